using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Makes condition facts: codes, stage and texts, with the clinical status.</summary>
/// <remarks>
/// Refuted conditions and those entered in error make no fact. An abatement without a clinical status means that it is over. A statement that a low count does
/// or does not come from the disease is read from the text and the note of a coded neutropenia as well; of nothing else the note is read.
/// </remarks>
internal sealed class ConditionIntake(CodeReader codes)
{
    private static readonly ImmutableArray<string> ActiveCodes = ["active", "recurrence", "relapse"];
    private static readonly ImmutableArray<string> InactiveCodes = ["inactive", "remission", "resolved"];
    private static readonly ConceptSet Cytopenias = ConceptSet.Of(Concept.Neutropenia).With(Concept.FebrileNeutropenia);
    private static readonly ImmutableArray<Concept> Relations = [Concept.CytopeniaRelatedToDisease, Concept.CytopeniaUnrelatedToDisease];

    private readonly ImmutableArray<ConditionFact>.Builder conditions = ImmutableArray.CreateBuilder<ConditionFact>();

    /// <summary>The conditions so far; the list is empty afterwards.</summary>
    internal ImmutableArray<ConditionFact> Take()
    {
        var taken = conditions.ToImmutable();
        conditions.Clear();
        return taken;
    }

    /// <summary>Whether the condition is no condition of the patient: refuted, or entered in error.</summary>
    internal bool IsRefuted(in Condition condition) =>
        codes.IsFhirCode(condition.VerificationStatus, "refuted") || codes.IsFhirCode(condition.VerificationStatus, "entered-in-error");

    /// <summary>The concepts of code, stage and texts.</summary>
    internal ConceptSet ConceptsOf(in Condition condition, out bool isByText)
    {
        var coded = codes.ByCode(condition.Code) | codes.ByCode(condition.Stage);
        var stage = codes.ByCode(condition.Stage).IsEmpty ? codes.ByText(condition.Stage) : default;
        isByText = false;
        if (!codes.ByCode(condition.Code).IsEmpty)
        {
            return coded | stage | (coded.HasAny(Cytopenias) ? Relation(condition) : default);
        }

        var text = codes.ByText(condition.Code) | Relation(condition);
        isByText = !text.IsEmpty;
        return coded | stage | text;
    }

    /// <summary>Adds the fact of a condition that is not refuted.</summary>
    internal void Add(in Condition condition, ConceptSet concepts, FactSource source) => conditions.Add(new()
    {
        Concepts = concepts,
        Status = StatusOf(condition),
        Onset = ClinicalTimes.StartOf(condition.Onset),
        Recorded = ClinicalTimes.Of(condition.Recorded),
        Source = source,
    });

    private ConceptSet Relation(in Condition condition)
    {
        if (condition.Code.Text.IsAbsent && condition.Note.IsAbsent)
        {
            return default;
        }

        var texts = codes.ByText(condition.Code.Text) | codes.ByText(condition.Note);
        var relation = default(ConceptSet);
        foreach (var concept in Relations)
        {
            relation = texts.Has(concept) ? relation.With(concept) : relation;
        }

        return relation;
    }

    private ClinicalStatus StatusOf(in Condition condition) =>
        IsOneOf(condition.ClinicalStatus, ActiveCodes) ? ClinicalStatus.Active
        : IsOneOf(condition.ClinicalStatus, InactiveCodes) || !condition.Abatement.IsAbsent ? ClinicalStatus.Inactive
        : ClinicalStatus.Unstated;

    private bool IsOneOf(in CodeableConcept status, ImmutableArray<string> wanted)
    {
        foreach (var code in wanted)
        {
            if (codes.IsFhirCode(status, code))
            {
                return true;
            }
        }

        return false;
    }
}
