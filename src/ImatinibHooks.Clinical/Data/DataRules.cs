using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>The rules of the family DATA. DATA-FAIL-01 is asked last, because it looks at the other verdicts.</summary>
internal static class DataRules
{
    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(DataQuality.Rule, DataGroups.Laboratory, DataQuality.Check),
    ];
}
