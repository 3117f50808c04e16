using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>Constraints of Bundles and of the resources that hold knowledge that are broken.</summary>
internal static class KnowledgeMutations
{
    public static IReadOnlyList<NamedMutation> All { get; } =
    [
        new("a total in a collection", "bdl-1", static root => Bundles(root, "collection").Select<JsonObject, Action>(static one => () => one["total"] = 1)),
        new("a search in a collection", "bdl-2", static root => Bundles(root, "collection").Select<JsonObject, Action>(static one => () => one["entry"]![0]!["search"] = new JsonObject { ["mode"] = "match" })),
        new("a request in a collection", "bdl-3", static root => Bundles(root, "collection").Select<JsonObject, Action>(static one => () => one["entry"]![0]!["request"] = JsonNode.Parse("""{"method":"GET","url":"x"}"""))),
        new("a transaction without a request", "bdl-3", static root => Bundles(root, "transaction").Select<JsonObject, Action>(static one => () => one["entry"]![0]!.AsObject().Remove("request"))),
        new("a response in a collection", "bdl-4", static root => Bundles(root, "collection").Select<JsonObject, Action>(static one => () => one["entry"]![0]!["response"] = JsonNode.Parse("""{"status":"200"}"""))),
        new("an entry without content", "bdl-5", static root => Bundles(root, "collection").Select<JsonObject, Action>(static one => () => one["entry"]!.AsArray().Add(JsonNode.Parse("""{"fullUrl":"http://example.org/x"}""")))),
        new("an entry twice", "bdl-7", static root => Bundles(root, "collection").Where(static one => one["entry"]![0]!["fullUrl"] is not null).Select<JsonObject, Action>(static one => () => one["entry"]!.AsArray().Add(one["entry"]![0]!.DeepClone()))),
        new("a fullUrl with a version", "bdl-8", static root => Bundles(root, "collection").Where(static one => one["entry"]![0]!["fullUrl"] is not null).Select<JsonObject, Action>(static one => () => one["entry"]![0]!["fullUrl"] = "https://example.org/fhir/Patient/x/_history/a")),
        new("a fullUrl of another id", "full-url-id", static root => Bundles(root, "collection").Where(static one => one["entry"]![0]!["fullUrl"] is not null).Select<JsonObject, Action>(static one => () => one["entry"]![0]!["fullUrl"] = "https://example.org/fhir/Patient/other")),
        new("a document without an identifier", "bdl-9", static root => Bundles(root, "document").Select<JsonObject, Action>(static one => () => one.Remove("identifier"))),
        new("a document without a timestamp", "bdl-10", static root => Bundles(root, "document").Select<JsonObject, Action>(static one => () => one.Remove("timestamp"))),
        new("a document without a composition", "bdl-11", static root => Bundles(root, "collection").Select<JsonObject, Action>(static one => () => MakeDocument(one))),
        new("a message without a header", "bdl-12", static root => Bundles(root, "collection").Select<JsonObject, Action>(static one => () => one["type"] = "message")),
        new("an included list without a system", "vsd-1", static root => Includes(root).Select<JsonObject, Action>(static one => () => Strip(one))),
        new("concepts and a filter", "vsd-3", static root => Includes(root).Where(static one => one.ContainsKey("concept")).Select<JsonObject, Action>(static one => () => one["filter"] = JsonNode.Parse("""[{"property":"a","op":"=","value":"b"}]"""))),
        new("concepts without a system", "vsd-2", static root => Includes(root).Where(static one => one.ContainsKey("concept")).Select<JsonObject, Action>(static one => () => WithoutSystem(one))),
        new("an expanded code without its system", "vsd-10", static root => root.With("contains").Where(static one => one["contains"] is JsonArray).Select<JsonObject, Action>(static one => () => one["contains"]![0]!.AsObject().Remove("system"))),
        new("a code twice in its system", "csd-1", static root => root.OfType("CodeSystem").Select<JsonObject, Action>(static one => () => one["concept"]!.AsArray().Add(one["concept"]![0]!.DeepClone()))),
        new("a definition without elements", "sdf-6", static root => root.OfType("StructureDefinition").Select<JsonObject, Action>(static one => () => one.Remove("differential"))),
        new("a definition without a base", "sdf-4", static root => root.OfType("StructureDefinition").Select<JsonObject, Action>(static one => () => one.Remove("baseDefinition"))),
        new("an element of another type", "sdf-8a", static root => Elements(root).Skip(1).Select<JsonObject, Action>(static one => () => one["path"] = "Person.name")),
        new("an element without an id", "sdf-14", static root => Elements(root).Select<JsonObject, Action>(static one => () => one.Remove("id"))),
        new("two elements of one id", "sdf-17", static root => Elements(root).Skip(1).Select<JsonObject, Action>(one => () => one["id"] = root["differential"]!["element"]![0]!["id"]!.DeepClone())),
        new("a least number above the greatest", "eld-2", static root => Elements(root).Where(static one => one.ContainsKey("max") && (string)one["max"]! != "*").Select<JsonObject, Action>(static one => () => one["min"] = 9)),
        new("a fixed value and a pattern", "eld-8", static root => Elements(root).Where(static one => one.ContainsKey("fixedBoolean")).Select<JsonObject, Action>(static one => () => one["patternBoolean"] = true)),
        new("a modifier without its reason", "eld-18", static root => Elements(root).Select<JsonObject, Action>(static one => () => one["isModifier"] = true)),
    ];

    private static IEnumerable<JsonObject> Bundles(JsonObject root, string type) => root.OfType("Bundle").Where(one => (string?)one["type"] == type && one["entry"] is JsonArray { Count: > 0 });

    private static IEnumerable<JsonObject> Includes(JsonObject root) => root.With("include").SelectMany(static one => one["include"]!.AsArray().Select(static part => part!.AsObject()));

    private static IEnumerable<JsonObject> Elements(JsonObject root) => root["differential"]?["element"]?.AsArray().Select(static one => one!.AsObject()) ?? [];

    private static void Strip(JsonObject include)
    {
        include.Clear();
        include["version"] = "1";
    }

    private static void WithoutSystem(JsonObject include)
    {
        include.Remove("system");
        include["valueSet"] = new JsonArray("http://example.org/vs");
    }

    private static void MakeDocument(JsonObject bundle)
    {
        bundle["type"] = "document";
        bundle["timestamp"] = "2024-01-01T00:00:00Z";
        bundle["identifier"] = JsonNode.Parse("""{"system":"http://example.org","value":"1"}""");
    }
}
