using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>The rules of the family DOSE.</summary>
internal static class DoseRules
{
    /// <summary>The rules that can lead a card.</summary>
    internal static readonly ImmutableArray<RuleEntry> Leading =
    [
        new(DoseFloor.Rule, DataGroups.MedicationRequests, DoseFloor.Check),
        new(DoseCeiling.Rule, DataGroups.None, DoseCeiling.Check),
        new(ChildDose.Ceiling, DataGroups.VitalSigns, ChildDose.CheckCeiling),
        new(ChildDose.Low, DataGroups.VitalSigns, ChildDose.CheckLow),
        new(DoseSplit.Whole, DataGroups.None, DoseSplit.CheckWhole),
        new(DoseSplit.Divided, DataGroups.None, DoseSplit.CheckDivided),
        new(IronLoad.Rule, DataGroups.None, IronLoad.Check),
        new(UnlabelledDose.Rule, DataGroups.Conditions, UnlabelledDose.Check),
        new(AsNeededOrder.Rule, DataGroups.None, AsNeededOrder.Check),
        new(MissingDose.Rule, DataGroups.None, MissingDose.Check),
        new(DeliverableDose.Rule, DataGroups.None, DeliverableDose.Check),
    ];

    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All = [.. Leading, new(FoodAdvice.Rule, DataGroups.None, FoodAdvice.Check)];
}
