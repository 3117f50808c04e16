using System.Text.Json;

namespace ImatinibHooks.Definitions;

/// <summary>The rows of elements.tsv: path, least and greatest number, types, value set of a required binding.</summary>
/// <remarks>
/// The row of a type itself has its kind (resource, type, abstract) instead of numbers, and its base as its type; what the base has is not said again. Types are separated by spaces,
/// the targets of a Reference stand in parentheses, <c>#path</c> means the content of another element.
/// </remarks>
internal static class ElementRows
{
    private const string FhirType = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type";

    /// <summary>The rows of one definition.</summary>
    internal static IEnumerable<string> Of(JsonElement structure, IReadOnlyList<JsonElement> all)
    {
        var name = structure.Text("id");
        var baseName = JsonMembers.NameOf(structure.TextOrEmpty("baseDefinition"));
        var inherited = Inherited(baseName, all);
        yield return $"{name}\t{KindOf(structure)}\t\t{baseName}\t";
        foreach (var element in Elements(structure).Skip(1))
        {
            var path = PathIn(element.Text("path"), name);
            var row = RowOf(element);
            if (!IsInherited(element, path) && !(inherited.TryGetValue(Tail(path), out var same) && same == row))
            {
                yield return $"{path}\t{row}";
            }
        }
    }

    /// <summary>The value sets that a definition binds as required, as canonical addresses without their version.</summary>
    internal static IEnumerable<string> RequiredValueSets(JsonElement structure) => Elements(structure).Select(RequiredValueSet).Where(static url => url.Length > 0);

    // A backbone element has id, extension and modifierExtension, which its type brings along.
    private static bool IsInherited(JsonElement element, string path) =>
        path.Count(static letter => letter == '.') > 1 && element.GetProperty("base").Text("path") is "Element.id" or "Element.extension" or "BackboneElement.modifierExtension";

    private static Dictionary<string, string> Inherited(string baseName, IReadOnlyList<JsonElement> all)
    {
        var definition = all.FirstOrDefault(one => one.Text("id") == baseName);
        return definition.ValueKind == JsonValueKind.Undefined
            ? []
            : Elements(definition).Skip(1).ToDictionary(static element => Tail(element.Text("path")), RowOf);
    }

    private static string KindOf(JsonElement structure) =>
        structure.GetProperty("abstract").GetBoolean() ? "abstract" : structure.Text("kind") == "resource" ? "resource" : "type";

    private static JsonElement.ArrayEnumerator Elements(JsonElement structure) => structure.GetProperty("snapshot").GetProperty("element").EnumerateArray();

    private static string RowOf(JsonElement element) => string.Join('\t',
        element.GetProperty("min").GetInt32(),
        element.Text("max"),
        element.TryGetProperty("contentReference", out var content) ? content.GetString() : string.Join(' ', element.List("type").Select(type => TypeOf(type, element)).Distinct()),
        JsonMembers.NameOf(RequiredValueSet(element)));

    private static string RequiredValueSet(JsonElement element) =>
        element.TryGetProperty("binding", out var binding) && binding.Text("strength") == "required" ? binding.TextOrEmpty("valueSet").Split('|')[0] : "";

    private static string TypeOf(JsonElement type, JsonElement element)
    {
        var code = type.List("extension").Where(static one => one.Text("url") == FhirType).Select(static one => one.Text("valueUrl")).FirstOrDefault() ?? type.Text("code");
        var targets = type.List("targetProfile").Select(static target => JsonMembers.NameOf(target.GetString()!)).Where(static target => target != "Resource").ToArray();
        return code switch
        {
            "Reference" when targets.Length > 0 => $"Reference({string.Join('|', targets)})",
            "Quantity" => type.List("profile").Select(static profile => JsonMembers.NameOf(profile.GetString()!)).FirstOrDefault("Quantity"),
            // The definitions call it a string; the page of Resource and its syntax say id.
            "string" when element.GetProperty("base").Text("path") == "Resource.id" => "id",
            _ => code,
        };
    }

    private static string PathIn(string path, string name) => name + path[path.IndexOf('.', StringComparison.Ordinal)..];

    private static string Tail(string path) => path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
