using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Data;

/// <summary>DATA-LAB-03: a correction with the same identifier replaces the original.</summary>
internal sealed class CorrectionsTests
{
    private const string Morning = "2026-03-01T08:00:00-05:00";

    private static LabResult Lab(decimal value, ResultStatus status, int identifier, string? issued = null, Concept analyte = Concept.Anc) => AnalyteUnits.Read(
        new() { Analyte = analyte, Status = status, Identifier = identifier, Time = Case.Time(Morning), Issued = issued is null ? default : Case.Time(issued) },
        value,
        "10*9/L");

    private static decimal[] Values(params LabResult[] labs)
    {
        var record = labs.Aggregate(Case.Standard().WithoutLabs(), static (soFar, lab) => soFar.With(lab));
        return [.. record.AsOrder().Counts.Anc.NewestFirst.ToArray().Select(static reading => reading.Bound.Value)];
    }

    [TestCase(ResultStatus.Amended)]
    [TestCase(ResultStatus.Corrected)]
    public void Read_Correction_ReplacesTheOriginal(ResultStatus status) =>
        Assert.That(Values(Lab(0.4m, ResultStatus.Final, 1), Lab(1.4m, status, 1)), Is.EqualTo(new[] { 1.4m }));

    [Test]
    public void Read_CorrectionOfAnotherIdentifier_ReplacesNothing() =>
        Assert.That(Values(Lab(0.4m, ResultStatus.Final, 1), Lab(1.4m, ResultStatus.Corrected, 2)), Has.Length.EqualTo(2));

    [Test]
    public void Read_CorrectionWithoutIdentifier_ReplacesNothing() =>
        Assert.That(Values(Lab(0.4m, ResultStatus.Final, 0), Lab(1.4m, ResultStatus.Corrected, 0)), Has.Length.EqualTo(2));

    [Test]
    public void Read_CorrectionOfAnotherAnalyte_ReplacesNothing() =>
        Assert.That(Values(Lab(0.4m, ResultStatus.Final, 1), Lab(90, ResultStatus.Corrected, 1, analyte: Concept.Platelets)), Is.EqualTo(new[] { 0.4m }));

    [Test]
    public void Read_FinalOfAPreliminary_ReplacesIt() =>
        Assert.That(Values(Lab(0.4m, ResultStatus.Preliminary, 1), Lab(1.4m, ResultStatus.Final, 1)), Is.EqualTo(new[] { 1.4m }));

    [Test]
    public void Read_TwoFinalsWithOneIdentifier_BothStand() =>
        Assert.That(Values(Lab(0.4m, ResultStatus.Final, 1), Lab(1.4m, ResultStatus.Final, 1)), Has.Length.EqualTo(2));

    [Test]
    public void Read_TwoCorrections_TheLaterIssuedStands() =>
        Assert.That(
            Values(Lab(0.4m, ResultStatus.Corrected, 1, "2026-03-01T10:00:00Z"), Lab(1.4m, ResultStatus.Corrected, 1, "2026-03-01T11:00:00Z")),
            Is.EqualTo(new[] { 1.4m }));

    [Test]
    public void Read_TwoCorrectionsWithoutIssue_BothStand() =>
        Assert.That(Values(Lab(0.4m, ResultStatus.Corrected, 1), Lab(1.4m, ResultStatus.Amended, 1)), Has.Length.EqualTo(2));

    [Test]
    public void Read_CorrectionWithoutANumber_WithdrawsTheOriginal()
    {
        var withdrawn = Lab(0.4m, ResultStatus.Corrected, 1) with { Block = ValueBlock.NoNumber };
        Assert.That(Values(Lab(0.4m, ResultStatus.Final, 1), withdrawn), Is.Empty);
    }

    [Test]
    public void Read_CorrectionDatedInTheFuture_ReplacesNothing()
    {
        var future = Lab(1.4m, ResultStatus.Corrected, 1) with { Time = Case.Time("2027-01-01") };
        Assert.That(Values(Lab(0.4m, ResultStatus.Final, 1), future), Is.EqualTo(new[] { 0.4m }));
    }
}
