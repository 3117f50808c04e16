using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.HepatitisB;

namespace ImatinibHooks.Clinical.Inhibitors;

/// <summary>The rules of the family TKI, and DDI-DUP-01, which is TKI-02.</summary>
internal static class InhibitorRules
{
    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(DuplicateInhibitor.Rule, DrugUse.Orders, DuplicateInhibitor.Check, RuleScope.AnyInhibitor),
        new(InhibitorChange.Rule, DataGroups.Conditions | DrugUse.Orders, InhibitorChange.Check, RuleScope.OtherInhibitor),
        new(ClassEffect.Rule, HbvGate.TreatmentGroups, ClassEffect.Check, RuleScope.OtherInhibitor),
        new(OtherRows.Rule, DataGroups.Conditions | DrugUse.Orders, OtherRows.Check, RuleScope.OtherInhibitor),
    ];
}
