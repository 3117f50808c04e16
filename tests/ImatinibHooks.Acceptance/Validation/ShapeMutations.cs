using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>Members, lists, objects and nulls where they do not belong.</summary>
internal static class ShapeMutations
{
    private static readonly string[] Required = ["status", "code", "intent", "subject", "patient", "text", "linkId", "vaccineCode", "content", "issue", "agent", "recorded", "channel", "criteria", "kind", "abstract", "who", "date"];

    public static IReadOnlyList<NamedMutation> All { get; } =
    [
        new("a member that no type has", "element-unknown", static root => root.Objects().Select<JsonObject, Action>(static one => () => one["sillyMember"] = "x")),
        new("a member with a capital letter", "element-unknown", static root => root.Members().Where(static one => one.Object.ContainsKey("resourceType")).Select<(JsonObject Object, string Name, JsonNode), Action>(static one => () => Rename(one.Object, one.Name, char.ToUpperInvariant(one.Name[0]) + one.Name[1..]))),
        new("a required member taken out", "element-missing", static root => Required.Where(name => root.ContainsKey(name) && name is not ("text" or "date" or "code" or "subject" or "content" or "patient")).Select<string, Action>(name => () => root.Remove(name))),
        new("a required choice taken out", "element-missing", static root => new[] { "medicationCodeableConcept", "medicationReference", "occurrenceDateTime", "moduleUri" }.Where(name => root.ContainsKey(name) && (string)root["resourceType"]! is "MedicationRequest" or "MedicationStatement" or "MedicationAdministration" or "Immunization" or "GuidanceResponse").Where(static name => name != "occurrenceDateTime").Select<string, Action>(name => () => root.Remove(name))),
        new("one value in place of a list", "list-expected", static root => root.Members().Where(static one => one.Value is JsonArray { Count: > 0 }).Select<(JsonObject Object, string Name, JsonNode Value), Action>(static one => () => one.Object[one.Name] = one.Value[0]!.DeepClone())),
        new("a list in place of one value", "list-unexpected", static root => root.Members().Where(static one => one.Value is not JsonArray && one.Name != "div").Select<(JsonObject Object, string Name, JsonNode Value), Action>(static one => () => one.Object[one.Name] = new JsonArray(one.Value.DeepClone()))),
        new("a list in a list", "json-type", static root => root.Members().Where(static one => one.Value is JsonArray { Count: > 0 }).Select<(JsonObject Object, string Name, JsonNode Value), Action>(static one => () => one.Object[one.Name] = new JsonArray(one.Value.DeepClone()))),
        new("a text in place of an object", "json-type", static root => root.Members().Where(static one => one.Value is JsonObject).Select<(JsonObject Object, string Name, JsonNode), Action>(static one => () => one.Object[one.Name] = "x")),
        new("an object in place of a text", "json-type", static root => root.Texts().Select<(JsonObject Object, string Name, string), Action>(static one => () => one.Object[one.Name] = new JsonObject { ["value"] = "x" })),
        new("a number in place of a text", "json-type", static root => root.Texts().Select<(JsonObject Object, string Name, string), Action>(static one => () => one.Object[one.Name] = 5)),
        new("a text in place of a number", "json-type", static root => Of(root, JsonValueKind.Number).Select<(JsonObject Object, string Name, JsonNode Value), Action>(static one => () => one.Object[one.Name] = one.Value.ToJsonString())),
        new("a text in place of a truth value", "json-type", static root => Of(root, JsonValueKind.True).Concat(Of(root, JsonValueKind.False)).Select<(JsonObject Object, string Name, JsonNode Value), Action>(static one => () => one.Object[one.Name] = one.Value.ToJsonString())),
        new("an empty object", "ele-1", static root => root.Members().Where(static one => one.Value is JsonObject inner && !inner.ContainsKey("resourceType")).Select<(JsonObject Object, string Name, JsonNode), Action>(static one => () => one.Object[one.Name] = new JsonObject())),
        new("an empty list", "empty-list", static root => root.Members().Where(static one => one.Value is JsonArray).Select<(JsonObject Object, string Name, JsonNode), Action>(static one => () => one.Object[one.Name] = new JsonArray())),
        new("an empty text", "empty-text", static root => root.Texts().Select<(JsonObject Object, string Name, string), Action>(static one => () => one.Object[one.Name] = "")),
        new("a null in place of a value", "null-value", static root => root.Members().Where(static one => one.Value is not JsonArray).Select<(JsonObject Object, string Name, JsonNode), Action>(static one => () => one.Object[one.Name] = null)),
        new("a null in a list of objects", "null-value", static root => root.Members().Where(static one => one.Value is JsonArray list && list[0] is JsonObject).Select<(JsonObject, string, JsonNode Value), Action>(static one => () => one.Value.AsArray().Add((JsonNode?)null))),
        new("a null in a list of texts", "null-value", static root => root.Members().Where(static one => one.Value is JsonArray list && list[0] is JsonValue && one.Name != "given").Select<(JsonObject, string, JsonNode Value), Action>(static one => () => one.Value.AsArray().Add((JsonNode?)null))),
        new("a sibling list that is too short", "sibling-length", static root => root.With("_given").Select<JsonObject, Action>(static one => () => one["_given"]!.AsArray().RemoveAt(0))),
        new("an empty sibling", "ele-1", static root => root.With("birthDate").Select<JsonObject, Action>(static one => () => one["_birthDate"] = new JsonObject())),
        new("a sibling of an object", "element-unknown", static root => root.With("subject").Select<JsonObject, Action>(static one => () => one["_subject"] = new JsonObject { ["id"] = "x" })),
        new("a type that R4 does not have", "resource-type-unknown", static root => [() => root["resourceType"] = "Patiant"]),
        new("no type", "resource-type-missing", static root => [() => root.Remove("resourceType")]),
        new("a choice of two types", "choice-twice", static root => root.With("valueQuantity").Where(static one => !one.ContainsKey("url") && !one.ContainsKey("name")).Select<JsonObject, Action>(static one => () => one["valueString"] = "x")),
        new("a choice of a type that it may not have", "choice-type", static root => root.OfType("Observation").Where(static one => one.ContainsKey("valueQuantity")).Select<JsonObject, Action>(static one => () => Replace(one, "valueQuantity", "valueMoney", new JsonObject { ["value"] = 1 }))),
        new("a choice without its type", "choice-type", static root => root.OfType("Observation").Where(static one => one.ContainsKey("valueQuantity")).Select<JsonObject, Action>(static one => () => Replace(one, "valueQuantity", "value", new JsonObject { ["value"] = 1 }))),
        new("a comparator in a simple quantity", "element-too-many", static root => root.With("low").Where(static one => one["low"]!.AsObject().ContainsKey("value")).Select<JsonObject, Action>(static one => () => one["low"]!["comparator"] = "<")),
    ];

    private static IEnumerable<(JsonObject Object, string Name, JsonNode Value)> Of(JsonObject root, JsonValueKind kind) => root.Members().Where(one => one.Value.GetValueKind() == kind);

    private static void Rename(JsonObject one, string name, string other) => Replace(one, name, other, one[name]!.DeepClone());

    private static void Replace(JsonObject one, string name, string other, JsonNode value)
    {
        one.Remove(name);
        one[other] = value;
    }
}
