using ImatinibHooks.Clinical.Answers;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Indications;

/// <summary>IND-03: CML or acute lymphoblastic leukaemia without evidence of BCR::ABL1 or the Ph chromosome.</summary>
/// <remarks>
/// Info. Evidence is a final positive qualitative test at any time, a final value above 0 on the international scale, or a disease whose code states it. Source:
/// docs/clinical/indications.md (US label 1, A).
/// </remarks>
internal static class BcrAblEvidence
{
    internal static readonly Rule Rule = new("IND-03", "1", RuleFamily.Indication, 440, Confidence.A, "USPI-1");

    private const DataGroups Needs = DataGroups.Laboratory | DataGroups.Conditions;

    private static readonly ConceptSet Stated = ConceptSet.Of(Concept.BcrAblPositiveDisease).With(Concept.PhPositiveAll);

    private static readonly AnswerTest Qualitative = AnswerTest.OfWords(Concept.BcrAblQualitative);

    internal static Verdict Check(OrderCase order)
    {
        var concepts = order.Draft.Reasons | IndicationResolver.ActiveConcepts(order.Record);
        if (order.Indication.Disease is not (DiseaseKind.Cml or DiseaseKind.PhPositiveAll) && !concepts.Has(Concept.AllPhUnknown))
        {
            return order.NotApplicable(Rule, "neither CML nor acute lymphoblastic leukaemia");
        }

        return concepts.HasAny(Stated) || HasPositiveTest(order.Patient) || HasTranscript(order.Counts) ? order.NotFired(Rule, [])
            : order.Patient.Lacks(Needs) ? order.NotAssessed(Rule, QuietVerdicts.NamesOf(order.Record.Unavailable & Needs))
            : order.Fired(Rule, Indicator.Info, []);
    }

    private static bool HasPositiveTest(PatientCase patient)
    {
        foreach (ref readonly var answer in AnswerReader.Read(patient, Qualitative).NewestFirst)
        {
            if (answer is { IsPositive: true, IsFinal: true })
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTranscript(Counts counts)
    {
        foreach (ref readonly var value in counts.Of(Concept.BcrAblInternationalScale).NewestFirst)
        {
            if (value.IsFinal && value.Bound.IsAbove(0) == true)
            {
                return true;
            }
        }

        return false;
    }
}
