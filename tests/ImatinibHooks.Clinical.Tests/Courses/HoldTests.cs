using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Courses;

/// <summary>Settled representations of a hold.</summary>
internal sealed class HoldTests
{
    private static MedicationFact Order(MedicationStatus status, string authored) => Case.Order(status, authored);

    private static bool IsHeld(Case record) => record.AsOrder().Course.Hold is not null;

    [Test]
    public void HoldOf_NewestOrderOnHold_IsAHoldOfItsDay() => Assert.That(
        Case.Standard().WithOrder(MedicationStatus.OnHold, "2026-02-16").AsOrder().Course.Hold!.Day,
        Is.EqualTo(new DateOnly(2026, 2, 16)));

    [TestCase(MedicationStatus.Stopped)]
    [TestCase(MedicationStatus.Completed)]
    public void HoldOf_EndedForAReason_IsAHold(MedicationStatus status) =>
        Assert.That(IsHeld(Case.FirstOrder().WithOrder(Order(status, "2026-02-16") with { HasStatusReason = true })), Is.True);

    [TestCase(MedicationStatus.Stopped)]
    [TestCase(MedicationStatus.Completed)]
    [TestCase(MedicationStatus.Active)]
    public void HoldOf_WithoutAReason_IsNone(MedicationStatus status) =>
        Assert.That(IsHeld(Case.FirstOrder().WithOrder(Order(status, "2026-02-16"))), Is.False);

    [Test]
    public void HoldOf_StoppedAndALaterOrderOnHold_IsAHold() => Assert.That(
        IsHeld(Case.FirstOrder().WithOrder(MedicationStatus.Stopped, "2024-01-15").WithOrder(MedicationStatus.OnHold, "2026-02-16")),
        Is.True);

    [Test]
    public void HoldOf_LaterActiveOrder_EndsTheHold() => Assert.That(
        IsHeld(Case.Standard().WithOrder(MedicationStatus.OnHold, "2026-02-16").WithOrder(MedicationStatus.Active, "2026-02-25")),
        Is.False);

    [Test]
    public void HoldOf_ActiveAndOnHoldOfOneDay_IsAHold() => Assert.That(
        IsHeld(Case.FirstOrder().WithOrder(MedicationStatus.OnHold, "2026-02-16").WithOrder(MedicationStatus.Active, "2026-02-16")),
        Is.True);

    [TestCase("2026-02-16", false, Description = "the day of the hold")]
    [TestCase("2026-02-17", true)]
    public void IsBefore_ValueOfTheDay(string day, bool expected) => Assert.That(
        Case.Standard().WithOrder(MedicationStatus.OnHold, "2026-02-16").AsOrder().Course.Hold!.IsBefore(DateOnly.Parse(day, null)),
        Is.EqualTo(expected));

    [TestCase(Concept.Neutropenia, true)]
    [TestCase(Concept.FebrileNeutropenia, true)]
    [TestCase(Concept.ActiveInfection, false)]
    public void IsForCytopenia_ByItsReason(Concept reason, bool expected)
    {
        var order = Order(MedicationStatus.OnHold, "2026-02-16") with { StatusReasons = ConceptSet.Of(reason), HasStatusReason = true };
        Assert.That(Case.Standard().WithOrder(order).AsOrder().Course.Hold!.IsForCytopenia, Is.EqualTo(expected));
    }

    [Test]
    public void NeedsFreshRecovery_OnHold_IsTrue() =>
        Assert.That(Case.Standard().WithOrder(MedicationStatus.OnHold, "2026-02-16").AsOrder().NeedsFreshRecovery(new(2026, 2, 20)), Is.True);

    [TestCase("2026-02-20", true, Description = "given on the day of recovery: not since")]
    [TestCase("2026-02-21", false)]
    public void NeedsFreshRecovery_StoppedForAReason_EndsWithADose(string given, bool expected)
    {
        var record = Case.FirstOrder().WithOrder(Order(MedicationStatus.Stopped, "2026-02-16") with { HasStatusReason = true })
            .WithOrder(Order(MedicationStatus.Completed, given) with { Role = MedicationRole.Administration });
        Assert.That(record.AsOrder().NeedsFreshRecovery(new(2026, 2, 20)), Is.EqualTo(expected));
    }

    [Test]
    public void NeedsFreshRecovery_NoHold_IsFalse() => Assert.That(Case.Standard().AsOrder().NeedsFreshRecovery(new(2026, 2, 20)), Is.False);
}
