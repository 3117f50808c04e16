using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-GCSF-02: a growth factor is drafted without imatinib while imatinib is active and the neutrophils are low.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-growth-factor.md (P). Neutrophils in 10*9/L, strictly below 1.0, at any age. Active is a
/// course on record whose last supply has not ended.
/// </remarks>
internal static class GrowthFactorAlone
{
    /// <summary>Neutrophils below this, in 10*9/L, are low.</summary>
    internal const decimal AncBelow = 1.0m;

    private const DataGroups Needs = DataGroups.Laboratory | DataGroups.MedicationRequests;

    internal static readonly Rule Rule = new("MYELO-GCSF-02", "1", RuleFamily.Myelosuppression, 230, Confidence.P, "PROJECT");

    internal static Verdict Check(PatientCase patient)
    {
        if (DraftAlone(patient.Record.Medications) is not { } draft)
        {
            return new Verdict.NotApplicable(Rule, "no growth factor drafted without imatinib");
        }

        if (patient.Course.State != CourseState.OnTherapy || patient.Course.LastSupply < patient.Day)
        {
            return patient.Lacks(DataGroups.MedicationRequests)
                ? Missing(draft, QuietVerdicts.NamesOf(DataGroups.MedicationRequests))
                : new Verdict.NotApplicable(Rule, "no active imatinib on record") { Order = draft.Source };
        }

        return patient.Counts.Anc.Deciding(AncBelow) is not { } anc ? Missing(draft, "a usable ANC")
            : anc.Bound.Trips(AncBelow) ? Fire(patient, draft, anc)
            : patient.Lacks(Needs) ? Missing(draft, QuietVerdicts.NamesOf(patient.Record.Unavailable & Needs))
            : new Verdict.NotFired(Rule) { Order = draft.Source, Evidence = patient.EvidenceOf(anc) };
    }

    private static Verdict.Fired Fire(PatientCase patient, MedicationFact draft, in Data.Reading anc) => new(Rule, Indicator.Info)
    {
        Order = draft.Source,
        Evidence = patient.EvidenceOf(anc),
        Terms = [new("anc", CountText.OneDecimal(anc))],
        Notes = anc.IsFinal ? ["policy"] : ["preliminary", "policy"],
    };

    private static Verdict.NotAssessed Missing(MedicationFact draft, string missing) => new(Rule, missing) { Order = draft.Source };

    /// <summary>The first growth factor among the drafts that are to be given, when no draft is imatinib; null otherwise.</summary>
    private static MedicationFact? DraftAlone(ImmutableArray<MedicationFact> medications)
    {
        MedicationFact? first = null;
        foreach (var fact in medications)
        {
            if (fact.Role != MedicationRole.Draft || fact.IsSignedAgain)
            {
                continue;
            }

            if (fact.Concepts.Has(Concept.Imatinib))
            {
                return null;
            }

            var isGiven = fact.Concepts.Has(Concept.Gcsf) && !OrderCase.IsStopOrder(fact);
            first = isGiven && (first is null || fact.Source < first.Source) ? fact : first;
        }

        return first;
    }
}
