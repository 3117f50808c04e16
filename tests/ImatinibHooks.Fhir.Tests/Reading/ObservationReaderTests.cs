using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Tests.Support;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Tests.Reading;

public sealed class ObservationReaderTests
{
    private const string Complete = """
        {
          "meta": {"tag": [{"code": "x"}]},
          "status": "final",
          "identifier": [{"system": "urn:lab", "value": "A-1"}, {"value": "B-2"}],
          "code": {"coding": [{"system": "http://loinc.org", "code": "26499-4", "display": "Neutrophils"}], "text": "ANC"},
          "subject": {"reference": "Patient/1", "display": "Smith"},
          "effectiveDateTime": "2026-03-01T08:30:00-05:00",
          "issued": "2026-03-01T09:00:00.123Z",
          "valueQuantity": {"value": 0.80, "comparator": "<", "unit": "10^3/uL", "system": "http://unitsofmeasure.org", "code": "10*3/uL"},
          "interpretation": [{"coding": [{"code": "L"}]}, {"coding": [{"code": "LL"}], "text": "low"}, {"text": "very"}],
          "referenceRange": [{"low": {"value": 1.5}, "high": {"value": 7.5}}],
          "specimen": {"reference": "Specimen/9"},
          "bodySite": {"text": "mouth"},
          "method": {"text": "oral"},
          "note": [{"authorString": "x"}, {"text": "first"}, {"text": "second"}],
          "component": [{"code": {"text": "c"}, "valueInteger": 3}],
          "hasMember": [{"reference": "Observation/2"}, {"reference": "#3"}],
          "id": "anc",
          "resourceType": "Observation"
        }
        """;

    [Test]
    public void Read_Header()
    {
        var read = ReadJson.Of(Complete);
        var header = read.Observation.Header;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(header.Type, Is.EqualTo(ResourceType.Observation));
        Assert.That(header.Range, Is.EqualTo(new ByteRange(0, Complete.Length)));
        Assert.That(read.Text(header.Id), Is.EqualTo("anc"));
        Assert.That(header.FullUrl.IsAbsent);
        Assert.That(header.Origin, Is.EqualTo(ReadJson.Origin));
        Assert.That(header.ContainerStart, Is.EqualTo(-1));
        Assert.That(read.Text(header.Subject.Literal), Is.EqualTo("Patient/1"));
        Assert.That(read.Text(header.Subject.Display), Is.EqualTo("Smith"));
    }

    [Test]
    public void Read_Members()
    {
        var read = ReadJson.Of(Complete);
        var row = read.Observation;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Text(row.Status), Is.EqualTo("final"));
        Assert.That(read.Text(row.Identifier), Is.EqualTo("A-1"));
        Assert.That(read.Codes(row.Code), Is.EqualTo(new[] { "26499-4" }));
        Assert.That(read.Text(row.Code.Text), Is.EqualTo("ANC"));
        Assert.That(row.Effective.Start.Instant, Is.EqualTo(new DateTimeOffset(2026, 3, 1, 8, 30, 0, TimeSpan.FromHours(-5))));
        Assert.That(row.Issued.Instant, Is.EqualTo(new DateTimeOffset(2026, 3, 1, 9, 0, 0, 123, TimeSpan.Zero)));
        Assert.That(read.Codes(row.Interpretation), Is.EqualTo(new[] { "L", "LL", "" }), "a further text is a coding of its own");
        Assert.That(read.Text(row.Interpretation.Text), Is.EqualTo("low"));
        Assert.That(row.ReferenceRange.High.Value, Is.EqualTo(7.5m));
        Assert.That(read.Text(row.Specimen.Literal), Is.EqualTo("Specimen/9"));
        Assert.That(read.Text(row.BodySite.Text), Is.EqualTo("mouth"));
        Assert.That(read.Text(row.Method.Text), Is.EqualTo("oral"));
        Assert.That(read.Text(row.Note), Is.EqualTo("first"));
        Assert.That(read.Set.Components[row.Components][0].Value.Quantity.Value, Is.EqualTo(3m));
        Assert.That(read.Set.References[row.HasMember].ToArray().Select(member => read.Text(member.Literal)), Is.EqualTo(new[] { "Observation/2", "#3" }));
        Assert.That(read.Defects, Is.Empty);
    }

    [Test]
    public void Read_Quantity_KeepsTheDigitsAsSent()
    {
        var read = ReadJson.Of(Complete);
        var quantity = read.Observation.Value.Quantity;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Observation.Value.Kind, Is.EqualTo(ValueKind.Quantity));
        Assert.That(quantity.Value, Is.EqualTo(0.80m));
        Assert.That(read.Set.Bytes(quantity.Digits).ToArray(), Is.EqualTo("0.80"u8.ToArray()));
        Assert.That(quantity.Comparator, Is.EqualTo(QuantityComparator.Less));
        Assert.That(read.Text(quantity.SentUnit), Is.EqualTo("10^3/uL"));
        Assert.That(read.Text(quantity.SentCode), Is.EqualTo("10*3/uL"));
    }

    [TestCase("\"valueQuantity\":{\"value\":1}", ValueKind.Quantity)]
    [TestCase("\"valueInteger\":1", ValueKind.Quantity)]
    [TestCase("\"valueCodeableConcept\":{\"text\":\"x\"}", ValueKind.CodeableConcept)]
    [TestCase("\"valueString\":\"x\"", ValueKind.Text)]
    [TestCase("\"valueBoolean\":true", ValueKind.Boolean)]
    [TestCase("\"valueBoolean\":\"true\"", ValueKind.Other)]
    [TestCase("\"valueDateTime\":\"2026\"", ValueKind.Time)]
    [TestCase("\"valueTime\":\"08:00:00\"", ValueKind.Time)]
    [TestCase("\"valueRange\":{\"low\":{\"value\":1}}", ValueKind.Range)]
    [TestCase("\"valueRatio\":{}", ValueKind.Other)]
    [TestCase("\"valueSampledData\":{}", ValueKind.Other)]
    [TestCase("\"valuePeriod\":{}", ValueKind.Other)]
    [TestCase("\"valueQuantity\":null", ValueKind.Absent)]
    [TestCase("\"valueFoo\":1", ValueKind.Absent)]
    [TestCase("\"valueString\":\"x\",\"valueQuantity\":{\"value\":1}", ValueKind.Quantity, Description = "R4 allows one; the order does not decide")]
    [TestCase("\"valueQuantity\":{\"value\":1},\"valueString\":\"x\"", ValueKind.Quantity)]
    public void Read_ValueOfEachType(string member, ValueKind kind)
    {
        var read = ReadJson.Of($$"""{"resourceType":"Observation",{{member}}}""");

        Assert.That(read.Observation.Value.Kind, Is.EqualTo(kind));
    }

    [TestCase("""[{"type":{"text":"therapeutic"},"high":{"value":1}},{"high":{"value":2}}]""", 2)]
    [TestCase("""[{"type":{"coding":[{"code":"critical"}]},"high":{"value":1}},{"type":{"coding":[{"code":"normal"}]},"high":{"value":3}}]""", 3)]
    [TestCase("""{"high":{"value":4}}""", 4)]
    [TestCase("""[{"high":{"value":5}},{"high":{"value":6}}]""", 5)]
    [TestCase("""[{"type":{"text":"therapeutic"},"high":{"value":1}}]""", null)]
    [TestCase("[]", null)]
    public void Read_ReferenceRange_OfNoSpecialKind(string ranges, decimal? high)
    {
        var read = ReadJson.Of($$"""{"resourceType":"Observation","referenceRange":{{ranges}}}""");

        Assert.That(read.Observation.ReferenceRange.High.Value, Is.EqualTo(high));
    }

    [TestCase("""{"coding":[{"code":"unknown"}]}""", true)]
    [TestCase("""{"text":"haemolysed"}""", true)]
    [TestCase("{}", false)]
    [TestCase("null", false)]
    public void Read_DataAbsentReason(string reason, bool isGiven)
    {
        var read = ReadJson.Of($$"""{"resourceType":"Observation","dataAbsentReason":{{reason}}}""");

        Assert.That(read.Observation.HasDataAbsentReason, Is.EqualTo(isGiven));
    }

    [TestCase("\"effectiveInstant\":\"2026-03-01T00:00:00Z\"")]
    [TestCase("\"effectivePeriod\":{\"start\":\"2026-03-01T00:00:00Z\"}")]
    [TestCase("\"effectiveTiming\":{\"event\":[\"2026-03-01T00:00:00Z\",\"2026-03-02T00:00:00Z\"]}")]
    public void Read_EffectiveOfEachType(string member)
    {
        var read = ReadJson.Of($$"""{"resourceType":"Observation",{{member}}}""");

        Assert.That(read.Observation.Effective.Start.Instant, Is.EqualTo(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)));
    }
}
