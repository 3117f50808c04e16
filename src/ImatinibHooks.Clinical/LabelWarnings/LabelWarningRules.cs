using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.LabelWarnings;

/// <summary>The rules of the family WARN; WARN-TSH-01 is DDI-LEVO-01.</summary>
internal static class LabelWarningRules
{
    private const DataGroups Measured = DataGroups.VitalSigns | DataGroups.Laboratory;

    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(WeightGain.Rule, Measured | DataGroups.MedicationRequests, WeightGain.Check),
        new(HeartDisease.Rule, DataGroups.Conditions, HeartDisease.Check),
        new(EosinophilicHeart.Rule, DataGroups.Conditions | DataGroups.MedicationRequests, EosinophilicHeart.Check),
        new(TumourLysis.Rule, DataGroups.Laboratory | DataGroups.MedicationRequests, TumourLysis.Check),
        new(Growth.Rule, DataGroups.Patient | Measured | DataGroups.MedicationRequests, Growth.Check),
        new(TumourBleeding.Rule, DataGroups.Conditions, TumourBleeding.Check),
    ];
}
