using ImatinibHooks.Clinical.BloodCountSchedule;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.BloodCountSchedule;

/// <summary>Weekly counts while an episode is open, the order is held or counts are of grade 2 or worse, whatever the therapy day (777 here).</summary>
internal sealed class WeeklyWhileLowTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static string DaysAgo(int days) => Today.AddDays(-days).ToString("yyyy-MM-dd", null);

    private static Case CountsOf(int daysAgo, decimal anc = 3.2m, decimal platelets = 210) =>
        Case.Standard().WithoutLabs().WithDraw(DaysAgo(daysAgo), anc, platelets);

    private static string Shown(Case record) => record.Verdict("CBC-05") is Verdict.Fired fired ? $"{fired.Indicator} {fired.Variant}" : "not fired";

    [TestCase(7, "not fired")]
    [TestCase(8, "Info due-weekly")]
    [TestCase(10, "Info due-weekly")]
    [TestCase(11, "Warning overdue-weekly")]
    public void Check_GradeTwoNeutrophils_AtTheEdges(int daysAgo, string expected) => Assert.That(Shown(CountsOf(daysAgo, anc: 1.2m)), Is.EqualTo(expected));

    [TestCase(1.49, 210, "Warning overdue-weekly")]
    [TestCase(1.50, 210, "not fired")]
    [TestCase(3.2, 74, "Warning overdue-weekly")]
    [TestCase(3.2, 75, "not fired")]
    public void Check_GradeTwo_IsBelowTheLimit(decimal anc, decimal platelets, string expected) =>
        Assert.That(Shown(CountsOf(11, anc, platelets)), Is.EqualTo(expected));

    [Test]
    public void Check_OpenEpisodeAboveGradeTwo_IsWeekly() => Assert.That(
        Shown(CountsOf(11, platelets: 100).Without(Concept.Platelets).WithAnc(0.7m, DaysAgo(60)).WithPlatelets(100, DaysAgo(20))),
        Is.EqualTo("Warning overdue-weekly"));

    [Test]
    public void Check_HeldOrder_CountsAsOpen() =>
        Assert.That(Shown(CountsOf(11).WithOrder(MedicationStatus.OnHold, DaysAgo(30))), Is.EqualTo("Warning overdue-weekly"));

    [Test]
    public void Check_ClosedEpisode_IsNotWeekly() => Assert.That(Shown(CountsOf(11).WithAnc(0.7m, DaysAgo(60))), Is.EqualTo("not fired"));

    [Test]
    public void Check_PreliminaryGradeTwo_IsWeekly() =>
        Assert.That(Shown(CountsOf(11).WithAnc(1.2m, DaysAgo(1), ResultStatus.Preliminary)), Is.EqualTo("Warning overdue-weekly"));

    [Test]
    public void UsableDays_OpenEpisode_DoesNotChange() => Assert.That(CountSchedule.UsableDays(CountsOf(3, anc: 0.7m).AsOrder()), Is.EqualTo(97));
}
