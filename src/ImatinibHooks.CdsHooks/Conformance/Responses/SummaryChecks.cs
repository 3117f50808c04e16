using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>The summary of a card (REQ-CARD-03).</summary>
internal static class SummaryChecks
{
    private static readonly ImmutableArray<string> Marks = ["**", "__", "`", "](", "~~"];

    internal static readonly ImmutableArray<Check> All =
    [
        Check.Text("summary",
            OfResponse.Must("card.summary.length", "REQ-CARD-03", $"a summary has at most {CardRules.MaxSummaryLength} UTF-16 units: shorten it"),
            text => text.Length <= CardRules.MaxSummaryLength),
        Check.Text("summary",
            OfResponse.Careful("card.summary.line", "REQ-CARD-03", "a summary is one line: take the line break out"),
            text => !text.AsSpan().ContainsAny('\r', '\n')),
        Check.Text("summary",
            OfResponse.House("card.summary.markdown", "REQ-CARD-03", "a summary is shown as it is: write it without Markdown and HTML"),
            text => !IsMarked(text)),
    ];

    private static bool IsMarked(string text) =>
        text.StartsWith('#') || Marks.Any(mark => text.Contains(mark, StringComparison.Ordinal)) || HasTag(text);

    private static bool HasTag(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        return open >= 0 && open + 1 < text.Length && (char.IsAsciiLetter(text[open + 1]) || text[open + 1] == '/') && text.IndexOf('>', open) > 0;
    }
}
