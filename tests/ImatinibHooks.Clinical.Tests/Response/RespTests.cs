using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Response;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Response;

/// <summary>RESP-01 to RESP-03: the milestones of the response.</summary>
internal sealed class RespTests
{
    private const string Rule = "RESP-02";
    private static readonly DateOnly Result = new(2026, 3, 1);

    [Test]
    public void Rules_EqualTheReviewedTable() => ReviewedTable.AssertEquals("response.md", "RESP-RULES", ResponseRules.All.Select(static entry => entry.Rule));

    [Test]
    public void Resp01_Milestones_EqualTheReviewedTable() => ReviewedTable.AssertEquals("response.md", "RESP-MILESTONES", ResponseMilestones.All);

    [Test]
    public void Resp01_Windows_AreTiled() => Assert.That(
        ResponseMilestones.All.Skip(1).Select(static row => (decimal?)row.FromMonths), Is.EqualTo(ResponseMilestones.All.SkipLast(1).Select(static row => row.BelowMonths)));

    [TestCase(1.9, null)]
    [TestCase(2.0, "3")]
    [TestCase(4.4, "3")]
    [TestCase(4.5, "6")]
    [TestCase(8.9, "6")]
    [TestCase(9.0, "12")]
    [TestCase(17.9, "12")]
    [TestCase(18.0, "later")]
    [TestCase(240, "later")]
    public void Resp01_Months_AtTheEdges(decimal months, string? expected) => Assert.That(ResponseMilestones.Of(months)?.Id, Is.EqualTo(expected));

    [TestCase(3, 10.0, null)]
    [TestCase(3, 10.1, "warning")]
    [TestCase(6, 1.00, null)]
    [TestCase(6, 1.01, "warning")]
    [TestCase(6, 10.0, "warning")]
    [TestCase(6, 10.01, "failure")]
    [TestCase(12, 0.10, null)]
    [TestCase(12, 0.11, "warning")]
    [TestCase(12, 1.00, "warning")]
    [TestCase(12, 1.01, "failure")]
    [TestCase(24, 0.10, null)]
    [TestCase(24, 0.11, "warning", Description = "loss of the major molecular response")]
    [TestCase(24, 1.00, "warning")]
    [TestCase(24, 1.01, "failure")]
    public void Resp02_Category_AtTheEdges(int months, decimal percent, string? category)
    {
        var verdict = At(months).WithTranscripts(percent, "2026-03-01").Verdict(Rule);

        Assert.That((verdict as Verdict.Fired)?.Variant, Is.EqualTo(category));
        Assert.That(verdict, category is null ? Is.InstanceOf<Verdict.NotFired>() : Is.InstanceOf<Verdict.Fired>());
    }

    [TestCase(30, "warning")]
    [TestCase(31, "failure", Description = "1.02 months apart")]
    [TestCase(75, "failure", Description = "the first result at 2.00 months")]
    [TestCase(76, "warning", Description = "the first result at 1.97 months confirms nothing")]
    public void Resp02_ThreeMonths_FailureHasToBeConfirmed(int daysBefore, string category)
    {
        var record = StartedOn(Result.AddDays(-136)).WithTranscripts(12, Result.AddDays(-daysBefore).ToString("yyyy-MM-dd", null))
            .WithTranscripts(11, "2026-03-01");

        Assert.That(record.Finding(Rule).Variant, Is.EqualTo(category));
    }

    [TestCase(10.0, "warning")]
    [TestCase(10.1, "failure")]
    public void Resp02_ThreeMonths_TheFirstResultIsAboveTheLimitToo(decimal earlier, string category) => Assert.That(
        StartedOn(Result.AddDays(-130)).WithTranscripts(earlier, "2026-01-20").WithTranscripts(11, "2026-03-01").Finding(Rule).Variant, Is.EqualTo(category));

    [TestCase("warning", 0.5, Indicator.Info)]
    [TestCase("failure", 2, Indicator.Warning)]
    public void Resp02_Fired_NamesValueAndMonths(string category, decimal percent, Indicator indicator)
    {
        var finding = At(24).WithTranscripts(percent, "2026-03-01").Finding(Rule);

        Assert.That((finding.Variant, finding.Indicator, finding.Term("m")), Is.EqualTo((category, indicator, "24")));
        Assert.That(finding.Term("v"), Is.EqualTo(percent.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(finding.Proposals, Is.Empty, "RESP-03: no response blocks an order");
    }

    [TestCase("2025-11-22", Says.Fired, Description = "100 days")]
    [TestCase("2025-11-21", Says.NotApplicable, Description = "101 days")]
    public void Resp02_ResultAge_AtTheEdge(string day, string expected) => Assert.That(At(24).WithTranscripts(2, day).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void Resp02_NewestResultDecides() =>
        Assert.That(At(24).WithTranscripts(2, "2026-01-10").WithTranscripts(0.05m, "2026-02-20").Of(Rule), Is.EqualTo(Says.NotFired));

    [Test]
    public void Resp02_TwoResultsOfOneDay_TheWorseDecides() => Assert.That(
        At(24).WithTranscripts(2, "2026-02-20T08:00:00-05:00").WithTranscripts(0.05m, "2026-02-20T12:00:00-05:00").Of(Rule), Is.EqualTo(Says.Fired));

    [Test]
    public void Resp02_PreliminaryResult_IsNotUsed() =>
        Assert.That(At(24).WithLab(Concept.BcrAblInternationalScale, 2, "2026-03-01", "%", ResultStatus.Preliminary).Of(Rule), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Resp02_NotDetectedLater_IsOptimal() => Assert.That(
        At(24).WithTranscripts(2, "2026-01-10").WithAnswer(Concept.BcrAblIsPresence, QualitativeAnswer.Negative, "2026-02-20").Of(Rule), Is.EqualTo(Says.NotFired));

    [TestCase(0.01, Comparator.Less, Says.NotFired)]
    [TestCase(10, Comparator.Greater, Says.Fired)]
    [TestCase(5, Comparator.Less, Says.NotAssessed)]
    public void Resp02_BoundedResult(decimal percent, Comparator comparator, string expected) =>
        Assert.That(At(24).WithLab(Concept.BcrAblInternationalScale, percent, "2026-03-01", "%", comparator: comparator).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void Resp03_OpenEpisode_SaysThatNoHigherDoseIsMeant() => Assert.That(
        At(24).WithDraw("2026-02-25", 0.8m).WithDraw("2026-03-01", 1.2m).WithTranscripts(2, "2026-03-01").Finding(Rule).Notes,
        Does.Contain("response-open-episode"));

    [Test]
    public void Resp02_OtherInhibitorOnRecord_IsNotFirstLine() => Assert.That(
        At(24).WithInhibitor(Concept.Nilotinib, MedicationStatus.Completed, "2023-01-10").WithTranscripts(2, "2026-03-01").Of(Rule), Is.EqualTo(Says.NotApplicable));

    [TestCase(Concept.CmlBlastPhase, Says.NotApplicable)]
    [TestCase(Concept.Gist, Says.NotApplicable)]
    [TestCase(Concept.Cml, Says.NotAssessed, Description = "the phase is not known")]
    public void Resp02_OtherDiseases(Concept disease, string expected) => Assert.That(
        At(24).WithoutConditions().WithCondition(disease, "2024-01-10").WithTranscripts(2, "2026-03-01").Of(Rule), Is.EqualTo(expected));

    [Test]
    public void Resp02_Start_IsNotApplicable() =>
        Assert.That(Case.FirstOrder().WithTranscripts(2, "2026-03-01").Of(Rule), Is.EqualTo(Says.NotApplicable));

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.MedicationStatements)]
    public void Resp02_GroupFailed_IsNotAssessed(DataGroups failed) => Assert.That(At(24).Lacking(failed).Of(Rule), Is.EqualTo(Says.NotAssessed));

    private static Case At(int months) => StartedOn(Result.AddDays(-(int)Math.Round(months * ResponseMilestones.DaysPerMonth)));

    private static Case StartedOn(DateOnly day) => Case.FirstOrder().Without(Concept.BcrAblInternationalScale)
        .WithOrder(MedicationStatus.Active, day.ToString("yyyy-MM-dd", null));
}
