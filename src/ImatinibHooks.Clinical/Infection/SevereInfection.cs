using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>INFX-03: sepsis or an invasive fungal infection is active: decide on a temporary hold.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/infection-active.md (S0; critical is P). It offers no hold by itself: the decision is individual.
/// </remarks>
internal static class SevereInfection
{
    internal static readonly Rule Rule = new("INFX-03", "1", RuleFamily.Infection, 35, Confidence.P, "S0");

    internal static Verdict Check(OrderCase order)
    {
        var severe = ActiveInfections.Of(order.Record.Conditions, order.Day, order.Patient.Offset).Severe;
        return severe.IsEmpty
            ? order.Quiet(Rule, DataGroups.Conditions, [])
            : order.Fired(Rule, Indicator.Critical, [.. severe.Select(static condition => new Evidence(
                condition.Source,
                condition.Concepts.Has(Concept.Sepsis) ? Concept.Sepsis : Concept.InvasiveFungalInfection,
                condition.Onset.IsKnown ? condition.Onset : condition.Recorded))]) with { Notes = ["severe-critical"] };
    }
}
