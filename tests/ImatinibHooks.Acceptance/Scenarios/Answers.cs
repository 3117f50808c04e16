using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Reads what the tests need out of answers.</summary>
internal static class Answers
{
    private const string Extension = "org.imatinibhooks.findings";

    /// <summary>Every finding of every card, as rule and indicator.</summary>
    public static ImmutableArray<string> Findings(JsonArray cards) => [.. AllFindings(cards).Select(finding => $"{finding["rule"]} {finding["indicator"]}")];

    /// <summary>Every finding's evidence.</summary>
    public static IEnumerable<JsonObject> Evidence(JsonArray cards) =>
        AllFindings(cards).SelectMany(finding => finding["evidence"]?.AsArray() ?? []).Select(evidence => evidence!.AsObject());

    /// <summary>Every resource of every action.</summary>
    public static IEnumerable<JsonObject> Resources(JsonArray cards) =>
        from card in cards
        from suggestion in card!["suggestions"]?.AsArray() ?? []
        from action in suggestion!["actions"]!.AsArray()
        let resource = action!["resource"]
        where resource is not null
        select resource.AsObject();

    private static IEnumerable<JsonObject> AllFindings(JsonArray cards) =>
        cards.SelectMany(card => card!["extension"]![Extension]!.AsArray()).Select(finding => finding!.AsObject());
}
