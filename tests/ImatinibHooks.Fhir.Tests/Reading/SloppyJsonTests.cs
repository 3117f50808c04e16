using System.Text;
using System.Text.Json;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Tests.Support;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Tests.Reading;

/// <summary>The answers of docs/fhir-reading.md to JSON that is not as R4 wants it.</summary>
public sealed class SloppyJsonTests
{
    [Test]
    public void ObjectForArray_IsTheOnlyElement()
    {
        var read = ReadJson.Of("""{"resourceType":"Observation","code":{"coding":{"code":"a"}},"component":{"valueInteger":1}}""");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Codes(read.Observation.Code), Is.EqualTo(new[] { "a" }));
        Assert.That(read.Observation.Components.Count, Is.EqualTo(1));
        Assert.That(read.Defects, Is.EqualTo(new[] { DefectKind.ObjectForArray, DefectKind.ObjectForArray }));
    }

    [TestCase("""{"resourceType":"Observation","code":[{"text":"a"},{"text":"b"}]}""")]
    [TestCase("""{"resourceType":"Observation","code":{"text":["a","b"]}}""")]
    public void ArrayForObject_GivesItsFirstElement(string json)
    {
        var read = ReadJson.Of(json);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Text(read.Observation.Code.Text), Is.EqualTo("a"));
        Assert.That(read.Defects, Is.EqualTo(new[] { DefectKind.ArrayForObject }));
    }

    [TestCase("\"status\":5")]
    [TestCase("\"status\":{\"a\":{\"b\":[1]}}")]
    [TestCase("\"issued\":true")]
    [TestCase("\"code\":5")]
    [TestCase("\"valueQuantity\":\"0.9\"")]
    [TestCase("\"valueQuantity\":{\"value\":\"0.9\"}")]
    [TestCase("\"hasMember\":[5]")]
    public void WrongType_IsLeftOut(string member)
    {
        var read = ReadJson.Of($$$"""{"resourceType":"Observation","id":"a",{{{member}}},"method":{"text":"read on"}}""");
        var row = read.Observation;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(row.Status.IsAbsent && row.Issued.IsAbsent && row.Code.IsAbsent && row.Value.Quantity.Value is null && row.HasMember.Count == 0);
        Assert.That(read.Text(row.Method.Text), Is.EqualTo("read on"));
        Assert.That(read.Defects, Is.EqualTo(new[] { DefectKind.WrongType }));
    }

    [TestCase("\"valueCodeableConcept\":\"positive\"")]
    [TestCase("\"valueCodeableConcept\":{\"text\":\"positive\"}")]
    public void TextForObject_IsTheTextOfTheConcept(string member)
    {
        var read = ReadJson.Of($$"""{"resourceType":"Observation",{{member}}}""");

        Assert.That(read.Text(read.Observation.Value.Concept.Text), Is.EqualTo("positive"));
    }

    [Test]
    public void TextForObject_IsTheLiteralOfTheReference_AndTheTextOfTheNote()
    {
        var read = ReadJson.Of("""{"resourceType":"Observation","subject":"Patient/1","note":["seen"]}""");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Text(read.Observation.Header.Subject.Literal), Is.EqualTo("Patient/1"));
        Assert.That(read.Text(read.Observation.Note), Is.EqualTo("seen"));
        Assert.That(read.Defects, Is.EqualTo(new[] { DefectKind.TextForObject, DefectKind.TextForObject }));
    }

    [Test]
    public void DuplicateMember_TheLastOneWins()
    {
        var read = ReadJson.Of("""{"resourceType":"Observation","status":"final","status":"amended","code":{"text":"a"},"code":{"coding":[{"code":"b"}]}}""");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Text(read.Observation.Status), Is.EqualTo("amended"));
        Assert.That(read.Observation.Code.Text.IsAbsent);
        Assert.That(read.Codes(read.Observation.Code), Is.EqualTo(new[] { "b" }));
        Assert.That(read.Defects, Is.EqualTo(new[] { DefectKind.DuplicateMember, DefectKind.DuplicateMember }));
    }

    [Test]
    public void DuplicateMember_WithAnEscapedName_IsTheSameMember()
    {
        var read = ReadJson.Of("""{"resourceType":"Observation","status":"final","st\u0061tus":"amended"}""");

        Assert.That((read.Text(read.Observation.Status), read.Defects[0]), Is.EqualTo(("amended", DefectKind.DuplicateMember)));
    }

    [Test]
    public void DuplicateCoding_TheLastOneWins_AlsoInsideAList()
    {
        var read = ReadJson.Of("""
            {"resourceType":"Observation","interpretation":[{"coding":[{"code":"a"}]},{"coding":[{"code":"b"},{"code":"c"}],"coding":[{"code":"d"}]}]}
            """);

        Assert.That(read.Codes(read.Observation.Interpretation), Is.EqualTo(new[] { "a", "d" }));
    }

    [Test]
    public void DuplicateResourceType_TheFirstOneDecides()
    {
        var read = ReadJson.Of("""{"resourceType":"Observation","resourceType":"Patient"}""");

        Assert.That((read.Set.Observations.Count, read.Set.Patients.Count, read.Defects[0]), Is.EqualTo((1, 0, DefectKind.DuplicateMember)));
    }

    [Test]
    public void Null_CountsAsNotSent()
    {
        var read = ReadJson.Of("""{"resourceType":"Observation","status":"final","status":null,"code":null,"component":[null],"note":null}""");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Text(read.Observation.Status), Is.EqualTo("final"));
        Assert.That(read.Observation.Components.Count, Is.Zero);
        Assert.That(read.Defects, Is.Empty);
    }

    [TestCase("2026-02-30", DefectKind.BadDate)]
    [TestCase("yesterday", DefectKind.BadDate)]
    [TestCase("2026-03-01T10:00:00", DefectKind.NoOffset)]
    [TestCase("2026-03-01T10:00Z", DefectKind.LooseDate)]
    public void Date_ThatIsNotAsFhirWantsIt_IsNoted(string date, DefectKind defect)
    {
        var read = ReadJson.Of($$"""{"resourceType":"Observation","issued":"{{date}}"}""");

        Assert.That((read.Observation.Issued.IsAbsent, read.Defects[0]), Is.EqualTo((defect == DefectKind.BadDate, defect)));
    }

    [Test]
    public void Date_WithEscapes_IsRead()
    {
        var read = ReadJson.Of("""{"resourceType":"Observation","issued":"2026\u002d03\u002d01"}""");

        Assert.That(read.Observation.Issued.FirstDay, Is.EqualTo(new DateOnly(2026, 3, 1)));
    }

    [TestCase("1e400")]
    [TestCase("0.333333333333333333333333333333333333333333333333333333333333")]
    public void Number_ThatADecimalCannotHold_IsLeftOut_AndItsDigitsKept(string number)
    {
        var read = ReadJson.Of($$$"""{"resourceType":"Observation","valueQuantity":{"value":{{{number}}},"unit":"K/uL"}}""");
        var quantity = read.Observation.Value.Quantity;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(quantity.Value, Is.Null);
        Assert.That(Encoding.UTF8.GetString(read.Set.Bytes(quantity.Digits)), Is.EqualTo(number));
        Assert.That(read.Defects, Is.EqualTo(new[] { DefectKind.BadNumber }));
    }

    [Test]
    public void Comparator_ThatR4DoesNotKnow_TakesTheNumberAway()
    {
        var read = ReadJson.Of("""{"resourceType":"Observation","valueQuantity":{"value":1,"comparator":"~"}}""");

        Assert.That((read.Observation.Value.Quantity.Value, read.Defects[0]), Is.EqualTo(((decimal?)null, DefectKind.BadNumber)));
    }

    [Test]
    public void ByteOrderMark_IsStrippedByTheCaller()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{\"resourceType\":\"Patient\"}"u8];

        using var scope = Assert.EnterMultipleScope();
        Assert.That(() => ReadJson.Of(body), Throws.InstanceOf<JsonException>());
        Assert.That(ReadJson.Of(FhirJson.WithoutByteOrderMark(body)).Set.Patients[0].Header.Range, Is.EqualTo(new ByteRange(0, 26)));
        Assert.That(FhirJson.WithoutByteOrderMark("{}"u8.ToArray()).Length, Is.EqualTo(2));
    }

    [Test]
    public void Nesting_BeyondTheDepthOfTheReader_IsNoJson()
    {
        var deep = new string('[', FhirJson.MaxDepth) + new string(']', FhirJson.MaxDepth);

        Assert.That(() => ReadJson.Of($$"""{"resourceType":"Patient","x":{{deep}}}"""), Throws.InstanceOf<JsonException>());
    }

    [TestCase(16, 1, 0)]
    [TestCase(17, 0, 1)]
    public void Nesting_OfBundles_IsFollowedSixteenTimes(int bundles, int patients, int defects)
    {
        var json = "{\"resourceType\":\"Patient\"}";
        for (var i = 0; i < bundles; i++)
        {
            json = $$"""{"resourceType":"Bundle","entry":[{"resource":{{json}}}]}""";
        }

        var read = ReadJson.Of(json);

        Assert.That((read.Set.Patients.Count, read.Set.Defects.Count), Is.EqualTo((patients, defects)));
    }

    [TestCase("{\"resourceType\":\"Patient\"")]
    [TestCase("{\"resourceType\":\"Patient\",}")]
    [TestCase("{\"resourceType\" \"Patient\"}")]
    [TestCase("<html></html>")]
    public void NoJson_IsAJsonException(string json) => Assert.That(() => ReadJson.Of(json), Throws.InstanceOf<JsonException>());

    [TestCase("""{"reference":{"reference":"Patient/2"}}""", """{"reference":"Patient/2"}""")]
    [TestCase("""{"reference":["Patient/2"]}""", "Patient/2")]
    [TestCase("""{"reference":[1]}""", "[1]")]
    [TestCase("""{"reference":2}""", "2")]
    [TestCase("2", "2")]
    [TestCase("""{"reference":""}""", "")]
    [TestCase("""{"reference":null}""", "")]
    [TestCase("{}", "")]
    [TestCase("null", "")]
    public void Read_SubjectNobodyCanRead_IsNotTakenForNoSubject(string subject, string literal)
    {
        var read = ReadJson.Of($$"""{"resourceType":"Observation","subject":{{subject}}}""");

        Assert.That(read.Text(read.Observation.Header.Subject.Literal), Is.EqualTo(literal));
    }
}
