using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>INFX-06: accelerated or blast phase adds to the infection risk.</summary>
/// <remarks>Source, wording and reading decisions: docs/clinical/infection-background.md (S0, B). CML only; an unknown phase does not fire.</remarks>
internal static class AdvancedDisease
{
    internal static readonly Rule Rule = new("INFX-06", "1", RuleFamily.Infection, 280, Confidence.B, "S0");

    internal static Verdict Check(OrderCase order) => order.Indication.Phase == CmlPhase.Advanced
        ? order.Fired(Rule, Indicator.Info, Evidence(order)) with { Notes = ["founding-document", "infection-background"] }
        : order.Quiet(Rule, DataGroups.Conditions, []);

    private static ImmutableArray<Evidence> Evidence(OrderCase order)
    {
        var evidence = new List<Evidence>();
        if (PhaseOf(order.Draft.Reasons) is not Concept.None and var reason)
        {
            evidence.Add(new(order.Draft.Source, reason, order.Draft.Authored));
        }

        foreach (var condition in order.Record.Conditions)
        {
            if (condition.Status != ClinicalStatus.Inactive && PhaseOf(condition.Concepts) is not Concept.None and var phase)
            {
                evidence.Add(new(condition.Source, phase, condition.Onset.IsKnown ? condition.Onset : condition.Recorded));
            }
        }

        evidence.Sort(static (left, right) => left.Source.CompareTo(right.Source));
        return [.. evidence];
    }

    private static Concept PhaseOf(ConceptSet concepts) =>
        concepts.Has(Concept.CmlBlastPhase) ? Concept.CmlBlastPhase
        : concepts.Has(Concept.CmlAcceleratedPhase) ? Concept.CmlAcceleratedPhase
        : concepts.Has(Concept.AcceleratedPhaseQualifier) ? Concept.AcceleratedPhaseQualifier
        : Concept.None;
}
