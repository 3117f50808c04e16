using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>A coded thing that the scenarios speak of, by its name in vocabulary.json.</summary>
/// <param name="System">The code system.</param>
/// <param name="Code">The code.</param>
/// <param name="Display">The display of the code.</param>
/// <param name="Text">What people say.</param>
internal sealed record Coded(string System, string Code, string Display, string Text)
{
    /// <summary>The UCUM code that laboratories report it in; null when it is not measured.</summary>
    public string? Unit { get; init; }

    /// <summary>The lower end of the usual reference range; null for none.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end of the usual reference range; null for none.</summary>
    public decimal? High { get; init; }

    /// <summary>A FHIR CodeableConcept with coding and text.</summary>
    public JsonObject ToCodeableConcept() => new()
    {
        ["coding"] = new JsonArray(new JsonObject { ["system"] = System, ["code"] = Code, ["display"] = Display }),
        ["text"] = Text,
    };
}

/// <summary>The coded things by name, read once from vocabulary.json beside this file.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, Coded> ByName = Read();

    /// <summary>The thing of that name; an unknown name is a mistake in a scenario and throws.</summary>
    public static Coded Find(string name) =>
        ByName.TryGetValue(name, out var coded) ? coded : throw new ArgumentException($"vocabulary.json has no '{name}'.", nameof(name));

    private static FrozenDictionary<string, Coded> Read()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("vocabulary.json")
            ?? throw new InvalidOperationException("vocabulary.json is not embedded.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateArray().ToFrozenDictionary(row => Text(row, "name"), ToCoded);
    }

    private static Coded ToCoded(JsonElement row) => new(Text(row, "system"), Text(row, "code"), Text(row, "display"), Text(row, "text"))
    {
        Unit = row.TryGetProperty("unit", out var unit) ? unit.GetString() : null,
        Low = row.TryGetProperty("low", out var low) ? low.GetDecimal() : null,
        High = row.TryGetProperty("high", out var high) ? high.GetDecimal() : null,
    };

    private static string Text(JsonElement row, string member) =>
        row.GetProperty(member).GetString() ?? throw new InvalidOperationException($"{member} is null.");
}
