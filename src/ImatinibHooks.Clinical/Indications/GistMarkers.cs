using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.LabelledDose;

namespace ImatinibHooks.Clinical.Indications;

/// <summary>IND-05, IND-07 and IND-11: GIST without a KIT result, with a mutation in exon 9, and adjuvant treatment beyond 36 months.</summary>
/// <remarks>
/// Infos. Any result of KIT or CD117 counts for IND-05. IND-07 is for 400 mg a day that is not adjuvant. IND-11 counts calendar months from the first day of the current course. Source:
/// docs/clinical/indications.md (US label 1.9, A; exon 9 and 36 months B).
/// </remarks>
internal static class GistMarkers
{
    internal static readonly Rule Kit = new("IND-05", "1", RuleFamily.Indication, 442, Confidence.A, "USPI-1");
    internal static readonly Rule Exon9 = new("IND-07", "1", RuleFamily.Indication, 444, Confidence.B, "ONKOPEDIA-GIST24");
    internal static readonly Rule Adjuvant = new("IND-11", "1", RuleFamily.Indication, 446, Confidence.B, "USPI-2");

    /// <summary>The daily dose, in mg, of IND-07.</summary>
    internal const decimal UsualMilligrams = 400;

    /// <summary>The months of adjuvant treatment after which IND-11 fires.</summary>
    internal const int AdjuvantMonths = 36;

    private static readonly ConceptSet AnyKit = ConceptSet.Of(Concept.KitMutation).With(Concept.KitExon9);

    internal static Verdict CheckKit(OrderCase order)
    {
        if (order.Indication.Disease != DiseaseKind.Gist)
        {
            return order.NotApplicable(Kit, "no GIST");
        }

        foreach (var finding in order.Record.Findings)
        {
            if (finding.Concepts.HasAny(AnyKit))
            {
                return order.NotFired(Kit, [new(finding.Source, Concept.KitMutation, finding.Time)]);
            }
        }

        return order.Patient.Lacks(DataGroups.Laboratory) ? order.NotAssessed(Kit, "laboratory results") : order.Fired(Kit, Indicator.Info, []);
    }

    internal static Verdict CheckExon9(OrderCase order)
    {
        if (order.Indication.Disease != DiseaseKind.Gist || LabelledDoses.IsAdjuvant(order))
        {
            return order.NotApplicable(Exon9, "no advanced GIST");
        }

        return Biomarkers.Now(order, Biomarkers.Exon9) is not { } answer ? order.NotAssessed(Exon9, "a test for KIT exon 9")
            : !answer.IsPositive ? order.NotFired(Exon9, [answer.Evidence])
            : !order.Dose.IsKnown ? order.NotAssessed(Exon9, "the daily dose of the order", [answer.Evidence])
            : order.Dose.ExactMg != UsualMilligrams ? order.NotFired(Exon9, [answer.Evidence])
            : order.Fired(Exon9, Indicator.Info, [answer.Evidence]) with { Notes = Biomarkers.NotesOf(answer) };
    }

    internal static Verdict CheckAdjuvant(OrderCase order)
    {
        if (order.Indication.Disease != DiseaseKind.Gist || !LabelledDoses.IsAdjuvant(order))
        {
            return order.NotApplicable(Adjuvant, "no adjuvant treatment of GIST");
        }

        return order.Course.IsNewStart ? order.NotFired(Adjuvant, [])
            : order.Course.Start is not { } start ? order.NotAssessed(Adjuvant, "the first day of imatinib")
            : order.Day <= start.AddMonths(AdjuvantMonths) ? order.NotFired(Adjuvant, [])
            : order.Fired(Adjuvant, Indicator.Info, [new(order.Draft.Source, Concept.Imatinib, order.Draft.Authored)]);
    }
}
