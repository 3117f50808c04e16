using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Stopping;

/// <summary>The rules about orders that end imatinib; INFX-08 stands with the infections.</summary>
internal static class StoppingRules
{
    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(StopAdvice.Rule, DataGroups.MedicationRequests, StopAdvice.Check, RuleScope.StopOrder),
    ];
}
