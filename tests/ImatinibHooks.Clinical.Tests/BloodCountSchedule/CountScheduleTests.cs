using ImatinibHooks.Clinical.BloodCountSchedule;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.BloodCountSchedule;

/// <summary>CBC-00 to CBC-05, seen on 2026-03-02.</summary>
internal sealed class CountScheduleTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static string DaysAgo(int days) => Today.AddDays(-days).ToString("yyyy-MM-dd", null);

    /// <summary>Imatinib for so many days, and one whole normal count so many days ago.</summary>
    private static Case OnDay(int therapyDay, int countDaysAgo) =>
        Case.FirstOrder().WithoutLabs().WithOrder(MedicationStatus.Active, DaysAgo(therapyDay)).WithDraw(DaysAgo(countDaysAgo));

    private static Case NewStart(int countDaysAgo) => Case.FirstOrder().WithoutLabs().WithDraw(DaysAgo(countDaysAgo));

    private static string Shown(Case record)
    {
        var fired = record.Assess().Verdicts.OfType<Verdict.Fired>().Where(static v => v.Rule.Family == RuleFamily.BloodCountSchedule);
        return string.Join(", ", fired.Select(static v => $"{v.Rule.Id} {v.Indicator} {v.Variant}"));
    }

    [Test]
    public void Bands_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("blood-count-schedule.md", CountSchedule.TableId, CountSchedule.Bands);

    [Test]
    public void Rules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "blood-count-schedule.md", "CBC-RULES", RuleCatalogue.All.Where(static rule => rule.Family == RuleFamily.BloodCountSchedule));

    [Test]
    public void Limits_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "blood-count-schedule.md",
        "CBC-LIMITS",
        CountSchedule.Bands.Select(static band => new { band.Id, InfoOver = band.InfoOver(SitePolicy.Default), WarningOver = band.WarningOver(SitePolicy.Default) }));

    [Test]
    public void Bands_TileTheTherapyDays()
    {
        var days = CountSchedule.Bands.Where(static band => band.FromDay is not null).ToArray();
        Assert.That(days.Select(static band => band.BelowDay).SkipLast(1), Is.EqualTo(days.Skip(1).Select(static band => band.FromDay)));
        Assert.That((days[0].FromDay, days[^1].BelowDay), Is.EqualTo(((int?)0, (int?)null)));
    }

    [TestCase(7, "")]
    [TestCase(8, "CBC-00 Info due")]
    [TestCase(14, "CBC-00 Info due")]
    [TestCase(15, "CBC-00 Warning overdue")]
    public void Check_NewStart_AtTheEdges(int daysAgo, string expected) => Assert.That(Shown(NewStart(daysAgo)), Is.EqualTo(expected));

    /// <summary>Which remark stands beside which finding, the only one each time.</summary>
    [Test]
    public void Check_Fired_BringsTheRemarkOfItsKind()
    {
        Assert.That(NotesOf(NewStart(8)), Is.EqualTo("CBC-00: cbc-start"));
        Assert.That(NotesOf(NewStart(15)), Is.EqualTo("CBC-00: cbc-start"));
        Assert.That(NotesOf(OnDay(20, 8)), Is.EqualTo("CBC-01: cbc-stricter"));
        Assert.That(NotesOf(OnDay(20, 11)), Is.EqualTo("CBC-01: cbc-grace"));
        Assert.That(NotesOf(OnDay(400, 8).WithAnc(1.4m, DaysAgo(8))), Is.EqualTo("CBC-05: cbc-weekly"));
    }

    /// <summary>What is said when a band cannot be judged, or is another one.</summary>
    [Test]
    public void Check_Quiet_SaysWhy()
    {
        Assert.That(((Verdict.NotApplicable)OnDay(20, 7).Verdict("CBC-05")).Reason, Is.EqualTo("another therapy day"));
        Assert.That(((Verdict.NotAssessed)OnDay(20, 7).WithoutLabs().Lacking(DataGroups.Laboratory).Verdict("CBC-01")).Missing, Is.EqualTo("laboratory results"));
        Assert.That(
            ((Verdict.NotAssessed)Case.FirstOrder().WithoutLabs().Lacking(DataGroups.MedicationRequests).Verdict("CBC-01")).Missing, Is.EqualTo("when imatinib was started"));
    }

    private static string NotesOf(Case record)
    {
        var fired = record.Assess().Verdicts.OfType<Verdict.Fired>().Where(static v => v.Rule.Family == RuleFamily.BloodCountSchedule);
        return string.Join(", ", fired.Select(static v => $"{v.Rule.Id}: {string.Join("+", v.Notes)}"));
    }

    [TestCase(20, 7, "")]
    [TestCase(20, 8, "CBC-01 Info due")]
    [TestCase(20, 10, "CBC-01 Info due")]
    [TestCase(20, 11, "CBC-01 Warning overdue")]
    [TestCase(35, 7, "")]
    [TestCase(35, 8, "CBC-02 Info due")]
    [TestCase(35, 18, "CBC-02 Info due")]
    [TestCase(35, 19, "CBC-02 Warning overdue")]
    [TestCase(50, 14, "")]
    [TestCase(50, 15, "CBC-03 Info due")]
    [TestCase(50, 18, "CBC-03 Info due")]
    [TestCase(50, 19, "CBC-03 Warning overdue")]
    [TestCase(200, 28, "")]
    [TestCase(200, 29, "CBC-04 Info due")]
    [TestCase(200, 97, "CBC-04 Info due")]
    [TestCase(200, 98, "CBC-04 Warning overdue")]
    [TestCase(400, 90, "")]
    [TestCase(400, 91, "CBC-05 Info due")]
    [TestCase(400, 97, "CBC-05 Info due")]
    [TestCase(400, 98, "CBC-05 Warning overdue")]
    public void Check_OnTherapy_AtTheEdges(int therapyDay, int daysAgo, string expected) =>
        Assert.That(Shown(OnDay(therapyDay, daysAgo)), Is.EqualTo(expected));

    [TestCase(0, "CBC-01")]
    [TestCase(28, "CBC-01")]
    [TestCase(29, "CBC-02")]
    [TestCase(42, "CBC-02")]
    [TestCase(43, "CBC-03")]
    [TestCase(56, "CBC-03")]
    [TestCase(57, "CBC-04")]
    [TestCase(365, "CBC-04")]
    [TestCase(366, "CBC-05")]
    public void Check_TherapyDay_ChoosesOneBand(int therapyDay, string expected) => Assert.That(
        OnDay(therapyDay, 1).Assess().Verdicts
            .Where(static v => v is Verdict.NotFired && v.Rule.Family == RuleFamily.BloodCountSchedule).Select(static v => v.Rule.Id),
        Is.EqualTo(new[] { expected }));

    [TestCase(Concept.Anc)]
    [TestCase(Concept.Platelets)]
    [TestCase(Concept.Hemoglobin)]
    public void Check_OldestOfTheThree_IsTheAge(Concept old)
    {
        var record = OnDay(400, 3).Without(old);
        var unit = old == Concept.Hemoglobin ? "g/dL" : "10*9/L";
        Assert.That(Shown(record.WithLab(old, old == Concept.Anc ? 3 : old == Concept.Platelets ? 200 : 13, DaysAgo(98), unit)), Is.EqualTo("CBC-05 Warning overdue"));
    }

    [TestCase(Concept.Anc)]
    [TestCase(Concept.Platelets)]
    [TestCase(Concept.Hemoglobin)]
    public void Check_NeverMeasured_IsOverdue(Concept missing) =>
        Assert.That(Shown(OnDay(400, 3).Without(missing)), Is.EqualTo("CBC-05 Warning missing"));

    [Test]
    public void Check_NeverMeasured_NamesWhatIsMissing() => Assert.That(
        ((Verdict.Fired)OnDay(400, 3).Without(Concept.Platelets, Concept.Hemoglobin).Verdict("CBC-05")).Terms,
        Is.EqualTo(new[] { new Term("analytes", "platelets, haemoglobin") }));

    [Test]
    public void Check_PreliminaryCount_DoesNotSatisfy() => Assert.That(
        Shown(OnDay(400, 3).Without(Concept.Anc).WithAnc(3, DaysAgo(1), ResultStatus.Preliminary)),
        Is.EqualTo("CBC-05 Warning missing"));

    [Test]
    public void Check_BoundThatSaysNothing_DoesNotSatisfy() => Assert.That(
        Shown(OnDay(400, 3).Without(Concept.Anc).WithAnc(1.5m, DaysAgo(1), comparator: Comparator.Less)),
        Is.EqualTo("CBC-05 Warning missing"));

    [Test]
    public void Check_DerivedCount_Satisfies() => Assert.That(
        Shown(OnDay(400, 3).Without(Concept.Anc).WithLab(Concept.Wbc, 5, DaysAgo(3)).WithLab(Concept.NeutrophilPercent, 60, DaysAgo(3), "%")),
        Is.Empty);

    [Test]
    public void Check_LaboratoryFailed_IsNotAssessed() =>
        Assert.That(OnDay(400, 98).Lacking(DataGroups.Laboratory).Verdict("CBC-05"), Is.InstanceOf<Verdict.NotAssessed>());

    [Test]
    public void Check_CourseUnknown_IsNotAssessed() =>
        Assert.That(NewStart(98).Lacking(DataGroups.MedicationRequests).Verdict("CBC-00"), Is.InstanceOf<Verdict.NotAssessed>());

    [Test]
    public void Check_Fired_OrdersACountForToday() =>
        Assert.That(((Verdict.Fired)OnDay(400, 98).Verdict("CBC-05")).Proposals, Is.EqualTo(new[] { new Proposal.OrderBloodCount(0) }));

    [Test]
    public void Check_Fired_NamesTheThreeValues() => Assert.That(
        OnDay(400, 98).Verdict("CBC-05").Evidence.Select(static e => e.Concept),
        Is.EqualTo(new[] { Concept.Anc, Concept.Platelets, Concept.Hemoglobin }));

    [TestCase(400, 97)]
    [TestCase(20, 10)]
    [TestCase(35, 18)]
    [TestCase(50, 18)]
    [TestCase(200, 97)]
    public void UsableDays_OnTherapy_IsTheWarningLimit(int therapyDay, int expected) =>
        Assert.That(CountSchedule.UsableDays(OnDay(therapyDay, 1).AsOrder()), Is.EqualTo(expected));

    [Test]
    public void UsableDays_NewStart_IsFourteen() => Assert.That(CountSchedule.UsableDays(NewStart(1).AsOrder()), Is.EqualTo(14));

    [Test]
    public void UsableDays_CourseUnknown_IsNull() =>
        Assert.That(CountSchedule.UsableDays(NewStart(1).Lacking(DataGroups.MedicationRequests).AsOrder()), Is.Null);
}
