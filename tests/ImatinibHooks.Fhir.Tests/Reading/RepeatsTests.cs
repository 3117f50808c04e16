using System.Text.Json;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Reading;

/// <summary>A value that comes again byte for byte is given again, and only then.</summary>
public sealed class RepeatsTests
{
    private const string Neutrophils = """{"coding":[{"system":"http://loinc.org","code":"26499-4","display":"Neutrophils [#/volume] in Blood"}],"text":"ANC"}""";
    private const string Platelets = """{"coding":[{"system":"http://loinc.org","code":"777-3","display":"Platelets [#/volume] in Blood by Automated count"}],"text":"PLT"}""";
    private const string Padding = ",\"note\":\"a value is only looked up when more than sixty-four bytes follow its first one\"";
    private const string Range = """[{"low":{"value":1.8,"unit":"10*3/uL"},"high":{"value":7.7,"unit":"10*3/uL"}}]""";

    [Test]
    public void Read_CodesInTurns_GivesEachItsOwn()
    {
        var read = ReadJson.Of(Bundle(Observation(Neutrophils, Range), Observation(Platelets, Range), Observation(Neutrophils, Range), Observation(Platelets, Range)));

        var codes = read.Set.Observations.All.ToArray().Select(row => (string.Join(',', read.Codes(row.Code)), read.Text(row.Code.Text), row.ReferenceRange.High.Value));
        Assert.That(codes, Is.EqualTo(new[] { ("26499-4", "ANC", 7.7m), ("777-3", "PLT", 7.7m), ("26499-4", "ANC", 7.7m), ("777-3", "PLT", 7.7m) }));
    }

    [TestCase("\"26499-4\"", "\"26499-5\"")]
    [TestCase("\"ANC\"", "\"ANX\"")]
    [TestCase("{\"coding\"", "{ \"coding\"")]
    public void Read_OneByteElse_IsReadAnew(string old, string changed)
    {
        var other = Neutrophils.Replace(old, changed, StringComparison.Ordinal);
        var read = ReadJson.Of(Bundle(Observation(Neutrophils, Range), Observation(other, Range)));

        var second = read.Set.Observations[1];
        Assert.That(
            $"{read.Codes(second.Code).Single()} {read.Text(second.Code.Text)}",
            Is.EqualTo($"{(changed.Contains("-5", StringComparison.Ordinal) ? "26499-5" : "26499-4")} {(changed.Contains('X', StringComparison.Ordinal) ? "ANX" : "ANC")}"));
    }

    [Test]
    public void Read_ADefectThatComesAgain_IsNotedAgain()
    {
        var flawed = Neutrophils.Replace("\"ANC\"", "[\"ANC\",\"neutrophils\"]", StringComparison.Ordinal);
        var read = ReadJson.Of(Bundle(Observation(flawed, Range), Observation(flawed, Range)));

        Assert.That(read.Defects, Is.EqualTo(new[] { DefectKind.ArrayForObject, DefectKind.ArrayForObject }));
    }

    [Test]
    public void Read_AnotherBody_KnowsNothingOfTheFirst()
    {
        var read = ReadJson.Of(Bundle(Observation(Neutrophils, Range)));
        var again = ReadJson.Into(read.Set, Bundle(Observation(Platelets, Range.Replace("7.7", "6.6", StringComparison.Ordinal))));

        Assert.That((again.Codes(again.Observation.Code).Single(), again.Observation.ReferenceRange.High.Value), Is.EqualTo(("777-3", 6.6m)));
    }

    [Test]
    public void Read_ACutOffRepeat_IsNotWellFormed() =>
        Assert.That(() => ReadJson.Of(Bundle(Observation(Neutrophils, Range), Observation(Neutrophils, Range))[..^90]), Throws.InstanceOf<JsonException>());

    [Test]
    public void Read_ARepeatThatLiesTooDeep_IsRefusedAsTheFirstWouldBe()
    {
        const string Extra = "\"extra\":";
        var deep = Extra + new string('[', 110) + new string(']', 110);
        var once = $$"""{"resourceType":"Observation",{{deep}}{{Padding}}}""";
        var inside = $$"""{"resourceType":"Observation",{{deep}},{{Contained(12, deep)}}}""";

        using var scope = Assert.EnterMultipleScope();
        Assert.That(() => ReadJson.Of(once), Throws.Nothing);
        Assert.That(() => ReadJson.Of(inside), Throws.InstanceOf<JsonException>());
    }

    private static string Contained(int levels, string innermost) => levels == 0
        ? innermost + Padding
        : "\"contained\":[{\"resourceType\":\"Observation\"," + Contained(levels - 1, innermost) + "}]";

    private static string Bundle(params string[] resources) =>
        $$"""{"resourceType":"Bundle","entry":[{{string.Join(',', resources.Select(resource => $$"""{"resource":{{resource}}}"""))}}]{{Padding}}}""";

    private static string Observation(string code, string range) =>
        $$"""{"resourceType":"Observation","status":"final","code":{{code}},"valueQuantity":{"value":1.2},"referenceRange":{{range}}}""";
}
