using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tests.Cases;

/// <content>Other BCR-ABL inhibitors, stops and several drafts.</content>
internal sealed partial record Case
{
    /// <summary>The concepts of another inhibitor.</summary>
    internal static ConceptSet Other(Concept drug) => ConceptSet.Of(Concept.OtherBcrAblInhibitor).With(drug);

    /// <summary>The same with the draft for another inhibitor instead of imatinib.</summary>
    internal Case DraftFor(Concept drug) => Draft(draft => draft with { Concepts = Other(drug) });

    /// <summary>The same with one more draft.</summary>
    internal Case WithSecondDraft(Func<MedicationFact, MedicationFact> change) =>
        WithOrder(change(Order(MedicationStatus.Draft, "2026-03-02T10:00:00-05:00") with { Role = MedicationRole.Draft }));

    /// <summary>Another inhibitor on record.</summary>
    internal Case WithInhibitor(Concept drug, MedicationStatus status = MedicationStatus.Active, string authored = "2026-01-10") =>
        WithOrder(new MedicationFact { Concepts = Other(drug), Role = MedicationRole.Order, Status = status, Authored = Time(authored) });

    /// <summary>The verdict of a rule on the draft with the given place among the drafts.</summary>
    internal Verdict VerdictOnDraft(int place, string rule)
    {
        var draft = Medications.Where(static fact => fact.Role == MedicationRole.Draft).OrderBy(static fact => fact.Source).ElementAt(place);
        return Assess().Verdicts.Single(verdict => verdict.Rule.Id == rule && verdict.Order == draft.Source);
    }
}
