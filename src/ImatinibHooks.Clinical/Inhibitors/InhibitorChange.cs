using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Infection;

namespace ImatinibHooks.Clinical.Inhibitors;

/// <summary>TKI-01: another BCR-ABL inhibitor is ordered, and what is known of its infections against imatinib's.</summary>
/// <remarks>
/// Info. With an infection as the reason of the order, or an active one on record, the figures of infections are given; otherwise it is said only that imatinib's
/// rules are not applied. A renewal without an infection is silent. Source, wording and reading decisions: docs/clinical/inhibitors.md (S0, B; ESGICH 2018, A).
/// </remarks>
internal static class InhibitorChange
{
    private const DataGroups Needs = DataGroups.Conditions | DrugUse.Orders;

    private static readonly ConceptSet Infections =
        ConceptSet.Of(Concept.ActiveInfection).With(Concept.Sepsis).With(Concept.InvasiveFungalInfection);

    internal static readonly Rule Rule = new("TKI-01", "1", RuleFamily.OtherInhibitor, 380, Confidence.B, "S0");

    internal static Verdict Check(OrderCase order)
    {
        var drug = Inhibitor.Of(order.Draft)!;
        var infections = ActiveInfections.Of(order.Record.Conditions, order.Day, order.Patient.Offset);
        var isForInfection = infections.Any || order.Draft.Reasons.HasAny(Infections);
        return !isForInfection && RunningOf(order, drug) is { } renewed
            ? order.Quiet(Rule, Needs, [renewed.AsEvidence(drug.Drug)])
            : order.Fired(Rule, Indicator.Info, EvidenceOf(order, drug, infections)) with
            {
                Variant = VariantOf(drug, isForInfection),
                Terms = [new("drug", drug.Name)],
                Notes = isForInfection ? ["inhibitor-founding-document"] : [],
            };
    }

    private static string VariantOf(Inhibitor drug, bool isForInfection) => (isForInfection, drug.Drug) switch
    {
        (false, _) => "comparison",
        (true, Concept.Dasatinib) => "infection-dasatinib",
        _ => "infection",
    };

    private static ImmutableArray<Evidence> EvidenceOf(OrderCase order, Inhibitor drug, in ActiveInfections infections) =>
    [
        order.Draft.AsEvidence(drug.Drug),
        .. infections.Mild.Select(static condition => condition.AsEvidence(Concept.ActiveInfection)),
        .. infections.Severe.Select(static condition => condition.AsEvidence(Concept.Sepsis)),
    ];

    private static MedicationFact? RunningOf(OrderCase order, Inhibitor drug)
    {
        MedicationFact? running = null;
        foreach (var fact in order.Record.Medications)
        {
            if (fact.Concepts.Has(drug.Drug) && Inhibitor.Runs(fact, order.Patient) && (running is null || fact.Source < running.Source))
            {
                running = fact;
            }
        }

        return running;
    }
}
