using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Courses;

/// <summary>By which order a patient is on imatinib now (docs/clinical/hooks.md).</summary>
internal sealed class StandingOrderTests
{
    private static readonly FactSource Older = new(4);
    private static readonly FactSource Newer = new(7);

    private static MedicationFact Order(MedicationStatus status, string authored, FactSource? source = null) =>
        Case.Order(status, authored) with { Source = source ?? Older };

    private static MedicationFact? Standing(params MedicationFact[] medications) =>
        StandingOrder.SignedAgain(new() { Medications = [.. medications] }, Case.StandardNow)?.Medications.Single(fact => fact.Role == MedicationRole.Draft);

    [TestCase(MedicationStatus.Active, true)]
    [TestCase(MedicationStatus.OnHold, true)]
    [TestCase(MedicationStatus.Unknown, false)]
    [TestCase(MedicationStatus.Draft, false)]
    [TestCase(MedicationStatus.Completed, false)]
    [TestCase(MedicationStatus.Stopped, false)]
    [TestCase(MedicationStatus.Cancelled, false)]
    public void SignedAgain_ByStatus(MedicationStatus status, bool stands) => Assert.That(Standing(Order(status, "2024-01-15")) is not null, Is.EqualTo(stands));

    [Test]
    public void SignedAgain_IsTheSameOrderAsADraft()
    {
        var order = Order(MedicationStatus.Active, "2024-01-15");

        Assert.That(Standing(order), Is.EqualTo(order with { Role = MedicationRole.Draft, IsSignedAgain = true }));
    }

    [Test]
    public void SignedAgain_TheRecordKeepsItsFacts()
    {
        var record = new PatientRecord { Medications = [Order(MedicationStatus.Active, "2024-01-15")], BirthDate = Case.Time("1975-06-01"), Sex = Sex.Male, Unavailable = DataGroups.VitalSigns };
        var again = StandingOrder.SignedAgain(record, Case.StandardNow)!;

        Assert.That((again.BirthDate, again.Sex, again.Unavailable, again.Medications[0], again.Medications.Length), Is.EqualTo((record.BirthDate, record.Sex, record.Unavailable, record.Medications[0], 2)));
    }

    [TestCase("2026-03-02", true, Description = "written today")]
    [TestCase("2026-03-03", false)]
    public void SignedAgain_HasBegun(string authored, bool stands) => Assert.That(Standing(Order(MedicationStatus.Active, authored)) is not null, Is.EqualTo(stands));

    [TestCase("2026-03-01", false)]
    [TestCase("2026-03-02", true, Description = "the last day is a day of treatment")]
    public void SignedAgain_HasNotEnded(string end, bool stands) =>
        Assert.That(Standing(Order(MedicationStatus.Active, "2024-01-15") with { End = Case.Time(end) }) is not null, Is.EqualTo(stands));

    [Test(Description = "Bounds go before the day it was written")]
    public void SignedAgain_BoundsThatBeginLater_DoesNotStand() =>
        Assert.That(Standing(Order(MedicationStatus.Active, "2026-02-20") with { Start = Case.Time("2026-03-10") }), Is.Null);

    [Test]
    public void SignedAgain_Undated_StandsAndIsTheOldest()
    {
        var undated = Order(MedicationStatus.Active, "2024-01-15") with { Authored = default, Start = default };

        Assert.That(Standing(undated)?.Source, Is.EqualTo(Older));
        Assert.That(Standing(undated, Order(MedicationStatus.Active, "2019-01-15", Newer))?.Source, Is.EqualTo(Newer));
    }

    [TestCase("2024-01-15", "2025-01-15", 7)]
    [TestCase("2025-01-15", "2024-01-15", 4)]
    [TestCase("2025-01-15", "2025-01-15", 7, Description = "of one instant the last handle")]
    public void SignedAgain_OfSeveral_IsTheNewest(string older, string newer, int expected) => Assert.That(
        Standing(Order(MedicationStatus.Active, older), Order(MedicationStatus.Active, newer, Newer))?.Source, Is.EqualTo(new FactSource(expected)));

    [Test]
    public void SignedAgain_ActiveAndOnHoldOfOneInstant_IsTheOneOnHold() => Assert.That(
        Standing(Order(MedicationStatus.OnHold, "2025-01-15"), Order(MedicationStatus.Active, "2025-01-15", Newer))?.Status, Is.EqualTo(MedicationStatus.OnHold));

    [Test]
    public void SignedAgain_Statement_CountsOnlyWithoutAnOrder()
    {
        var statement = Order(MedicationStatus.Active, "2026-01-15", Newer) with { Role = MedicationRole.Statement };

        Assert.That(Standing(statement)?.Source, Is.EqualTo(Newer));
        Assert.That(Standing(statement, Order(MedicationStatus.Active, "2024-01-15"))?.Source, Is.EqualTo(Older));
    }

    [Test]
    public void SignedAgain_AnotherDrugOrNoneToBeGiven_DoesNotStand()
    {
        var order = Order(MedicationStatus.Active, "2024-01-15");

        Assert.That(Standing(order with { Concepts = ConceptSet.Of(Concept.OtherBcrAblInhibitor) }, order with { DoNotPerform = true }, order with { IsOption = true }), Is.Null);
        Assert.That(Standing(order with { Role = MedicationRole.Draft }, order with { Role = MedicationRole.Administration }), Is.Null);
    }
}
