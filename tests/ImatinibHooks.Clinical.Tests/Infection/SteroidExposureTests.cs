using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Infection;

namespace ImatinibHooks.Clinical.Tests.Infection;

/// <summary>INFX-05: prednisone equivalents, day by day.</summary>
public sealed class SteroidExposureTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly TimeSpan Offset = TimeSpan.FromHours(-5);

    [TestCase(Concept.Prednisone, 20, 20)]
    [TestCase(Concept.Prednisolone, 20, 20)]
    [TestCase(Concept.Methylprednisolone, 16, 20)]
    [TestCase(Concept.Hydrocortisone, 80, 20)]
    [TestCase(Concept.Dexamethasone, 3, 20.01)]
    public void LowestBetween_EachSteroid_InPrednisone(Concept steroid, decimal milligrams, decimal expected) =>
        Assert.That(Lowest(Steroid(milligrams, steroid)), Is.EqualTo(expected));

    [Test]
    public void LowestBetween_ARange_CountsWithTheHigherDose() =>
        Assert.That(Lowest(Steroid(10) with { Doses = [Dose(10) with { DoseHigh = 25 }] }), Is.EqualTo(25));

    [Test]
    public void LowestBetween_TwoOrdersOfTheDay_AreAdded() =>
        Assert.That(Lowest(Steroid(10), Steroid(12) with { Source = new FactSource(2) }), Is.EqualTo(22));

    [Test]
    public void LowestBetween_AnOrderAndTheStatementOfIt_CountOnce() =>
        Assert.That(Lowest(Steroid(15), Steroid(15) with { Role = MedicationRole.Statement }), Is.EqualTo(15));

    [Test]
    public void LowestBetween_ATaper_GivesTheLowestDay()
    {
        var high = Dose(40) with { End = Day(-8) };
        var low = Dose(15) with { Start = Day(-7) };

        Assert.That(Lowest(Steroid(0) with { Doses = [high, low] }), Is.EqualTo(15));
    }

    [Test]
    public void LowestBetween_ARenewalWithoutAGap_GoesOn()
    {
        var before = Steroid(20) with { Status = MedicationStatus.Completed, End = Day(-6) };
        var after = Steroid(25) with { Start = Day(-5) };

        Assert.That(Lowest(before, after), Is.EqualTo(20));
    }

    [Test]
    public void LowestBetween_ADayBetweenTwoOrders_BreaksIt()
    {
        var before = Steroid(20) with { Status = MedicationStatus.Completed, End = Day(-6) };
        var after = Steroid(25) with { Start = Day(-4) };

        Assert.That(Lowest(before, after), Is.Zero);
    }

    [TestCase(MedicationRole.Draft, MedicationStatus.Active)]
    [TestCase(MedicationRole.Order, MedicationStatus.OnHold)]
    [TestCase(MedicationRole.Order, MedicationStatus.Cancelled)]
    [TestCase(MedicationRole.Order, MedicationStatus.Stopped)]
    public void LowestBetween_NotTaken_IsZero(MedicationRole role, MedicationStatus status) =>
        Assert.That(Lowest(Steroid(40) with { Role = role, Status = status }), Is.Zero);

    [Test]
    public void PrednisonePerDay_AsNeeded_IsUnknown() =>
        Assert.That(PerDay(Steroid(40) with { Doses = [Dose(40) with { AsNeeded = true }] }), Is.Null);

    [Test]
    public void PrednisonePerDay_InTablets_IsUnknown() =>
        Assert.That(PerDay(Steroid(40) with { Doses = [Dose(4) with { DoseUnit = DoseUnit.Piece }] }), Is.Null);

    [Test]
    public void PrednisonePerDay_WithoutADosage_IsUnknown() => Assert.That(PerDay(Steroid(40) with { Doses = [] }), Is.Null);

    [Test]
    public void PrednisonePerDay_TwiceADay_IsTheDay() =>
        Assert.That(PerDay(Steroid(10) with { Doses = [Dose(10) with { TimesPerDay = 2 }] }), Is.EqualTo(20));

    private static decimal Lowest(params MedicationFact[] medications) =>
        SteroidExposure.LowestBetween(Today.AddDays(-14), Today, [.. medications], Offset);

    private static decimal? PerDay(MedicationFact medication) => SteroidExposure.PrednisonePerDay(medication, Today, Offset);

    private static ClinicalTime Day(int days) => ClinicalTime.OnDay(Today.AddDays(days));

    private static DoseInstruction Dose(decimal milligrams) =>
        new() { DoseLow = milligrams, DoseHigh = milligrams, DoseUnit = DoseUnit.Milligram, TimesPerDay = 1 };

    private static MedicationFact Steroid(decimal milligrams, Concept steroid = Concept.Prednisone) => new()
    {
        Concepts = ConceptSet.Of(steroid),
        Role = MedicationRole.Order,
        Status = MedicationStatus.Active,
        Start = Day(-14),
        Doses = [Dose(milligrams)],
        Source = new FactSource(1),
    };
}
