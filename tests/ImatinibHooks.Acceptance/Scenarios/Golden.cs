using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Brings an answer into a form that is the same each time: every fresh UUID becomes a numbered placeholder.</summary>
internal static partial class Golden
{
    /// <summary>The cards of an answer.</summary>
    /// <param name="answer">The body of the answer.</param>
    public static JsonArray CardsOf(string answer)
    {
        var seen = new List<string>();
        var stable = Uuid().Replace(answer, match => Placeholder(seen, match.Value));
        return JsonNode.Parse(stable)!["cards"]!.AsArray();
    }

    private static string Placeholder(List<string> seen, string uuid)
    {
        if (!seen.Contains(uuid))
        {
            seen.Add(uuid);
        }

        return $"<uuid-{seen.IndexOf(uuid) + 1}>";
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
