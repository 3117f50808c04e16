using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Documents;

/// <summary>Renders a card as a quoted block of Markdown, as near to what an EHR shows as a page can come.</summary>
internal static class CardMarkdown
{
    /// <summary>The block.</summary>
    internal static string Of(JsonNode card)
    {
        string[] lines =
        [
            $"### {card["summary"]}",
            "",
            $"*{card["indicator"]}*",
            "",
            .. ((string)card["detail"]!).TrimEnd('\n').Split('\n'),
            "",
            $"**Offered:** {string.Join(" · ", Buttons(card))}",
            "",
            $"**Source:** [{card["source"]!["label"]}]({card["source"]!["url"]})",
        ];
        return string.Concat(lines.Select(line => line.Length == 0 ? ">\n" : $"> {line}\n"));
    }

    private static IEnumerable<string> Buttons(JsonNode card) => card["suggestions"]!.AsArray().Select(suggestion => $"`{suggestion!["label"]}`");
}
