using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Indications;

/// <summary>The rules of the family IND.</summary>
internal static class IndicationRules
{
    private const DataGroups Tests = DataGroups.Laboratory | DataGroups.Conditions;

    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All =
    [
        new(IndicationNamed.Missing, DataGroups.Conditions, IndicationNamed.CheckMissing),
        new(IndicationNamed.Outside, DataGroups.Conditions, IndicationNamed.CheckOutside),
        new(BcrAblEvidence.Rule, Tests, BcrAblEvidence.Check),
        new(ResistanceMutations.Abl1, DataGroups.Laboratory, ResistanceMutations.CheckAbl1),
        new(GistMarkers.Kit, Tests, GistMarkers.CheckKit),
        new(ResistanceMutations.Pdgfra, Tests, ResistanceMutations.CheckPdgfra),
        new(GistMarkers.Exon9, Tests, GistMarkers.CheckExon9),
        new(PopulationMarkers.Mastocytosis, Tests, PopulationMarkers.CheckMastocytosis),
        new(PopulationMarkers.Hypereosinophilia, Tests, PopulationMarkers.CheckHypereosinophilia),
        new(PopulationMarkers.MdsMpn, Tests, PopulationMarkers.CheckMdsMpn),
        new(GistMarkers.Adjuvant, DataGroups.Conditions, GistMarkers.CheckAdjuvant),
    ];
}
