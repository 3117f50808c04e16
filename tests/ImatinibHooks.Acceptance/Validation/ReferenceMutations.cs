using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>References, contained resources, extensions and narratives that are wrong.</summary>
internal static class ReferenceMutations
{
    private const string Open = "<div xmlns=\"http://www.w3.org/1999/xhtml\">";

    public static IReadOnlyList<NamedMutation> All { get; } =
    [
        new("a subject that is no patient", "reference-target", static root => Subjects(root).Select<JsonNode, Action>(static subject => () => subject["reference"] = "Medication/1")),
        new("a stated type that is not the target's", "reference-type", static root => Subjects(root).Where(static subject => ((string?)subject["reference"])?.StartsWith("Patient/", StringComparison.Ordinal) == true).Select<JsonNode, Action>(static subject => () => subject["type"] = "Group")),
        new("a Reference that says nothing", "reference-empty", static root => Subjects(root).Select<JsonNode, Action>(static subject => () => Empty(subject.AsObject()))),
        new("a Reference to nothing contained", "ref-1", static root => Subjects(root).Select<JsonNode, Action>(static subject => () => subject["reference"] = "#nothing")),
        new("a contained resource that nothing points to", "dom-3", static root => IfDomain(root, () => Contained(root).Add(new JsonObject { ["resourceType"] = "Patient", ["id"] = "unused" }))),
        new("a contained resource without an id", "contained-id", static root => IfDomain(root, () => Contained(root).Add(new JsonObject { ["resourceType"] = "Patient" }))),
        new("a contained resource in a contained one", "dom-2", static root => root.With("contained").Select<JsonObject, Action>(static one => () => one["contained"]![0]!["contained"] = new JsonArray(new JsonObject { ["resourceType"] = "Patient", ["id"] = "inner" }))),
        new("a contained resource with a version", "dom-4", static root => root.With("contained").Select<JsonObject, Action>(static one => () => one["contained"]![0]!["meta"] = new JsonObject { ["versionId"] = "1" })),
        new("a contained resource with a security label", "dom-5", static root => root.With("contained").Select<JsonObject, Action>(static one => () => one["contained"]![0]!["meta"] = new JsonObject { ["security"] = new JsonArray(new JsonObject { ["code"] = "R" }) })),
        new("an extension without content", "ext-1", static root => Extend(root, """{"url":"http://example.org/x"}""")),
        new("an extension with a value and extensions", "ext-1", static root => Extend(root, """{"url":"http://example.org/x","valueCode":"a","extension":[{"url":"b","valueCode":"c"}]}""")),
        new("an extension without a url", "element-missing", static root => Extend(root, """{"valueCode":"a"}""")),
        new("an extension with a relative url", "extension-url", static root => Extend(root, """{"url":"x","valueCode":"a"}""")),
        new("a narrative with a script", "txt-1", static root => Tell(root, Open + "<script>x</script></div>")),
        new("a narrative with an event handler", "txt-1", static root => Tell(root, Open + "<p onclick=\"x\">x</p></div>")),
        new("a narrative that is not closed", "txt-1", static root => Tell(root, Open + "<p>x</div>")),
        new("a narrative without its namespace", "txt-1", static root => Tell(root, "<div>x</div>")),
        new("a narrative that is no XHTML", "txt-1", static root => Tell(root, "x")),
        new("a narrative with nothing to read", "txt-2", static root => Tell(root, Open + " </div>")),
        new("a narrative without a status", "element-missing", static root => IfDomain(root, () => root["text"] = new JsonObject { ["div"] = Open + "x</div>" })),
    ];

    private static IEnumerable<JsonNode> Subjects(JsonObject root) =>
        new[] { "subject", "patient" }.Select(name => root[name]).Where(static subject => subject is JsonObject && ((string?)subject["reference"])?.StartsWith('#') != true).Select(static subject => subject!);

    private static JsonArray Contained(JsonObject root)
    {
        if (root["contained"] is not JsonArray list)
        {
            list = [];
            root["contained"] = list;
        }

        return list;
    }

    private static IEnumerable<Action> Extend(JsonObject root, string extension) => IfDomain(root, () =>
    {
        var list = root["extension"] as JsonArray ?? [];
        root.Remove("extension");
        list.Add(JsonNode.Parse(extension));
        root["extension"] = list;
    });

    private static IEnumerable<Action> Tell(JsonObject root, string div) => IfDomain(root, () => root["text"] = new JsonObject { ["status"] = "generated", ["div"] = div });

    private static IEnumerable<Action> IfDomain(JsonObject root, Action action) => (string)root["resourceType"]! is "Bundle" or "Parameters" ? [] : [action];

    private static void Empty(JsonObject reference)
    {
        reference.Clear();
        reference["type"] = "Patient";
    }
}
