using System.Collections.Immutable;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Cli.Output;

/// <summary>A finding as a card lists it.</summary>
/// <param name="Rule">The rule id.</param>
/// <param name="Version">The version of the rule.</param>
/// <param name="Indicator">Its urgency: info, warning or critical.</param>
internal sealed record CardFinding(string Rule, string Version, string Indicator)
{
    private const string Extension = "org.imatinibhooks.findings";

    /// <summary>The findings of a card, the leading one first.</summary>
    internal static ImmutableArray<CardFinding> Of(Card card)
    {
        using var findings = JsonDocument.Parse(card.Extensions.Single(extension => extension.Name == Extension).Json);
        return [.. findings.RootElement.EnumerateArray().Select(Read)];
    }

    private static CardFinding Read(JsonElement finding) => new(Text(finding, "rule"), Text(finding, "version"), Text(finding, "indicator"));

    private static string Text(JsonElement finding, string member) => finding.GetProperty(member).GetString() ?? "";
}
