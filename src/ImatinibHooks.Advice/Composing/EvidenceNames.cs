using System.Collections.Immutable;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Composing;

/// <summary>Fills in terms that are the names of a verdict's facts, such as the drugs that it speaks of.</summary>
/// <remarks>
/// Each fact by the name that the record gives it, else by its kind; several are joined by commas, each name once. When that is longer than
/// <see cref="Longest"/>, so that the summary would not fit, the term keeps the words of the rule.
/// </remarks>
internal static class EvidenceNames
{
    /// <summary>The longest names together, in UTF-16 units.</summary>
    internal const int Longest = 50;

    /// <summary>The verdict with its names; itself when no term asks for them.</summary>
    internal static Verdict.Fired FillIn(Verdict.Fired verdict, FactNames names)
    {
        foreach (var term in verdict.Terms)
        {
            if (term.IsNameOfEvidence)
            {
                return verdict with { Terms = [.. verdict.Terms.Select(one => one.IsNameOfEvidence ? Named(one, verdict.Evidence, names) : one)] };
            }
        }

        return verdict;
    }

    private static Term Named(Term term, ImmutableArray<Evidence> evidence, FactNames names)
    {
        var joined = string.Join(", ", evidence.Select(fact => NameOf(fact, names)).Distinct(StringComparer.OrdinalIgnoreCase));
        return joined.Length is > 0 and <= Longest ? new(term.Name, joined) : new(term.Name, term.Value);
    }

    private static string NameOf(Evidence fact, FactNames names) =>
        names.Find(fact.Source, fact.Concept)?.Text is { Length: > 0 } text ? text.Trim() : FactTexts.LabelOf(fact.Concept);
}
