using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tuberculosis;

/// <summary>The rules of the family TB.</summary>
internal static class TuberculosisRules
{
    private const DataGroups Tests = DataGroups.Laboratory | DataGroups.Conditions;
    private const DataGroups Drugs = DrugUse.Orders | DataGroups.MedicationAdministrations;

    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(ActiveTuberculosis.Rule, DataGroups.Conditions, ActiveTuberculosis.Check),
        new(LatentTuberculosis.Rule, Tests | DrugUse.Orders, LatentTuberculosis.Check),
        new(IndeterminateAssay.Rule, Tests, IndeterminateAssay.Check),
        new(TuberculosisScreening.Rule, Tests | Drugs, TuberculosisScreening.Check),
        new(AssayControls.Rule, DataGroups.Laboratory, AssayControls.Check),
    ];
}
