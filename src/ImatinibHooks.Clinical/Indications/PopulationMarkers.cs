using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.LabelledDose;

namespace ImatinibHooks.Clinical.Indications;

/// <summary>IND-08, IND-09 and IND-10: markers that decide whether the label speaks of the patient, or where it starts.</summary>
/// <remarks>
/// Warnings. ASM with KIT D816V; HES or CEL with FIP1L1-PDGFRA that starts above 100 mg a day; MDS/MPD without a rearrangement of PDGFR on record, an answer that is neither
/// counting as none. Source: docs/clinical/indications.md (US label 1.6 and 2, A).
/// </remarks>
internal static class PopulationMarkers
{
    internal static readonly Rule Mastocytosis = new("IND-08", "1", RuleFamily.Indication, 179, Confidence.A, "USPI-1");
    internal static readonly Rule Hypereosinophilia = new("IND-09", "1", RuleFamily.Indication, 182, Confidence.A, "USPI-2");
    internal static readonly Rule MdsMpn = new("IND-10", "1", RuleFamily.Indication, 181, Confidence.A, "USPI-1");

    /// <summary>The labelled start with FIP1L1-PDGFRA, in mg a day.</summary>
    internal const decimal StartMilligrams = 100;

    internal static Verdict CheckMastocytosis(OrderCase order)
    {
        if (order.Indication.Disease != DiseaseKind.SystemicMastocytosis)
        {
            return order.NotApplicable(Mastocytosis, "no aggressive systemic mastocytosis");
        }

        return Biomarkers.Now(order, Biomarkers.D816V) is not { } answer ? order.NotAssessed(Mastocytosis, "a test for KIT D816V")
            : !answer.IsPositive ? order.NotFired(Mastocytosis, [answer.Evidence])
            : order.Fired(Mastocytosis, Indicator.Warning, [answer.Evidence]) with { Notes = Biomarkers.NotesOf(answer) };
    }

    internal static Verdict CheckHypereosinophilia(OrderCase order)
    {
        if (order.Indication.Disease != DiseaseKind.Hypereosinophilia || order.Course.State == CourseState.OnTherapy)
        {
            return order.NotApplicable(Hypereosinophilia, "no start in HES or CEL");
        }

        if (Biomarkers.Now(order, Biomarkers.Fusion) is not { } answer)
        {
            return order.NotAssessed(Hypereosinophilia, "a test for FIP1L1-PDGFRA");
        }

        return !answer.IsPositive ? order.NotFired(Hypereosinophilia, [answer.Evidence])
            : order.Course.State == CourseState.Unknown ? order.NotAssessed(Hypereosinophilia, "imatinib orders on record", [answer.Evidence])
            : !order.Dose.IsKnown ? order.NotAssessed(Hypereosinophilia, "the daily dose of the order", [answer.Evidence])
            : order.Dose.HighMg <= StartMilligrams ? order.NotFired(Hypereosinophilia, [answer.Evidence])
            : order.Fired(Hypereosinophilia, Indicator.Warning, [answer.Evidence]) with
            {
                Terms = [DoseText.DoseTerm(order.Dose.HighMg)],
                Notes = Biomarkers.NotesOf(answer),
                Proposals = [new Proposal.ChangeDose(StartMilligrams)],
            };
    }

    internal static Verdict CheckMdsMpn(OrderCase order)
    {
        if (order.Indication.Disease != DiseaseKind.MdsMpn)
        {
            return order.NotApplicable(MdsMpn, "no MDS or MPD");
        }

        var answer = Biomarkers.Now(order, Biomarkers.Rearrangement);
        return answer is { IsPositive: true, IsFinal: true } positive ? order.NotFired(MdsMpn, [positive.Evidence])
            : answer is null && order.Patient.Lacks(DataGroups.Laboratory) ? order.NotAssessed(MdsMpn, "laboratory results")
            : order.Fired(MdsMpn, Indicator.Warning, answer is { } other ? [other.Evidence] : []);
    }
}
