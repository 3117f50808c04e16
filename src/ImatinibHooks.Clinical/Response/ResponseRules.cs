using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Response;

/// <summary>The rules of the family RESP; RESP-01 is <see cref="ResponseMilestones"/>, RESP-03 what RESP-02 never does.</summary>
internal static class ResponseRules
{
    private const DataGroups Needs = DataGroups.Laboratory | DataGroups.Conditions | DrugUse.Orders;

    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(MolecularResponse.Rule, Needs, MolecularResponse.Check),
        new(ResponseTestDue.Rule, Needs, ResponseTestDue.Check),
    ];
}
