using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Interactions;

/// <summary>DDI-LEVO-01: levothyroxine after removal of the thyroid.</summary>
/// <remarks>
/// Warning; needs both the drug and the condition. TSH is offered when the last final one is more than 60 days old (P) or was never done. Source:
/// docs/clinical/interactions.md (US label 5.9, A).
/// </remarks>
internal static class LevothyroxineAfterThyroidectomy
{
    internal static readonly Rule Rule = new("DDI-LEVO-01", "1", RuleFamily.Interaction, 156, Confidence.A, "USPI-5.9");

    internal static Verdict Check(OrderCase order)
    {
        var drugs = order.Patient.CoMedication.Of(Rule);
        if (drugs.IsEmpty)
        {
            return order.Quiet(Rule, DrugUse.Orders, []);
        }

        var evidence = CoMedication.EvidenceOf(drugs);
        if (order.Record.ConditionEver(Concept.Thyroidectomy) is not { } thyroidectomy)
        {
            return order.Quiet(Rule, DataGroups.Conditions, evidence);
        }

        var tsh = order.Counts.Of(Concept.Tsh).NewestExactSince(DateOnly.MinValue);
        var isCurrent = tsh is { } value && value.DaysBefore(order.Day) <= order.Policy.TshDays;
        return order.Fired(Rule, Indicator.Warning, [.. evidence, thyroidectomy.AsEvidence(Concept.Thyroidectomy), .. order.Patient.EvidenceOf(tsh)]) with
        {
            Proposals = isCurrent || order.Patient.Lacks(DataGroups.Laboratory) ? [] : [new Proposal.OrderTest(Concept.Tsh, 0)],
        };
    }
}
