using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ImatinibHooks.Acceptance.Operation;

/// <summary>What in a call says who it is about, who makes it or what lets read more: to be found nowhere but in the answer.</summary>
internal static class Identifiers
{
    /// <summary>Members whose text identifies somebody or something.</summary>
    private static readonly ImmutableArray<string> Members =
    [
        "id", "patientId", "encounterId", "userId", "reference", "fullUrl", "birthDate", "family", "given", "access_token", "subject", "value", "fhirServer", "url",
        "effectiveDateTime", "authoredOn", "onsetDateTime", "valueString",
    ];

    /// <summary>Every identifier of a call, each once; texts that the service itself uses, and addresses of terminologies, are none.</summary>
    internal static IEnumerable<string> Of(JsonNode? call) => In(call, member: null).Where(IsTelling).Distinct();

    /// <summary>Those that stand in a text as words of their own.</summary>
    internal static IEnumerable<string> Within(string text, IEnumerable<string> identifiers) =>
        identifiers.Where(identifier => text.Contains(identifier, StringComparison.OrdinalIgnoreCase)
            && Regex.IsMatch(text, $"(?<![0-9A-Za-z]){Regex.Escape(identifier)}(?![0-9A-Za-z])", RegexOptions.IgnoreCase));

    private static IEnumerable<string> In(JsonNode? node, string? member) => node switch
    {
        JsonObject json => json.SelectMany(child => In(child.Value, child.Key)),
        JsonArray items => items.SelectMany(item => In(item, member)),
        JsonValue value when member is not null && Members.Contains(member) && value.TryGetValue<string>(out var text) => [text, text.Split('/')[^1]],
        _ => [],
    };

    private static bool IsTelling(string text) => text.Length > 3 && !text.StartsWith("http://", StringComparison.Ordinal);
}
