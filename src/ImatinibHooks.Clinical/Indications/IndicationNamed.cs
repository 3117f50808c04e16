using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Indications;

/// <summary>IND-01 and IND-02: no labelled indication, several of them, or a disease that is none.</summary>
/// <remarks>
/// Warnings. IND-01 when neither the order nor the conditions name an indication, or when they name several; IND-02 for a disease that is no indication, and for a reason of
/// which none could be read. Source: docs/clinical/indications.md (US label 1, A; X13).
/// </remarks>
internal static class IndicationNamed
{
    internal static readonly Rule Missing = new("IND-01", "1", RuleFamily.Indication, 176, Confidence.A, "USPI-1");
    internal static readonly Rule Outside = new("IND-02", "1", RuleFamily.Indication, 177, Confidence.A, "USPI-1");

    internal static Verdict CheckMissing(OrderCase order) => IndicationSearch.Of(order) switch
    {
        IndicationFound.Several => order.Fired(Missing, Indicator.Warning, EvidenceOf(order, IndicationResolver.Labelled)) with { Variant = "several" },
        IndicationFound.None when order.Patient.Lacks(DataGroups.Conditions) => order.NotAssessed(Missing, "conditions"),
        IndicationFound.None => order.Fired(Missing, Indicator.Warning, DraftEvidence(order)),
        IndicationFound.One => order.NotFired(Missing, []),
        _ => order.NotApplicable(Missing, "a disease or a reason is named: IND-02 or IND-03 speaks"),
    };

    internal static Verdict CheckOutside(OrderCase order) => IndicationSearch.Of(order) switch
    {
        IndicationFound.Outside => Fired(order),
        IndicationFound.UnreadReason when order.Patient.Lacks(DataGroups.Conditions) => order.NotAssessed(Outside, "conditions"),
        IndicationFound.UnreadReason => order.Fired(Outside, Indicator.Warning, DraftEvidence(order)) with { Variant = "reason" },
        IndicationFound.None or IndicationFound.Several => order.NotApplicable(Outside, "IND-01 speaks"),
        _ => order.NotFired(Outside, []),
    };

    private static Verdict.Fired Fired(OrderCase order)
    {
        var isBreastCancer = order.Draft.Reasons.Has(Concept.BreastCancer)
            || (!order.Draft.Reasons.Has(Concept.IndolentMastocytosis) && order.Record.ConditionNotOver(Concept.BreastCancer) is not null);
        return order.Fired(Outside, Indicator.Warning, EvidenceOf(order, IndicationSearch.OutsideDiseases)) with
        {
            Terms = [new("dx", isBreastCancer ? "Breast cancer" : "Indolent systemic mastocytosis")],
        };
    }

    private static ImmutableArray<Evidence> DraftEvidence(OrderCase order) => [new(order.Draft.Source, Concept.Imatinib, order.Draft.Authored)];

    /// <summary>The conditions that are not over of the concepts; the draft when only its reason names them.</summary>
    private static ImmutableArray<Evidence> EvidenceOf(OrderCase order, ConceptSet concepts)
    {
        var evidence = new List<Evidence>();
        foreach (var condition in order.Record.Conditions)
        {
            if (condition.Status != ClinicalStatus.Inactive && condition.Concepts.HasAny(concepts))
            {
                evidence.Add(condition.AsEvidence(FirstOf(condition.Concepts, concepts)));
            }
        }

        evidence.Sort(static (left, right) => left.Source.CompareTo(right.Source));
        return evidence.Count == 0 ? DraftEvidence(order) : [.. evidence];
    }

    private static Concept FirstOf(ConceptSet found, ConceptSet wanted)
    {
        foreach (var concept in Enum.GetValues<Concept>())
        {
            if (found.Has(concept) && wanted.Has(concept))
            {
                return concept;
            }
        }

        return Concept.None;
    }
}
