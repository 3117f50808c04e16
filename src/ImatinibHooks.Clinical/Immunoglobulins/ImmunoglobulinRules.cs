using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Immunoglobulins;

/// <summary>The rules of the family IGG.</summary>
internal static class ImmunoglobulinRules
{
    private const DataGroups TestAndDrugs = DataGroups.Laboratory | IggState.Drugs;

    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(LowIggWithInfections.Rule, TestAndDrugs, LowIggWithInfections.Check),
        new(LowIggAlone.Rule, TestAndDrugs, LowIggAlone.Check),
        new(VeryLowIgg.Rule, DataGroups.Laboratory, VeryLowIgg.Check),
        new(AntibodyDefects.Rule, TestAndDrugs | DataGroups.Conditions, AntibodyDefects.Check),
        new(IggDue.Rule, TestAndDrugs, IggDue.Check),
    ];
}
