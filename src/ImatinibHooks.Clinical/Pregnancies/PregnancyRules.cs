using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Pregnancies;

/// <summary>The rules of the family PREG.</summary>
internal static class PregnancyRules
{
    private const DataGroups Needs = DataGroups.Conditions | DataGroups.Laboratory;

    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(PregnancyRecorded.Rule, Needs, PregnancyRecorded.Check),
        new(PregnancyNotTested.Rule, DataGroups.Patient | DataGroups.Laboratory | DataGroups.MedicationRequests, PregnancyNotTested.Check),
        new(Breastfeeding.Rule, Needs, Breastfeeding.Check),
    ];
}
