using ImatinibHooks.Clinical.Episodes;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Episodes;

/// <summary>EPI-01 with the settled readings; imatinib since 2024-01-15, no counts but those of the case.</summary>
internal sealed class EpisodeReaderTests
{
    private static Case OnTherapy => Case.Standard().WithoutLabs();

    private static EpisodeHistory Episodes(Case record) => record.AsOrder().Episodes;

    private static string Shown(Case record) =>
        string.Join("; ", Episodes(record).Episodes.Select(static e => $"{e.Number} {e.OpenedOn:MM-dd} to {(e.ClosedOn is { } day ? $"{day:MM-dd}" : "now")}"));

    [Test]
    public void Read_NoCounts_FindsNone() => Assert.That(Episodes(OnTherapy), Is.SameAs(EpisodeHistory.None));

    [TestCase(0.99, true)]
    [TestCase(1.00, false)]
    [TestCase(1.01, false)]
    public void Read_Neutrophils_OpenStrictlyBelowTheLimit(decimal anc, bool opens) =>
        Assert.That(Episodes(OnTherapy.WithAnc(anc, "2026-02-02")).Open is not null, Is.EqualTo(opens));

    [TestCase(49, true)]
    [TestCase(50, false)]
    [TestCase(51, false)]
    public void Read_Platelets_OpenStrictlyBelowTheLimit(decimal platelets, bool opens) =>
        Assert.That(Episodes(OnTherapy.WithPlatelets(platelets, "2026-02-02")).Open is not null, Is.EqualTo(opens));

    [TestCase(1.50, 75, true)]
    [TestCase(1.49, 75, false)]
    [TestCase(1.50, 74, false)]
    public void Read_Recovery_NeedsBothAtTheLimit(decimal anc, decimal platelets, bool closes) =>
        Assert.That(Episodes(OnTherapy.WithAnc(0.7m, "2026-02-02").WithDraw("2026-03-01", anc, platelets)).Open is null, Is.EqualTo(closes));

    [Test]
    public void Read_NeutrophilsAlone_CloseNothing() =>
        Assert.That(Shown(OnTherapy.WithAnc(0.7m, "2026-02-02").WithAnc(3.0m, "2026-02-20")), Is.EqualTo("1 02-02 to now"));

    [TestCase("2026-02-20", "1 02-02 to 02-23", Description = "3 days apart")]
    [TestCase("2026-02-19", "1 02-02 to now", Description = "4 days apart")]
    public void Read_Recovery_FromDrawsAtMostThreeDaysApart(string plateletsOn, string expected) =>
        Assert.That(Shown(OnTherapy.WithAnc(0.7m, "2026-02-02").WithPlatelets(120, plateletsOn).WithAnc(1.8m, "2026-02-23")), Is.EqualTo(expected));

    [Test]
    public void Read_FurtherLowBeforeClosure_IsTheSameEpisode() =>
        Assert.That(Shown(OnTherapy.WithAnc(0.7m, "2026-02-02").WithAnc(1.4m, "2026-02-10").WithAnc(0.99m, "2026-02-20")), Is.EqualTo("1 02-02 to now"));

    [Test]
    public void Read_LowAfterClosure_IsTheNextEpisode() => Assert.That(
        Shown(OnTherapy.WithAnc(0.6m, "2025-05-05").WithDraw("2025-06-01", 2.0m, 150).WithAnc(0.9m, "2026-03-01")),
        Is.EqualTo("1 05-05 to 06-01; 2 03-01 to now"));

    [TestCase("2024-01-14", 0, Description = "before the first dose")]
    [TestCase("2024-01-15", 0, Description = "the day of the start is before it")]
    [TestCase("2024-01-16", 1)]
    public void Read_LowBeforeTheFirstDose_OpensNone(string when, int expected) =>
        Assert.That(Episodes(OnTherapy.WithAnc(0.5m, when)).Episodes, Has.Length.EqualTo(expected));

    [TestCase("2025-07-31", 1, Description = "30 days after the last supply")]
    [TestCase("2025-08-01", 0, Description = "31 days after the last supply")]
    public void Read_LowAfterTheLastSupply_OpensForThirtyDays(string when, int expected)
    {
        var order = Case.Order(MedicationStatus.Completed, "2024-01-15") with { End = Case.Time("2025-07-01") };
        Assert.That(Episodes(OnTherapy.WithoutOrders().WithOrder(order).WithAnc(0.5m, when)).Episodes, Has.Length.EqualTo(expected));
    }

    [Test]
    public void Read_LowInAnOpenEpisode_CountsAlsoAfterTheSupply()
    {
        var order = Case.Order(MedicationStatus.Completed, "2024-01-15") with { End = Case.Time("2025-07-01") };
        var record = OnTherapy.WithoutOrders().WithOrder(order).WithAnc(0.5m, "2025-07-10").WithAnc(0.6m, "2025-09-10");
        Assert.That(Episodes(record).Open!.LastLow.Bound.Value, Is.EqualTo(0.6m));
    }

    [Test]
    public void Read_PreliminaryLow_OpensNone() =>
        Assert.That(Episodes(OnTherapy.WithAnc(0.5m, "2026-02-02", ResultStatus.Preliminary)).Episodes, Is.Empty);

    [Test]
    public void Read_PreliminaryRecovery_ClosesNone() => Assert.That(
        Shown(OnTherapy.WithAnc(0.7m, "2026-02-02").WithAnc(2.0m, "2026-02-20", ResultStatus.Preliminary).WithPlatelets(120, "2026-02-20")),
        Is.EqualTo("1 02-02 to now"));

    [TestCase(Comparator.Less, 1.5, "1 02-02 to now", Description = "an upper bound at the limit keeps it open")]
    [TestCase(Comparator.Less, 2.0, "1 02-02 to now", Description = "a bound that says nothing clears nothing")]
    [TestCase(Comparator.GreaterOrEqual, 1.5, "1 02-02 to 02-20")]
    [TestCase(Comparator.Greater, 1.4, "1 02-02 to now")]
    public void Read_BoundedRecovery_ClosesOnlyWhenItShows(Comparator comparator, decimal anc, string expected) => Assert.That(
        Shown(OnTherapy.WithAnc(0.7m, "2026-02-02").WithAnc(anc, "2026-02-20", comparator: comparator).WithPlatelets(120, "2026-02-20")),
        Is.EqualTo(expected));

    [TestCase(0.1, "1 02-02 to now")]
    [TestCase(1.0, "1 02-02 to now")]
    [TestCase(1.5, "", Description = "<1.5 is not known to be below 1.0")]
    public void Read_BoundedLow_OpensOnlyWhenItShows(decimal anc, string expected) =>
        Assert.That(Shown(OnTherapy.WithAnc(anc, "2026-02-02", comparator: Comparator.Less)), Is.EqualTo(expected));

    [TestCase("2026-02-19T08:00:00-05:00", "1 02-02 to now", Description = "the lower value lies 24 hours before")]
    [TestCase("2026-02-19T07:59:00-05:00", "1 02-02 to 02-20")]
    public void Read_Recovery_CountsTheLowerWithin24Hours(string lowerAt, string expected) => Assert.That(
        Shown(OnTherapy.WithAnc(0.7m, "2026-02-02").WithAnc(1.4m, lowerAt).WithDraw("2026-02-20T08:00:00-05:00", 1.6m, 120)),
        Is.EqualTo(expected));

    [Test]
    public void Read_RecoveryOfTheOpeningDay_DoesNotCloseWithAnOlderCount() => Assert.That(
        Shown(OnTherapy.WithAnc(2.0m, "2026-02-01").WithPlatelets(40, "2026-02-02").WithPlatelets(90, "2026-02-04")),
        Is.EqualTo("1 02-02 to now"));

    [Test]
    public void Read_PlateletsOfTheOpeningDraw_CanClose() => Assert.That(
        Shown(OnTherapy.WithDraw("2026-02-02", 0.7m, 120).WithAnc(1.8m, "2026-02-05")),
        Is.EqualTo("1 02-02 to 02-05"));

    [Test]
    public void Read_ClosedEpisode_StaysClosedWhenACountIsMissingLater() => Assert.That(
        Shown(OnTherapy.WithAnc(0.7m, "2026-02-02").WithDraw("2026-02-10", 1.8m, 120).WithAnc(1.4m, "2026-02-20")),
        Is.EqualTo("1 02-02 to 02-10"));

    [Test]
    public void Read_UnknownCourse_HasNoEpisode() => Assert.That(
        Episodes(OnTherapy.WithoutOrders().Lacking(DataGroups.MedicationRequests).WithAnc(0.5m, "2026-02-02")).Episodes,
        Is.Empty);

    [Test]
    public void Read_AdvancedRow_UsesItsOwnLimits()
    {
        var record = OnTherapy.WithoutConditions().WithCondition(Concept.CmlBlastPhase);
        Assert.That((Shown(record.WithAnc(0.9m, "2026-02-02")), Shown(record.WithAnc(0.4m, "2026-02-02"))), Is.EqualTo(("", "1 02-02 to now")));
    }

    [TestCase(1.00, 20, "1 02-02 to 02-20")]
    [TestCase(0.99, 20, "1 02-02 to now")]
    [TestCase(1.00, 19, "1 02-02 to now")]
    public void Read_AdvancedRow_RecoversAtItsOwnLimits(decimal anc, decimal platelets, string expected) => Assert.That(
        Shown(OnTherapy.WithoutConditions().WithCondition(Concept.CmlBlastPhase).WithAnc(0.4m, "2026-02-02").WithDraw("2026-02-20", anc, platelets)),
        Is.EqualTo(expected));

    [Test]
    public void HasLowAnc_LaterNeutrophilsInAPlateletEpisode_MakeItOne()
    {
        var platelets = OnTherapy.WithPlatelets(40, "2026-02-02");
        Assert.That((Episodes(platelets).Open!.HasLowAnc, Episodes(platelets.WithAnc(0.9m, "2026-02-10")).Open!.HasLowAnc), Is.EqualTo((false, true)));
    }

    [TestCase("2024-03-02", false, Description = "24 months ago")]
    [TestCase("2024-03-01", true)]
    public void IsRemoteOn_OlderThan24Months(string when, bool expected) =>
        Assert.That(Episodes(OnTherapy.WithAnc(0.5m, when)).Last!.IsRemoteOn(new(2026, 3, 2), SitePolicy.Default), Is.EqualTo(expected));

    [Test]
    public void NumberNow_OpenEpisode_IsItsNumberElseTheNext() => Assert.That(
        (Episodes(OnTherapy).NumberNow, Episodes(OnTherapy.WithAnc(0.5m, "2026-02-02")).NumberNow, Episodes(OnTherapy.WithAnc(0.5m, "2026-02-02").WithDraw("2026-02-20")).NumberNow),
        Is.EqualTo((1, 1, 2)));
}
