using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Intake;

/// <summary>When the last dose before a level was taken.</summary>
internal sealed class LastDoseIntakeTests
{
    private const string Date = "{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"29742-4\"}]}";
    private const string Time = "{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"29637-6\"}]}";

    [TestCase(",\"component\":[{\"code\":" + Date + ",\"valueDateTime\":\"2026-02-19T10:00:00-05:00\"}]", "2026-02-19T10:00:00-05:00")]
    [TestCase(",\"component\":[{\"code\":" + Date + ",\"valueDateTime\":\"2026-02-19\"},{\"code\":" + Time + ",\"valueTime\":\"10:00:00\"}]", "2026-02-19T10:00:00-05:00", Description = "offset of the sample")]
    [TestCase(",\"component\":[{\"code\":{\"text\":\"last dose\"},\"valueString\":\"2026-02-19T15:00Z\"}]", "2026-02-19T15:00:00+00:00")]
    [TestCase(",\"note\":[{\"text\":\"Last dose: 2026-02-19T10:00\"}]", "2026-02-19T10:00:00-05:00")]
    [TestCase(",\"note\":[{\"text\":\"last dose 2026-02-19T10:00:00-05:00, fasting\"}]", "2026-02-19T10:00:00-05:00")]
    [TestCase(",\"component\":[{\"code\":" + Date + ",\"valueDateTime\":\"2026-02-19\"}]", null, Description = "a date alone is no time")]
    [TestCase(",\"note\":[{\"text\":\"last dose yesterday\"}]", null)]
    [TestCase("", null)]
    public void LastDose_HoweverItIsStated(string members, string? expected)
    {
        var read = Read.Results(
            "{\"resourceType\":\"Observation\",\"id\":\"l\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/p1\"},\"effectiveDateTime\":\"2026-02-20T10:00:00-05:00\","
            + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"57844-3\"}]},\"valueQuantity\":{\"value\":1.2,\"unit\":\"ug/mL\"}" + members + "}");
        var stated = read.Record.Findings.SingleOrDefault(finding => finding.Concepts.Has(Concept.LastDoseTime));

        Assert.That(read.Labs.Single(lab => lab.Analyte == Concept.ImatinibLevel).Value, Is.EqualTo(1200));
        Assert.That(stated?.Time.Instant?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }
}
