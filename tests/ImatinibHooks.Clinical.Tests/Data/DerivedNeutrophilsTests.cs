using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Data;

/// <summary>DATA-LAB-05: counts made from the parts of a draw.</summary>
internal sealed class DerivedNeutrophilsTests
{
    private const string Draw = "2026-03-01T08:00:00-05:00";

    private static Case NoAnc => Case.Standard().Without(Concept.Anc);

    private static Reading[] Ancs(Case record) => record.AsOrder().Counts.Anc.NewestFirst.ToArray();

    private static string[] Shown(Case record) => [.. Ancs(record).Select(static reading => $"{reading.Bound} {reading.Marks}")];

    [Test]
    public void Add_LeukocytesAndNeutrophilPercent_GiveACount() =>
        Assert.That(Shown(NoAnc.WithLab(Concept.Wbc, 2.0m, Draw).WithLab(Concept.NeutrophilPercent, 45, Draw, "%")), Is.EqualTo(new[] { "0.9 Derived" }));

    [Test]
    public void Add_LeukocytesSegmentedAndBands_GiveACount() =>
        Assert.That(
            Shown(NoAnc.WithLab(Concept.Wbc, 2.0m, Draw).WithLab(Concept.SegmentedPercent, 40, Draw, "%").WithLab(Concept.BandPercent, 5, Draw, "%")),
            Is.EqualTo(new[] { "0.9 Derived" }));

    [Test]
    public void Add_SegmentedPercentWithoutBands_IsMarked() =>
        Assert.That(
            Shown(NoAnc.WithLab(Concept.Wbc, 2.0m, Draw).WithLab(Concept.SegmentedPercent, 40, Draw, "%")),
            Is.EqualTo(new[] { "0.8 Derived, SegmentedOnly" }));

    [Test]
    public void Add_SegmentedAndBandCounts_AddUp() =>
        Assert.That(
            Shown(NoAnc.WithLab(Concept.SegmentedNeutrophils, 0.8m, Draw).WithLab(Concept.BandNeutrophils, 0.3m, Draw)),
            Is.EqualTo(new[] { "1.1 Derived" }));

    [Test]
    public void Add_SegmentedCountAlone_IsMarked() =>
        Assert.That(Shown(NoAnc.WithLab(Concept.SegmentedNeutrophils, 0.8m, Draw)), Is.EqualTo(new[] { "0.8 Derived, SegmentedOnly" }));

    [Test]
    public void Add_Granulocytes_AreTheLastResort() =>
        Assert.That(Shown(NoAnc.WithLab(Concept.Granulocytes, 0.8m, Draw)), Is.EqualTo(new[] { "0.8 Derived, GranulocytesOnly" }));

    [Test]
    public void Add_GranulocytesBesideAnyBetterKind_AreLeftOut() =>
        Assert.That(
            Shown(NoAnc.WithLab(Concept.Granulocytes, 0.8m, Draw).WithLab(Concept.SegmentedNeutrophils, 0.7m, Draw)),
            Is.EqualTo(new[] { "0.7 Derived, SegmentedOnly" }));

    [Test]
    public void Add_NeutrophilPercentIsBetterThanSegmentedAlone() =>
        Assert.That(
            Shown(NoAnc.WithLab(Concept.Wbc, 2m, Draw).WithLab(Concept.NeutrophilPercent, 50, Draw, "%").WithLab(Concept.SegmentedPercent, 40, Draw, "%")),
            Is.EqualTo(new[] { "1 Derived" }));

    [TestCase("2026-03-01T09:00:00-05:00", 1, Description = "an hour apart: one draw")]
    [TestCase("2026-03-01T09:00:01-05:00", 0)]
    public void Add_PartsOfOneDraw_AreAtMostAnHourApart(string percentAt, int expected) =>
        Assert.That(Ancs(NoAnc.WithLab(Concept.Wbc, 2m, Draw).WithLab(Concept.NeutrophilPercent, 45, percentAt, "%")), Has.Length.EqualTo(expected));

    [Test]
    public void Add_PartsOfOneSpecimen_MayLieFurtherApart()
    {
        var wbc = AnalyteUnits.Read(new() { Analyte = Concept.Wbc, Time = Case.Time(Draw), Specimen = 7 }, 2m, "10*9/L");
        var percent = AnalyteUnits.Read(new() { Analyte = Concept.NeutrophilPercent, Time = Case.Time("2026-03-01T13:00:00-05:00"), Specimen = 7 }, 45, "%");
        Assert.That(Shown(NoAnc.With(percent).With(wbc)), Is.EqualTo(new[] { "0.9 Derived" }));
    }

    [Test]
    public void Add_TheCount_HasTheTimeOfItsOlderPart() =>
        Assert.That(
            Ancs(NoAnc.WithLab(Concept.Wbc, 2m, "2026-03-01T08:30:00-05:00").WithLab(Concept.NeutrophilPercent, 45, Draw, "%"))[0].Ticks,
            Is.EqualTo(Case.Time(Draw).Instant!.Value.UtcTicks));

    [TestCase("2026-03-01T08:00:00-05:00", 1, Description = "a measured count of the same time")]
    [TestCase("2026-02-28T08:00:00-05:00", 1, Description = "24 hours before")]
    [TestCase("2026-02-28T07:59:59-05:00", 2, Description = "more than 24 hours before")]
    [TestCase("2026-03-01T09:00:00-05:00", 1, Description = "an hour after: the same draw")]
    [TestCase("2026-03-01T12:00:00-05:00", 2, Description = "hours after: another draw")]
    public void Add_MeasuredCountNear_LeavesTheDerivedOneOut(string measuredAt, int expected) =>
        Assert.That(
            Ancs(NoAnc.WithLab(Concept.Wbc, 2m, Draw).WithLab(Concept.NeutrophilPercent, 45, Draw, "%").WithAnc(1.4m, measuredAt)),
            Has.Length.EqualTo(expected));

    [Test]
    public void Add_PreliminaryMeasuredCount_DoesNotHideAFinalDerivedOne() =>
        Assert.That(
            Ancs(NoAnc.WithLab(Concept.Wbc, 2m, Draw).WithLab(Concept.NeutrophilPercent, 45, Draw, "%").WithAnc(1.4m, Draw, ResultStatus.Preliminary)),
            Has.Length.EqualTo(2));

    [Test]
    public void Add_MeasuredBound_DoesNotHideADerivedCount() =>
        Assert.That(
            Ancs(NoAnc.WithLab(Concept.Wbc, 2m, Draw).WithLab(Concept.NeutrophilPercent, 45, Draw, "%").WithAnc(1.5m, Draw, comparator: Comparator.Less)),
            Has.Length.EqualTo(2));

    [Test]
    public void Add_PreliminaryPart_MakesThePreliminaryCount() =>
        Assert.That(
            Ancs(NoAnc.WithLab(Concept.Wbc, 2m, Draw).WithLab(Concept.NeutrophilPercent, 45, Draw, "%", ResultStatus.Preliminary))[0].IsFinal,
            Is.False);

    [Test]
    public void Add_BoundedPart_BoundsTheCount() =>
        Assert.That(
            Shown(NoAnc.WithLab(Concept.Wbc, 0.5m, Draw, comparator: Comparator.Less).WithLab(Concept.NeutrophilPercent, 40, Draw, "%")),
            Is.EqualTo(new[] { "<0.2 Derived" }));

    [Test]
    public void Add_PartsBoundedOnDifferentSides_GiveNothing() =>
        Assert.That(
            Ancs(NoAnc.WithLab(Concept.Wbc, 0.5m, Draw, comparator: Comparator.Less).WithLab(Concept.NeutrophilPercent, 40, Draw, "%", comparator: Comparator.Greater)),
            Is.Empty);

    [Test]
    public void Add_PercentagesOverAHundred_GiveNothing() =>
        Assert.That(
            Shown(NoAnc.WithLab(Concept.Wbc, 2m, Draw).WithLab(Concept.SegmentedPercent, 90, Draw, "%").WithLab(Concept.BandPercent, 20, Draw, "%")),
            Is.EqualTo(new[] { "1.8 Derived, SegmentedOnly" }));

    [Test]
    public void Add_LeukocytesAlone_GiveNothing() => Assert.That(Ancs(NoAnc.WithLab(Concept.Wbc, 0.2m, Draw)), Is.Empty);

    [Test]
    public void EvidenceOf_DerivedCount_NamesEveryPart()
    {
        var order = NoAnc.WithLab(Concept.Wbc, 2m, Draw).WithLab(Concept.SegmentedPercent, 40, Draw, "%").WithLab(Concept.BandPercent, 5, Draw, "%").AsOrder();
        Assert.That(
            order.Patient.EvidenceOf(order.AncNow).Select(static evidence => evidence.Concept),
            Is.EqualTo(new[] { Concept.Wbc, Concept.SegmentedPercent, Concept.BandPercent }));
    }
}
