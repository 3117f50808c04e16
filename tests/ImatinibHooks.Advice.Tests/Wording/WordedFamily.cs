using System.Collections.Immutable;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests.Wording;

/// <summary>The words of one family with the page that holds them.</summary>
internal sealed record WordedFamily
{
    internal WordedFamily(string prefix, string page, ImmutableArray<CardText> cards, ImmutableArray<NoteText> notes) =>
        (Prefix, Page, Cards, Notes) = (prefix, page, cards, notes);

    internal string Prefix { get; }

    internal string Page { get; }

    internal ImmutableArray<CardText> Cards { get; }

    internal ImmutableArray<NoteText> Notes { get; }

    /// <summary>The family that every card is of; null when it is not told.</summary>
    internal RuleFamily? Of { get; init; }

    internal ImmutableArray<StatusReasonText> StatusReasons { get; init; } = [];

    internal void AssertCardsEqualThePage() => ReviewedTable.AssertEquals(Page, Prefix + "-CARDS", Cards);

    internal void AssertNotesEqualThePage() => ReviewedTable.AssertEquals(Page, Prefix + "-NOTES", Notes);

    /// <summary>Fills every term of every summary with its longest form.</summary>
    internal void AssertSummariesFit(Dictionary<string, string> longest) => Assert.That(
        Cards.Select(card => longest.Aggregate(
            card.Summary, static (text, term) => text.Replace($"{{{term.Key}}}", term.Value, StringComparison.Ordinal))),
        Has.All.Length.LessThanOrEqualTo(139).And.All.Not.Contain("{"));

    public override string ToString() => Prefix;
}
