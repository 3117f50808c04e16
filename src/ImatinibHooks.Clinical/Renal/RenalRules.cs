using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Renal;

/// <summary>The rules of the family REN.</summary>
internal static class RenalRules
{
    private const DataGroups Clearance = DataGroups.Laboratory | DataGroups.VitalSigns | DataGroups.Patient;

    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(RenalDoseCeiling.Mild, Clearance, RenalDoseCeiling.CheckMild),
        new(RenalDoseCeiling.Start, Clearance | DataGroups.MedicationRequests, RenalDoseCeiling.CheckStart),
        new(RenalDoseCeiling.Moderate, Clearance, RenalDoseCeiling.CheckModerate),
        new(SevereRenalImpairment.Rule, Clearance, SevereRenalImpairment.Check),
        new(RenalDecline.Rule, DataGroups.Laboratory | DataGroups.MedicationRequests, RenalDecline.Check),
        new(RenalGap.Rule, Clearance, RenalGap.Check),
    ];
}
