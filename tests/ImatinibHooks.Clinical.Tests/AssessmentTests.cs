using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests;

internal sealed class AssessmentTests
{
    [Test]
    public void Assess_StandardBackground_HasNoFinding() => Assert.That(Case.Standard().Fired(), Is.Empty);

    [Test]
    public void Assess_OneDraft_GivesEveryRuleOneVerdict() =>
        Assert.That(Case.Standard().Assess().Verdicts.Select(static v => v.Rule.Id), Is.EquivalentTo(RuleCatalogue.All.Select(static rule => rule.Id)));

    [Test]
    public void Assess_NoDraft_GivesEveryRuleOneVerdictAndFiresNone()
    {
        var verdicts = (Case.Standard() with { Medications = [] }).Assess().Verdicts;
        Assert.That(verdicts.Select(static v => v.Rule.Id), Is.EqualTo(RuleCatalogue.All.Select(static rule => rule.Id)));
        Assert.That(verdicts, Has.None.InstanceOf<Verdict.Fired>());
    }

    [Test]
    public void Assess_EmptyRecord_FiresNothing() => Assert.That(Case.Empty.Fired(), Is.Empty);

    [Test]
    public void Assess_TwoDrafts_AreOrderedByHandleThenId()
    {
        var verdicts = Case.Standard().WithDraft().Assess().Verdicts.Select(static v => (v.Order, v.Rule.Id)).ToArray();
        Assert.That(verdicts, Is.EqualTo(verdicts.OrderBy(static v => v.Order).ThenBy(static v => v.Id, StringComparer.Ordinal)));
        Assert.That(verdicts.Select(static v => v.Order).Distinct().Count(static order => order != FactSource.None), Is.EqualTo(2));
    }

    [Test]
    public void Assess_DraftsOfDifferentOffsets_CountTheirOwnDays()
    {
        var record = Case.FirstOrder().WithoutLabs().WithDraw("2026-02-23T02:00:00Z");
        var utc = record.Draft(static draft => draft with { Authored = Case.Time("2026-03-02T15:00:00Z") });
        Assert.That(record.Verdict("CBC-00"), Is.InstanceOf<Verdict.Fired>(), "22 February in -05:00: 8 days");
        Assert.That(utc.Verdict("CBC-00"), Is.InstanceOf<Verdict.NotFired>(), "23 February in UTC: 7 days");
    }

    [TestCase(MedicationStatus.Cancelled)]
    [TestCase(MedicationStatus.Stopped)]
    [TestCase(MedicationStatus.Completed)]
    public void Assess_DraftThatEndsImatinib_MakesOrderRulesNotApplicable(MedicationStatus status) => Assert.That(
        Case.Standard().WithAnc(0.4m, "2026-03-01").Draft(draft => draft with { Status = status }).Verdict("CBC-05"),
        Is.InstanceOf<Verdict.NotApplicable>());

    [Test]
    public void Assess_OptionOrder_GetsInfosOnly()
    {
        var overdue = Case.Standard().WithoutLabs().WithDraw("2025-11-20");
        var option = overdue.Draft(static draft => draft with { IsOption = true });
        Assert.That(
            (((Verdict.Fired)overdue.Verdict("CBC-05")).Indicator, ((Verdict.Fired)option.Verdict("CBC-05")).Indicator),
            Is.EqualTo((Indicator.Warning, Indicator.Info)));
    }

    [Test]
    public void Assess_Null_Throws()
    {
        Assert.That(static () => Assessment.Assess(null!, Case.StandardNow, SitePolicy.Default), Throws.ArgumentNullException);
        Assert.That(static () => Assessment.Assess(new(), Case.StandardNow, null!), Throws.ArgumentNullException);
    }
}
