using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>Values that do not keep the syntax of their type, and codes outside their bindings.</summary>
internal static partial class ValueMutations
{
    private static readonly string[] Whole = ["frequency", "sequence", "rank", "numberOfRepeatsAllowed", "count", "total", "multipleBirthInteger", "min", "doseNumberPositiveInt", "repetitions", "limit"];
    private static readonly string[] Positive = ["frequency", "rank", "doseNumberPositiveInt", "repetitions", "limit"];
    private static readonly string[] Clinical = ["clinicalStatus", "verificationStatus"];

    public static IReadOnlyList<NamedMutation> All { get; } =
    [
        new("a day that the calendar does not have", "value-syntax", static root => Dates(root, 10).Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = string.Concat(one.Text.AsSpan(0, 4), "-02-30", one.Text.AsSpan(10)))),
        new("a thirteenth month", "value-syntax", static root => Dates(root, 7).Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = string.Concat(one.Text.AsSpan(0, 4), "-13", one.Text.AsSpan(7)))),
        new("a date in words", "value-syntax", static root => Dates(root, 4).Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = "yesterday")),
        new("a date with slashes", "value-syntax", static root => Dates(root, 10).Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = one.Text.Replace('-', '/'))),
        new("a time without an offset", "value-syntax", static root => Dates(root, 20).Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = one.Text[..19])),
        new("a time without seconds", "value-syntax", static root => Dates(root, 20).Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = one.Text[..16] + "Z")),
        new("the hour 24", "value-syntax", static root => Dates(root, 20).Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = string.Concat(one.Text.AsSpan(0, 11), "24", one.Text.AsSpan(13)))),
        new("a day in place of an instant", "value-syntax", static root => root.Texts().Where(one => one.Name is "issued" or "lastUpdated" or "recorded" || (one.Name == "timestamp" && (string?)root["resourceType"] != "ValueSet")).Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = one.Text[..10])),
        new("a time of day with an offset", "value-syntax", static root => root.Texts().Where(static one => one.Name is "availableStartTime" or "availableEndTime" or "valueTime").Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = one.Text + "Z")),
        new("an id with a space", "value-syntax", static root => [() => root["id"] = "a b"]),
        new("an id of 65 letters", "value-syntax", static root => [() => root["id"] = new string('x', 65)]),
        new("a URI with a space", "value-syntax", static root => Named(root, "system", "url", "fullUrl", "moduleUri").Where(static one => one.Text.Contains(':', StringComparison.Ordinal) && !one.Object.ContainsKey("extension")).Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = one.Text + " x")),
        new("a code with two spaces", "value-syntax", static root => root.With("system", "code").Where(static one => one["code"] is JsonValue).Select<JsonObject, Action>(static one => () => one["code"] = "a  b")),
        new("a code that ends in a space", "value-syntax", static root => root.With("system", "code").Where(static one => one["code"] is JsonValue).Select<JsonObject, Action>(static one => () => one["code"] = "a ")),
        new("a fraction in place of a whole number", "value-syntax", static root => Numbers(root, Whole).Select<(JsonObject Object, string Name, JsonNode), Action>(static one => () => one.Object[one.Name] = 1.5)),
        new("a whole number beyond 32 bits", "value-syntax", static root => Numbers(root, Whole).Select<(JsonObject Object, string Name, JsonNode), Action>(static one => () => one.Object[one.Name] = 2147483648)),
        new("0 where a number from 1 up belongs", "value-syntax", static root => Numbers(root, Positive).Select<(JsonObject Object, string Name, JsonNode), Action>(static one => () => one.Object[one.Name] = 0)),
        new("a number below 0 where none may be", "value-syntax", static root => Numbers(root, ["numberOfRepeatsAllowed", "total", "count"]).Where(static one => one.Name != "total" || one.Object.ContainsKey("entry")).Select<(JsonObject Object, string Name, JsonNode), Action>(static one => () => one.Object[one.Name] = -1)),
        new("base64 that is none", "value-syntax", static root => Named(root, "data", "query", "valueBase64Binary").Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = "a*b")),
        new("an OID without urn:oid:", "value-syntax", static root => Named(root, "valueOid").Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = one.Text[8..])),
        new("a UUID in capitals", "value-syntax", static root => Named(root, "valueUuid").Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = "urn:uuid:" + one.Text[9..].ToUpperInvariant())),
        new("a control character", "text-characters", static root => Named(root, "text", "display", "title", "description").Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = one.Text + "\u0001")),
        new("a status that is no code of its list", "code-not-bound", static root => [.. Bound(root).Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = "nonsense")]),
        new("a status in capitals", "code-not-bound", static root => [.. Bound(root).Select<(JsonObject Object, string Name, string Text), Action>(static one => () => one.Object[one.Name] = one.Text.ToUpperInvariant())]),
        new("a concept with a code that is not of its list", "code-not-bound", static root => Concepts(root).Select<JsonNode, Action>(static coding => () => coding["code"] = "nonsense")),
        new("a concept of another system", "code-not-bound", static root => Concepts(root).Select<JsonNode, Action>(static coding => () => coding["system"] = "http://example.org/other")),
        new("a bound concept as text only", "code-not-bound", static root => Clinical.Where(name => root[name] is JsonObject).Select<string, Action>(name => () => root[name] = new JsonObject { ["text"] = "x" })),
    ];

    private static IEnumerable<(JsonObject Object, string Name, string Text)> Named(JsonObject root, params string[] names) => root.Texts().Where(one => names.Contains(one.Name));

    private static IEnumerable<(JsonObject Object, string Name, string Text)> Dates(JsonObject root, int length) =>
        root.Texts().Where(one => one.Text.Length >= length && Date().IsMatch(one.Text) && one.Name is not ("id" or "value" or "version" or "lotNumber"));

    private static IEnumerable<(JsonObject Object, string Name, JsonNode Value)> Numbers(JsonObject root, string[] names) =>
        root.Members().Where(one => names.Contains(one.Name) && one.Value.GetValueKind() == JsonValueKind.Number);

    private static IEnumerable<(JsonObject Object, string Name, string Text)> Bound(JsonObject root) => Named(root, "status", "intent", "gender", "severity", "priority").Where(static one => one.Text.Any(char.IsAsciiLetter));

    private static IEnumerable<JsonNode> Concepts(JsonObject root) => Clinical.Where(name => root[name] is JsonObject).Select(name => root[name]!["coding"]![0]!);

    [GeneratedRegex("^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.*)?)?)?$")]
    private static partial Regex Date();
}
