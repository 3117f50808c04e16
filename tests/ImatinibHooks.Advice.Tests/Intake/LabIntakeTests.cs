using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Intake;

/// <summary>DATA-LAB-01, 02, 04, 07 and 08 as far as reading goes.</summary>
internal sealed class LabIntakeTests
{
    private const string At = "\"effectiveDateTime\":\"2026-03-01T08:00:00-05:00\"";

    private const string Value = "\"valueQuantity\":{\"value\":0.80,\"code\":\"10*9/L\"}";

    [TestCase("final", ResultStatus.Final)]
    [TestCase("amended", ResultStatus.Amended)]
    [TestCase("corrected", ResultStatus.Corrected)]
    [TestCase("preliminary", ResultStatus.Preliminary)]
    public void Status_Eligible_IsKept(string sent, ResultStatus expected) =>
        Assert.That(Read.Results(Anc($"{At},{Value}", sent)).Lab.Status, Is.EqualTo(expected));

    [TestCase("registered")]
    [TestCase("cancelled")]
    [TestCase("entered-in-error")]
    [TestCase("unknown")]
    [TestCase("Final")]
    public void Status_NotEligible_MakesNoFact(string sent)
    {
        var read = Read.Results(Anc($"{At},{Value}", sent));
        Assert.That((read.Labs.Length, read.LeftOut.Single()), Is.EqualTo((0, "Observation/anc Status")));
    }

    [TestCase("\"valueQuantity\":{\"value\":850,\"code\":\"/uL\",\"system\":\"http://unitsofmeasure.org\"}", "0.85", ValueBlock.None)]
    [TestCase("\"valueQuantity\":{\"value\":1480,\"unit\":\"cells/mcL\"}", "1.48", ValueBlock.None)]
    [TestCase("\"valueQuantity\":{\"value\":0.80,\"code\":\"10*9/L\"}", "0.80", ValueBlock.None, Description = "digits stay as sent")]
    [TestCase("\"valueQuantity\":{\"value\":0.9}", "0", ValueBlock.NoUnit)]
    [TestCase("\"valueQuantity\":{\"value\":0.9,\"unit\":\"bananas\"}", "0", ValueBlock.UnknownUnit)]
    [TestCase("\"valueInteger\":2", "0", ValueBlock.NoUnit)]
    [TestCase("\"valueString\":\"0.8\"", "0", ValueBlock.NoNumber, Description = "a text is never guessed into a number")]
    [TestCase("\"valueString\":\"<0.1\"", "0", ValueBlock.NoNumber)]
    [TestCase("\"valueRange\":{\"low\":{\"value\":0.5,\"code\":\"10*9/L\"}}", "0", ValueBlock.NoNumber)]
    [TestCase("\"dataAbsentReason\":{\"text\":\"clotted\"}", "0", ValueBlock.NoNumber, Description = "DATA-LAB-08")]
    [TestCase("\"interpretation\":[{\"text\":\"low\"}]", "0", ValueBlock.NoNumber, Description = "DATA-LAB-08")]
    [TestCase("\"valueQuantity\":{\"value\":0.8,\"code\":\"10*9/L\"},\"dataAbsentReason\":{\"text\":\"error\"}", "0", ValueBlock.NoNumber)]
    public void Value_OfAnyForm(string value, string expected, ValueBlock block)
    {
        var lab = Read.Results(Anc($"{At},{value}")).Lab;
        Assert.That((lab.Block, block == ValueBlock.None ? lab.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "0"), Is.EqualTo((block, expected)));
    }

    [TestCase("<", Comparator.Less)]
    [TestCase("<=", Comparator.LessOrEqual)]
    [TestCase(">=", Comparator.GreaterOrEqual)]
    [TestCase(">", Comparator.Greater)]
    public void Comparator_IsKept(string sent, Comparator expected) =>
        Assert.That(Read.Results(Anc(At + """,  "valueQuantity":{"value":0.1,"code":"10*9/L","comparator":" """.TrimEnd() + sent + "\"}")).Lab.Comparator, Is.EqualTo(expected));

    [Test]
    public void Components_WithoutAValue_EachIsAResult()
    {
        var read = Read.Results(Sent.Result("cbc", "57021-8", $$$"""
            {{{At}}},"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"751-8"}]},{{{Value}}}},
            {"code":{"coding":[{"system":"http://loinc.org","code":"777-3"}]},"dataAbsentReason":{"text":"clumped"}}]
            """));
        Assert.That(read.Labs.Select(lab => (lab.Analyte, lab.Block)), Is.EqualTo(new[] { (Concept.Anc, ValueBlock.None), (Concept.Platelets, ValueBlock.NoNumber) }));
    }

    [Test(Description = "DATA-LAB-04")]
    public void Members_Contained_AreResultsOfThePanel()
    {
        var read = Read.Results(Sent.Result("cbc", "57021-8", $$$"""
            {{{At}}},"hasMember":[{"reference":"#m"}],"contained":[{"resourceType":"Observation","id":"m","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"751-8"}]},{{{Value}}}}]
            """));
        Assert.That((read.Lab.Analyte, read.Lab.Time.Instant, read.Record.Labs.Length), Is.EqualTo((Concept.Anc, (DateTimeOffset?)new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(-5)), 1)));
    }

    [Test]
    public void Members_ContainedEnteredInError_MakeNoFact() => Assert.That(
        Read.Results(Sent.Result("cbc", "57021-8", $$$"""
            {{{At}}},"hasMember":[{"reference":"#m"}],"contained":[{"resourceType":"Observation","id":"m","status":"entered-in-error","code":{"coding":[{"system":"http://loinc.org","code":"751-8"}]},{{{Value}}}}]
            """)).Labs, Is.Empty);

    [TestCase("Observation/anc")]
    [TestCase("https://ehr.example.org/fhir/Observation/anc/_history/3")]
    public void Members_WithoutATime_HaveThatOfThePanel(string reference)
    {
        var panel = Sent.Result("cbc", "57021-8", $$$"""{{{At}}},"hasMember":[{"reference":"{{{reference}}}"}]""");
        Assert.That(Read.Results(Anc(Value), panel).Lab.Time.FirstDay, Is.EqualTo(new DateOnly(2026, 3, 1)));
    }

    [Test]
    public void Time_OfAPeriod_IsItsEnd() => Assert.That(
        Read.Results(Anc($$$""" "effectivePeriod":{"start":"2026-02-27","end":"2026-03-01"},{{{Value}}}""")).Lab.Time, Is.EqualTo(ClinicalTime.OnDay(new(2026, 3, 1))));

    [Test]
    public void Time_OfAMonth_StaysAMonth() => Assert.That(
        Read.Results(Anc($$$""" "effectiveDateTime":"2026-02",{{{Value}}}""")).Lab.Time, Is.EqualTo(ClinicalTime.Between(new(2026, 2, 1), new(2026, 2, 28))));

    [Test]
    public void Time_IssuedOnly_IsTakenAndSaid()
    {
        var lab = Read.Results(Anc($$$""" "issued":"2026-03-01T09:00:00Z",{{{Value}}}""")).Lab;
        Assert.That((lab.TimeIsIssued, lab.Time.Instant), Is.EqualTo((true, (DateTimeOffset?)new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero))));
    }

    [TestCase("{\"high\":{\"value\":7.0,\"code\":\"10*9/L\"}}", "7.0")]
    [TestCase("{\"high\":{\"value\":7000,\"unit\":\"/uL\"}}", "7")]
    [TestCase("{\"high\":{\"value\":7.0}}", "7.0", Description = "in the unit of the value")]
    [TestCase("{\"high\":{\"value\":7.0,\"unit\":\"bananas\"}}", null)]
    [TestCase("{\"low\":{\"value\":1.5,\"code\":\"10*9/L\"}}", null)]
    public void ReferenceRange_High_IsConverted(string range, string? expected) => Assert.That(
        Read.Results(Anc($"{At},{Value},\"referenceRange\":[{range}]")).Lab.ReferenceHigh?.ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [Test]
    public void SpecimenAndIdentifier_EqualTexts_HaveEqualNumbers()
    {
        string Of(string id, string specimen, string identifier) =>
            Sent.Result(id, "751-8", $$$"""{{{At}}},{{{Value}}},"specimen":{"reference":"{{{specimen}}}"},"identifier":[{"value":"{{{identifier}}}"}]""");
        var labs = Read.Results(Of("a", "Specimen/1", "x"), Of("b", "Specimen/1", "y"), Of("c", "Specimen/2", "x"), Sent.Result("d", "751-8", $"{At},{Value}")).Labs;
        Assert.That(
            (labs[0].Specimen == labs[1].Specimen, labs[0].Specimen == labs[2].Specimen, labs[0].Identifier == labs[1].Identifier, labs[0].Identifier == labs[2].Identifier, labs[3].Specimen, labs[3].Identifier),
            Is.EqualTo((true, false, false, true, 0, 0)));
    }

    private static string Anc(string members, string status = "final") => Sent.Result("anc", Sent.Neutrophils, members, status);
}
