using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Interactions;

/// <summary>The rules of the family DDI.</summary>
internal static class InteractionRules
{
    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(DrugFinding.StrongInducer, DrugUse.Orders, DrugFinding.CheckStrongInducer),
        new(DrugFinding.OtherInducer, DrugUse.Orders, DrugFinding.CheckOtherInducer),
        new(DrugFinding.StrongInhibitor, DrugUse.Orders, DrugFinding.CheckStrongInhibitor),
        new(ModerateInhibitor.Rule, DrugUse.Orders, ModerateInhibitor.Check),
        new(DrugFinding.Coumarin, DrugUse.Orders, DrugFinding.CheckCoumarin),
        new(DrugFinding.Statin, DrugUse.Orders, DrugFinding.CheckStatin),
        new(DrugFinding.NarrowSubstrate, DrugUse.Orders, DrugFinding.CheckNarrowSubstrate),
        new(DrugFinding.Cyp2D6Substrate, DrugUse.Orders, DrugFinding.CheckCyp2D6Substrate),
        new(AcetaminophenUse.Rule, DrugUse.Orders, AcetaminophenUse.Check),
        new(LevothyroxineAfterThyroidectomy.Rule, DrugUse.Orders | DataGroups.Conditions, LevothyroxineAfterThyroidectomy.Check),
        new(BleedingRisk.Rule, DrugUse.Orders | DataGroups.Laboratory, BleedingRisk.Check),
    ];
}
