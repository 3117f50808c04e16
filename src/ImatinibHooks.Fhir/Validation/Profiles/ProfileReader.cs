using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Fhir.Validation.Profiles;

/// <summary>Reads the differential of a StructureDefinition into the tree of what it asks.</summary>
internal sealed class ProfileReader(string file, string valueSets)
{
    private const string ChoiceMark = "[x]";

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It asks for something that is not understood.</exception>
    internal Profile Read(JsonElement structure)
    {
        var elements = structure.GetProperty("differential").GetProperty("element").EnumerateArray().ToDictionary(element => Text(element, "path") ?? throw Fault("", "has no path"));
        var type = Text(structure, "type") ?? throw Fault("", "has no type");
        return new(Text(structure, "url") ?? throw Fault("", "has no url"), type, Make(type, elements));
    }

    private ProfileElement Make(string path, Dictionary<string, JsonElement> elements)
    {
        var element = elements.GetValueOrDefault(path);
        var name = path[(path.LastIndexOf('.') + 1)..];
        var children = elements.Keys.Where(key => key.StartsWith(path + ".", StringComparison.Ordinal)).Select(key => key[..End(key, path.Length + 1)]).Distinct();
        var made = new ProfileElement
        {
            Name = name.Replace(ChoiceMark, "", StringComparison.Ordinal),
            IsChoice = name.EndsWith(ChoiceMark, StringComparison.Ordinal),
            Children = [.. children.Select(child => Make(child, elements))],
        };
        return element.ValueKind == JsonValueKind.Undefined ? made : With(made, element, path);
    }

    private ProfileElement With(ProfileElement made, JsonElement element, string path)
    {
        if (element.TryGetProperty("slicing", out _) || element.TryGetProperty("sliceName", out _))
        {
            throw Fault(path, "is sliced, which is not understood");
        }

        var max = Text(element, "max");
        return made with
        {
            Min = element.TryGetProperty("min", out var min) ? min.GetInt32() : 0,
            Max = max is null or "*" ? int.MaxValue : int.Parse(max, CultureInfo.InvariantCulture),
            Types = element.TryGetProperty("type", out var types) ? [.. types.EnumerateArray().Select(type => Text(type, "code") ?? throw Fault(path, "has a type without a code"))] : [],
            Fixed = Prefixed(element, "fixed"),
            Pattern = Prefixed(element, "pattern"),
            Codes = CodesOf(element, path),
        };
    }

    private ProfileCodes? CodesOf(JsonElement element, string path)
    {
        if (!element.TryGetProperty("binding", out var binding) || Text(binding, "strength") != "required")
        {
            return null;
        }

        var url = Text(binding, "valueSet") ?? throw Fault(path, "has a required binding without a value set");
        var found = Path.Combine(valueSets, url[(url.LastIndexOf('/') + 1)..].Split('|')[0] + ".json");
        return File.Exists(found) ? new(ValueSetFile.Read(found)) : throw Fault(path, $"is bound to {url}, which is not among the value sets");
    }

    private static JsonElement? Prefixed(JsonElement element, string prefix) => element.EnumerateObject()
        .Where(member => member.Name.StartsWith(prefix, StringComparison.Ordinal) && char.IsAsciiLetterUpper(member.Name[prefix.Length]))
        .Select(static member => (JsonElement?)member.Value.Clone())
        .FirstOrDefault();

    private static int End(string path, int start) => path.IndexOf('.', start) is >= 0 and var dot ? dot : path.Length;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private InvalidDataException Fault(string path, string what) => new($"{file}: {(path.Length > 0 ? path : "it")} {what}.");
}
