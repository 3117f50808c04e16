using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>Changes that leave a resource right.</summary>
internal static class HarmlessMutations
{
    public static IReadOnlyList<NamedMutation> All { get; } =
    [
        new("members in another order", "", static root => root.Objects().Where(static one => one.Count > 1).Select<JsonObject, Action>(static one => () => Reverse(one))),
        new("an extension in an object", "", static root => root.Objects().Where(static one => !one.ContainsKey("extension") && !one.ContainsKey("url") && (string?)one["resourceType"] is not ("Bundle" or "Parameters")).Select<JsonObject, Action>(static one => () => one["extension"] = JsonNode.Parse("""[{"url":"http://example.org/x","valueDecimal":1e-3}]"""))),
        new("an id in an object", "", static root => root.Objects().Where(static one => !one.ContainsKey("id")).Select<JsonObject, Action>(static one => () => one["id"] = "an-id.1")),
        new("a value that is only extended", "", static root => root.With("birthDate").Select<JsonObject, Action>(static one => () => ExtendOnly(one))),
        new("extensions beside a value", "", static root => root.Texts().Where(static one => one.Name is "status" or "text" or "display" or "unit" or "authoredOn").Select<(JsonObject Object, string Name, string), Action>(static one => () => one.Object["_" + one.Name] = JsonNode.Parse("""{"id":"x","extension":[{"url":"http://example.org/x","valueCode":"y"}]}"""))),
        new("a decimal with many digits", "", static root => root.Members().Where(static one => one.Name == "value" && one.Value.GetValueKind() == JsonValueKind.Number && !one.Object.ContainsKey("comparator") && one.Object.Parent is JsonObject && one.Object.GetPropertyName().StartsWith("value", StringComparison.Ordinal)).Select<(JsonObject Object, string, JsonNode), Action>(static one => () => one.Object["value"] = JsonNode.Parse("0.10000000000000000000000000000"))),
        new("a text with every kind of letter", "", static root => root.Texts().Where(static one => one.Name is "text" or "display" && one.Object["status"] is null).Select<(JsonObject Object, string Name, string), Action>(static one => () => one.Object[one.Name] = "Ünö \"🙂\" \\ \t\n")),
        new("a leap day with a leap second", "", static root => root.Texts().Where(static one => one.Name is "issued" or "recorded" or "lastUpdated").Select<(JsonObject Object, string Name, string), Action>(static one => () => one.Object[one.Name] = "2024-02-29T23:59:60.5+14:00")),
        new("a year in place of a date", "", static root => root.Texts().Where(static one => one.Name is "authoredOn" or "birthDate" or "recordedDate").Select<(JsonObject Object, string Name, string), Action>(static one => () => one.Object[one.Name] = "1999")),
    ];

    private static void Reverse(JsonObject one)
    {
        var members = one.Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())).Reverse().ToList();
        one.Clear();
        foreach (var (name, value) in members)
        {
            one[name] = value;
        }
    }

    private static void ExtendOnly(JsonObject one)
    {
        one.Remove("birthDate");
        one["_birthDate"] = JsonNode.Parse("""{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}]}""");
    }
}
