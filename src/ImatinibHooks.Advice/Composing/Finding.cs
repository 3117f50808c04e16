using System.Collections.Immutable;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Composing;

/// <summary>A fired verdict and what became of it: it stands in a card, or another rule keeps it silent.</summary>
internal sealed class FiredVerdict(int index, Verdict.Fired verdict, Indicator indicator)
{
    /// <summary>Its place among the verdicts.</summary>
    internal int Index { get; } = index;

    /// <summary>The verdict.</summary>
    internal Verdict.Fired Verdict { get; private set; } = verdict;

    /// <summary>Its urgency on a card: info at most for an order that is only an option (DATA-ORD-01).</summary>
    internal Indicator Indicator { get; } = indicator;

    /// <summary>The rule that keeps it silent; null for a finding.</summary>
    internal string? SuppressedBy { get; set; }

    /// <summary>Whether the site has the rule assessed without showing it.</summary>
    internal bool IsShadow { get; set; }

    /// <summary>Whether the hook of the call does not show it.</summary>
    internal bool IsOffHook { get; set; }

    /// <summary>Whether it is a finding: nothing keeps it silent, so it stands in a card.</summary>
    internal bool IsFinding => SuppressedBy is null && !IsShadow && !IsOffHook;

    /// <summary>The card it stands in; empty while suppressed.</summary>
    internal Guid Card { get; set; }

    /// <summary>Which of the rule's wordings is shown: that of the verdict, unless a hook has words of its own for it.</summary>
    internal string? Wording { get; private set; } = verdict.Variant;

    /// <summary>Takes the words that a hook has for it, if it has any.</summary>
    /// <param name="words">The words.</param>
    /// <param name="suffix">What stands behind the variant in them.</param>
    internal void WordFor(WordingBook words, string suffix)
    {
        var wording = Verdict.Variant is { } usual ? $"{usual}-{suffix}" : suffix;
        Wording = words.Has(Verdict.Rule.Id, wording) ? wording : Wording;
    }

    /// <summary>Fills in the names that the record gives to its facts.</summary>
    internal void NameBy(FactNames names) => Verdict = EvidenceNames.FillIn(Verdict, names);
}

/// <summary>One rule in one wording, with every order that caused it.</summary>
internal sealed class Finding(FiredVerdict first)
{
    private readonly List<FiredVerdict> verdicts = [first];

    /// <summary>The verdict whose words, notes and terms are shown.</summary>
    internal Verdict.Fired Verdict => verdicts[0].Verdict;

    /// <summary>Which of the rule's wordings is shown.</summary>
    internal string? Wording => verdicts[0].Wording;

    /// <summary>The rule.</summary>
    internal Rule Rule => Verdict.Rule;

    /// <summary>The urgency.</summary>
    internal Indicator Indicator => verdicts[0].Indicator;

    /// <summary>The verdicts in it, in the order of the orders.</summary>
    internal List<FiredVerdict> Verdicts => verdicts;

    // A count that was never measured is asked for by MYELO-MISS-01; the schedule then only follows (settled reading "CBC").
    private int LeadRank => Rule.Family == RuleFamily.BloodCountSchedule && Verdict.Variant == "missing" ? int.MaxValue : Rule.Rank;

    /// <summary>Takes a verdict in when it says the same of another order.</summary>
    /// <returns>False when it says something else.</returns>
    internal bool TryTake(FiredVerdict other)
    {
        if (!SaysTheSame(other))
        {
            return false;
        }

        verdicts.Add(other);
        return true;
    }

    /// <summary>Most urgent first, then by rank (docs/clinical/cards.md), then by id.</summary>
    internal static int Compare(Finding left, Finding right)
    {
        var byIndicator = (int)right.Indicator - (int)left.Indicator;
        var byRank = byIndicator != 0 ? byIndicator : left.LeadRank.CompareTo(right.LeadRank);
        var byId = byRank != 0 ? byRank : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        return byId != 0 ? byId : left.verdicts[0].Index.CompareTo(right.verdicts[0].Index);
    }

    private bool SaysTheSame(FiredVerdict other) =>
        other.Verdict.Rule.Id == Rule.Id
        && other.Indicator == Indicator
        && other.Verdict.Variant == Verdict.Variant
        && Equal(other.Verdict.Terms, Verdict.Terms)
        && Equal(other.Verdict.Notes, Verdict.Notes);

    private static bool Equal<T>(ImmutableArray<T> left, ImmutableArray<T> right)
        where T : IEquatable<T> => left.AsSpan().SequenceEqual(right.AsSpan());
}
