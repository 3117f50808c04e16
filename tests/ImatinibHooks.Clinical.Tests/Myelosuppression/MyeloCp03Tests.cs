using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-CP-03: recovery of both counts is not shown.</summary>
internal sealed class MyeloCp03Tests
{
    private const string Rule = "MYELO-CP-03";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(1.49, 80, Says.Fired)]
    [TestCase(1.50, 75, Says.NotFired)]
    [TestCase(1.51, 74, Says.Fired)]
    [TestCase(1.50, 74.9, Says.Fired)]
    public void MyeloCp03_OpenEpisode_RecoveryAtTheEdge(decimal anc, decimal platelets, string expected) =>
        Assert.That(Held().WithDraw(Yesterday, anc, platelets).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void MyeloCp03_Fired_KeepsTheHoldAndNamesTheHeldOrder()
    {
        var record = Held().WithDraw(Yesterday, 1.4m, 90);
        var finding = record.Finding(Rule);

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Warning, "counts")));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.Hold("counts-not-recovered"), new Proposal.OrderBloodCount(7) }));
        Assert.That(finding.Evidence.Select(static evidence => evidence.Concept), Is.EqualTo(new[] { Concept.Anc, Concept.Platelets, Concept.Imatinib }));
    }

    [Test]
    public void MyeloCp03_OrderNotHeld_BetweenTheLimits_Fires()
    {
        var record = Case.Standard().WithoutLabs().WithDraw("2026-02-20T08:00:00-05:00", 0.8m).WithDraw(Yesterday, 1.2m);

        Assert.That(record.Of(Rule), Is.EqualTo(Says.Fired));
    }

    [Test]
    public void MyeloCp03_OrderNotHeld_StillBelowTheLimit_IsForCp01()
    {
        var record = Case.Standard().WithoutLabs().WithDraw("2026-02-20T08:00:00-05:00", 0.8m).WithDraw(Yesterday, 0.9m);

        Assert.That((record.Of(Rule), record.Of("MYELO-CP-01")), Is.EqualTo((Says.NotApplicable, Says.Fired)));
    }

    [Test]
    public void MyeloCp03_OrderThatResumes_LastValueIsTheOneOfTheHold_SpeaksInsteadOfCp01()
    {
        var record = Held();

        Assert.That((record.Of(Rule), record.Of("MYELO-CP-01")), Is.EqualTo((Says.Fired, Says.NotApplicable)));
        Assert.That(record.Finding(Rule).Notes, Does.Contain("held-below-limit"));
    }

    [Test]
    public void MyeloCp03_OrderThatResumes_NewLowValueAfterTheHold_IsForCp01()
    {
        var record = Held().WithDraw("2026-02-24T08:00:00-05:00", 0.7m);

        Assert.That((record.Of(Rule), record.Of("MYELO-CP-01")), Is.EqualTo((Says.NotApplicable, Says.Fired)));
    }

    [TestCase(MedicationStatus.Stopped)]
    [TestCase(MedicationStatus.Completed)]
    public void MyeloCp03_OrderEndedBecauseOfTheEpisode_IsAResumeAsWell(MedicationStatus status)
    {
        var ended = Case.Order(status, "2026-02-16") with { HasStatusReason = true, StatusReasons = ConceptSet.Of(Concept.Neutropenia) };
        var record = Case.Standard().WithoutLabs().WithoutOrders().WithOrder(MedicationStatus.Completed, "2024-01-15").WithOrder(ended)
            .WithDraw("2026-02-16T08:00:00-05:00", 0.8m);

        Assert.That((record.Of(Rule), record.Of("MYELO-CP-01")), Is.EqualTo((Says.Fired, Says.NotApplicable)));
    }

    [Test]
    public void MyeloCp03_HeldForSomethingElse_ALowCountIsForCp01()
    {
        var held = Case.Order(MedicationStatus.OnHold, "2026-02-18") with { HasStatusReason = true, StatusReasons = ConceptSet.Of(Concept.ActiveInfection) };
        var record = Case.Standard().WithoutLabs().WithOrder(held).WithDraw("2026-02-16T08:00:00-05:00", 0.8m);

        Assert.That((record.Of(Rule), record.Of("MYELO-CP-01")), Is.EqualTo((Says.NotApplicable, Says.Fired)));
    }

    [TestCase("2026-02-27T10:00:00-05:00", Says.NotFired, Description = "72 hours")]
    [TestCase("2026-02-27T09:59:00-05:00", Says.Fired)]
    [TestCase("2026-02-28", Says.Fired, Description = "a day alone is too old for clearing")]
    public void MyeloCp03_RecoveredCountsWithTheOrderOnHold_AtTheEdgeOfTheWindow(string when, string expected) =>
        Assert.That(Held().WithDraw(when, 1.8m, 120).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void MyeloCp03_RecoveredCountsTooOld_AsksForANewCountToday()
    {
        var finding = Held().WithDraw("2026-02-26T08:00:00-05:00", 1.8m, 120).Finding(Rule);

        Assert.That(finding.Variant, Is.EqualTo("stale"));
        Assert.That(finding.Proposals, Does.Contain(new Proposal.OrderBloodCount(0)));
    }

    [Test]
    public void MyeloCp03_EpisodeClosedLongAgoAndDosesResumed_OldCountsDoNotReopenIt()
    {
        var record = Case.Standard().WithDraw("2025-05-05", 0.6m).WithDraw("2025-06-01");

        Assert.That(record.Of(Rule), Is.EqualTo(Says.NotFired));
    }

    [Test]
    public void MyeloCp03_PlateletsNotMeasuredSince_AreNotAvailable()
    {
        var finding = Held().WithAnc(1.8m, Yesterday).Without(Concept.Platelets).Finding(Rule);

        Assert.That(finding.Variant, Is.EqualTo("platelets-missing"));
        Assert.That(finding.Proposals, Does.Contain(new Proposal.OrderBloodCount(0)));
    }

    [Test]
    public void MyeloCp03_AncNotMeasuredSince_IsNotAvailable()
    {
        var record = Case.Standard().WithoutLabs().WithOrder(MedicationStatus.OnHold, "2026-02-16")
            .WithPlatelets(40, "2026-02-16T08:00:00-05:00").WithPlatelets(90, Yesterday);

        Assert.That(record.Finding(Rule).Variant, Is.EqualTo("anc-missing"));
    }

    [Test]
    public void MyeloCp03_UpperBoundBelowRecovery_KeepsTheEpisodeOpen() =>
        Assert.That(Held().WithPlatelets(90, Yesterday).WithAnc(1.5m, Yesterday, comparator: Comparator.Less).Of(Rule), Is.EqualTo(Says.Fired));

    [Test]
    public void MyeloCp03_PreliminaryRecovery_ClearsNothing()
    {
        var record = Held().WithAnc(1.8m, Yesterday, ResultStatus.Preliminary).WithPlatelets(120, Yesterday, ResultStatus.Preliminary);

        Assert.That(record.Of(Rule), Is.EqualTo(Says.Fired));
    }

    [Test]
    public void MyeloCp03_LowerValueWithin24Hours_KeepsTheEpisodeOpen()
    {
        var record = Held().WithDraw("2026-03-01T20:00:00-05:00", 1.3m, 90).WithDraw("2026-03-02T08:00:00-05:00", 1.6m, 90);

        Assert.That(record.Of(Rule), Is.EqualTo(Says.Fired));
    }

    [Test]
    public void MyeloCp03_HeldForNeutropeniaWithoutALowCountOnRecord_NeedsRecovery()
    {
        var held = Case.Order(MedicationStatus.OnHold, "2026-02-16") with { HasStatusReason = true, StatusReasons = ConceptSet.Of(Concept.Neutropenia) };

        Assert.That(Case.Standard().WithoutLabs().WithOrder(held).WithDraw(Yesterday, 1.3m).Of(Rule), Is.EqualTo(Says.Fired));
        Assert.That(Case.Standard().WithoutLabs().WithOrder(held).WithDraw(Yesterday, 1.5m).Of(Rule), Is.EqualTo(Says.NotFired));
    }

    [Test]
    public void MyeloCp03_HeldWithoutAReasonAndNoEpisode_IsNotACytopeniaHold() =>
        Assert.That(Case.Standard().WithOrder(MedicationStatus.OnHold, "2026-02-16").Of(Rule), Is.EqualTo(Says.NotFired));

    [Test]
    public void MyeloCp03_AdvancedPhase_IsNotApplicable() =>
        Assert.That(Held().WithoutConditions().WithCondition(Concept.CmlBlastPhase).Of(Rule), Is.EqualTo(Says.NotApplicable));

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.MedicationRequests)]
    public void MyeloCp03_HistoryNotComplete_IsNotAssessed(DataGroups failed) =>
        Assert.That(Case.Standard().Lacking(failed).Of(Rule), Is.EqualTo(Says.NotAssessed));

    private static Case Held() => Case.Standard().WithoutLabs().WithOrder(MedicationStatus.OnHold, "2026-02-16")
        .WithDraw("2026-02-16T08:00:00-05:00", 0.8m);
}
