using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Turns rows of the terminology into the concepts of the rules; worked out once at start.</summary>
/// <remarks>
/// The value set of a concept is the one of the same name in kebab case. Four value sets are no concepts: the answers <c>answer-positive</c>,
/// <c>answer-negative</c> and <c>answer-equivocal</c>, and <c>orderable</c>, the codes that suggested orders carry. Any other is not used.
/// </remarks>
internal sealed class ConceptMap
{
    // A name or a remark is shorter; whoever sends more cannot make the search slow.
    private const int LongestText = 1024;

    private readonly TerminologyIndex terminology;
    private readonly ConceptSet[] conceptsOfRow;
    private readonly ConceptSet[] conceptsOfValueSet;
    private readonly QualitativeAnswer[] answerOfRow;
    private readonly int orderable;
    private readonly int localUse;

    internal ConceptMap(TerminologyIndex terminology)
    {
        this.terminology = terminology;
        conceptsOfValueSet = [.. terminology.ValueSets.Select(name => ConceptSet.Of(ConceptNamed(name)))];
        conceptsOfRow = new ConceptSet[terminology.Rows + 1];
        answerOfRow = new QualitativeAnswer[terminology.Rows + 1];
        orderable = terminology.ValueSets.IndexOf("orderable");
        localUse = terminology.ValueSets.IndexOf("local-use");
        for (var row = 1; row <= terminology.Rows; row++)
        {
            conceptsOfRow[row] = Union(terminology.ValueSetsOf(row));
            answerOfRow[row] = AnswerOf(terminology.ValueSetsOf(row));
        }

        BloodCountPanel = OrderCodeOf(Concept.CbcPanel);
    }

    /// <summary>The concepts that are measured, in the order of the enumeration.</summary>
    internal static ImmutableArray<Concept> Measured { get; } = [.. Enum.GetValues<Concept>().Where(concept => AnalyteUnits.UnitOf(concept) is not null)];

    /// <summary>All measured concepts as a set.</summary>
    internal static ConceptSet MeasuredSet { get; } = Measured.Aggregate(default(ConceptSet), (set, concept) => set.With(concept));

    /// <summary>All concepts that are neither measured nor a panel nor only ordered, as a set.</summary>
    internal static ConceptSet QualitativeSet { get; } = Enum.GetValues<Concept>()
        .Where(concept => concept is not (Concept.CbcPanel or Concept.LiverPanel or Concept.Inr) && !MeasuredSet.Has(concept))
        .Aggregate(default(ConceptSet), (set, concept) => set.With(concept));

    /// <summary>The code that a suggested blood count carries.</summary>
    internal CardCoding BloodCountPanel { get; }

    /// <summary>The concepts of a coding's row; empty for 0.</summary>
    internal ConceptSet OfRow(int row) => conceptsOfRow[row];

    /// <summary>The answer that a coding's row stands for; indeterminate when it stands for none.</summary>
    internal QualitativeAnswer AnswerOfRow(int row) => answerOfRow[row];

    /// <summary>The code of a row.</summary>
    internal string CodeOf(int row) => terminology.CodeOf(row);

    /// <summary>Whether <see cref="OfText"/> could find anything in these decoded bytes. False is certain, true is not.</summary>
    internal bool MayMeanSomething(ReadOnlySpan<byte> utf8) => terminology.MayMatchText(utf8);

    /// <summary>Whether a text could name local use: false only when it does not. Makes nothing.</summary>
    internal bool MayMeanLocalUse(ReadOnlySpan<byte> utf8) => terminology.MayMatchText(utf8, localUse);

    /// <summary>The concepts whose matching texts occur in a text; empty for none. Of a long text only the beginning is looked at.</summary>
    internal ConceptSet OfText(string text) =>
        text.Length == 0 ? default : Union(terminology.MatchText(text.Length > LongestText ? text[..LongestText] : text));

    private ConceptSet Union(ImmutableArray<int> valueSets)
    {
        var concepts = default(ConceptSet);
        foreach (var valueSet in valueSets)
        {
            concepts |= conceptsOfValueSet[valueSet];
        }

        return concepts;
    }

    /// <summary>The code that an order of a test or a drug carries: the one that is in its value set and in <c>orderable</c>.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    internal CardCoding OrderCodeOf(Concept concept)
    {
        for (var row = 1; row <= terminology.Rows; row++)
        {
            if (conceptsOfRow[row].Has(concept) && terminology.ValueSetsOf(row).Contains(orderable))
            {
                return new(terminology.SystemOf(row), terminology.CodeOf(row), terminology.DisplayOf(row));
            }
        }

        throw new InvalidDataException($"The value set orderable holds no code of {concept}, which a suggested order needs.");
    }

    private QualitativeAnswer AnswerOf(ImmutableArray<int> valueSets)
    {
        foreach (var valueSet in valueSets)
        {
            switch (terminology.ValueSets[valueSet])
            {
                case "answer-positive":
                    return QualitativeAnswer.Positive;
                case "answer-negative":
                    return QualitativeAnswer.Negative;
                case "answer-equivocal":
                    return QualitativeAnswer.Equivocal;
                default:
                    break;
            }
        }

        return QualitativeAnswer.Indeterminate;
    }

    private static Concept ConceptNamed(string valueSet) =>
        Enum.TryParse<Concept>(valueSet.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var concept)
        && Enum.IsDefined(concept) ? concept : Concept.None;
}
