using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>A word that stands for an answer.</summary>
internal sealed record AnswerWord(string Word, QualitativeAnswer Answer);

/// <summary>Makes findings of Observations whose answer is not a number.</summary>
/// <remarks>
/// The answer is a boolean, a coded answer, or one of the words: as code, display or text of the value, else, when there is no value or only a number, of the
/// interpretation. Anything else is indeterminate. A word must be the whole text, but for a bound and its unit beside it ("&lt;10 IU/mL detected"): "not detected"
/// is never read as "detected".
/// </remarks>
internal sealed class FindingIntake(ResourceSet resources, CodeReader codes, ConceptMap map)
{
    private readonly LastDoseIntake lastDoses = new(resources, codes);
    private readonly GeneStatements genes = new(resources, codes);
    private readonly TextNumbers identifiers = new(resources);
    private readonly ImmutableArray<FindingFact>.Builder findings = ImmutableArray.CreateBuilder<FindingFact>();

    /// <summary>The words: the copy of table ANSWER-WORDS of docs/clinical/intake.md, row by row.</summary>
    internal static ImmutableArray<AnswerWord> Words { get; } =
    [
        new("positive", QualitativeAnswer.Positive),
        new("pos", QualitativeAnswer.Positive),
        new("detected", QualitativeAnswer.Positive),
        new("present", QualitativeAnswer.Positive),
        new("pregnant", QualitativeAnswer.Positive),
        new("yes", QualitativeAnswer.Positive),
        new("reactive", QualitativeAnswer.Positive),
        new("negative", QualitativeAnswer.Negative),
        new("neg", QualitativeAnswer.Negative),
        new("not detected", QualitativeAnswer.Negative),
        new("undetected", QualitativeAnswer.Negative),
        new("absent", QualitativeAnswer.Negative),
        new("not pregnant", QualitativeAnswer.Negative),
        new("no", QualitativeAnswer.Negative),
        new("non-reactive", QualitativeAnswer.Negative),
        new("nonreactive", QualitativeAnswer.Negative),
        new("indeterminate", QualitativeAnswer.Equivocal),
        new("equivocal", QualitativeAnswer.Equivocal),
        new("inconclusive", QualitativeAnswer.Equivocal),
        new("borderline", QualitativeAnswer.Equivocal),
        new("invalid", QualitativeAnswer.Equivocal),
    ];

    /// <summary>The findings so far; the list is empty afterwards.</summary>
    internal ImmutableArray<FindingFact> Take()
    {
        var taken = findings.ToImmutable();
        findings.Clear();
        identifiers.Clear();
        return taken;
    }

    /// <summary>The concepts of what was looked for and of the answer; its texts count when no code was understood and the answer is no number.</summary>
    internal ConceptSet ConceptsOf(in Observation observation, out bool isByText)
    {
        var concepts = codes.ByCode(observation.Code) | codes.ByCode(observation.Value.Concept);
        concepts |= concepts.HasAny(GeneStatements.Tests) ? genes.Of(observation) : default;
        isByText = concepts.IsEmpty && observation.Value.Kind is ValueKind.CodeableConcept or ValueKind.Text or ValueKind.Boolean;
        if (!isByText)
        {
            return concepts;
        }

        concepts = codes.ByText(observation.Code) | codes.ByText(observation.Value.Concept) | codes.ByText(observation.Value.Text);
        isByText = !concepts.IsEmpty;
        return concepts;
    }

    /// <summary>Adds the finding of an Observation of an eligible status, unless all it means is measured.</summary>
    internal void Add(in Observation observation, ConceptSet concepts, ResultStatus status, FactSource source)
    {
        AddLastDose(observation, concepts, status, source);
        if (!concepts.HasAny(ConceptMap.QualitativeSet))
        {
            return;
        }

        var issued = ClinicalTimes.Of(observation.Issued);
        findings.Add(new()
        {
            Concepts = concepts,
            Answer = AnswerOf(observation, concepts),
            Status = status,
            Time = observation.Effective.IsAbsent ? issued : ClinicalTimes.EndOf(observation.Effective),
            Identifier = identifiers.Of(observation.Identifier),
            Source = source,
        });
    }

    /// <summary>The time of the last dose stands beside its level as a finding of its own.</summary>
    private void AddLastDose(in Observation observation, ConceptSet concepts, ResultStatus status, FactSource source)
    {
        if (concepts.Has(Concept.ImatinibLevel) && lastDoses.Of(observation) is { IsKnown: true } taken)
        {
            findings.Add(new() { Concepts = ConceptSet.Of(Concept.LastDoseTime), Status = status, Time = taken, Source = source });
        }
    }

    /// <summary>The answer; a text that is no word but states a mutation is positive.</summary>
    private QualitativeAnswer AnswerOf(in Observation observation, ConceptSet concepts)
    {
        var answer = AnswerOf(observation);
        return answer == QualitativeAnswer.Indeterminate && concepts.HasAny(GeneStatements.Tests) && !genes.Of(observation).IsEmpty
            ? QualitativeAnswer.Positive
            : answer;
    }

    private QualitativeAnswer AnswerOf(in Observation observation) => observation.Value.Kind switch
    {
        _ when observation.HasDataAbsentReason => QualitativeAnswer.Indeterminate,
        ValueKind.Boolean => observation.Value.Flag ? QualitativeAnswer.Positive : QualitativeAnswer.Negative,
        ValueKind.CodeableConcept => AnswerOf(observation.Value.Concept),
        ValueKind.Text => AnswerOf(new CodeableConcept(default, observation.Value.Text)),
        ValueKind.Absent or ValueKind.Quantity => AnswerOf(observation.Interpretation),
        _ => QualitativeAnswer.Indeterminate,
    };

    private QualitativeAnswer AnswerOf(in CodeableConcept value)
    {
        foreach (ref readonly var coding in resources.Codings[value.Codings])
        {
            if (map.AnswerOfRow(coding.Concept) is var answer and not QualitativeAnswer.Indeterminate)
            {
                return answer;
            }
        }

        foreach (var word in Words)
        {
            if (codes.IsFhirCode(value, word.Word) || HasDisplay(value, word.Word))
            {
                return word.Answer;
            }
        }

        return value.Text.IsAbsent ? QualitativeAnswer.Indeterminate : BoundedAnswer.Of(resources.Text(value.Text));
    }

    private bool HasDisplay(in CodeableConcept value, string word)
    {
        foreach (ref readonly var coding in resources.Codings[value.Codings])
        {
            if (resources.TextIsIgnoringCase(coding.Display, word))
            {
                return true;
            }
        }

        return false;
    }
}
