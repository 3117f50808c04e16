using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>The rules of the family HEP.</summary>
internal static class LiverRules
{
    private const DataGroups TestsAndOrders = DataGroups.Laboratory | DataGroups.MedicationRequests;

    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(LiverToxicity.Rule, DataGroups.Laboratory, LiverToxicity.Check),
        new(LiverRecovery.Rule, TestsAndOrders, LiverRecovery.Check),
        new(LiverDoseSteps.Rule, TestsAndOrders, LiverDoseSteps.Check),
        new(LiverImpairment.Rule, TestsAndOrders, LiverImpairment.Check),
        new(LiverTestsDue.Rule, DataGroups.Laboratory, LiverTestsDue.Check),
        new(LiverWithHepatitisB.Rule, DataGroups.Laboratory | DataGroups.Conditions, LiverWithHepatitisB.Check),
    ];
}
