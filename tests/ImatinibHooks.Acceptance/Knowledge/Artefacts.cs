using System.Text.Json.Nodes;
using ImatinibHooks.Acceptance.Scenarios;
using ImatinibHooks.Knowledge;

namespace ImatinibHooks.Acceptance.Knowledge;

/// <summary>The FHIR artefacts as they lie in the repository.</summary>
internal static class Artefacts
{
    private static readonly string Folder = Repository.PathOf("fhir-profiles");

    /// <summary>Every artefact, named by its path below fhir-profiles; an example with the profile that it claims.</summary>
    public static IReadOnlyList<Checked> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static path =>
            Read(Path.GetRelativePath(Folder, path).Replace('\\', '/'), JsonNode.Parse(File.ReadAllText(path))!)),
    ];

    /// <summary>The profiles, which go along whenever something has to keep one.</summary>
    public static IEnumerable<Checked> Profiles => All.Where(static one => one.Name.StartsWith("profiles/", StringComparison.Ordinal));

    /// <summary>Everything that the golden cards suggest, with the profile that it must keep.</summary>
    public static IReadOnlyList<Checked> Suggested { get; } = [.. Scenario.All.SelectMany(Of)];

    /// <summary>The golden expectation of a scenario.</summary>
    public static JsonNode Expected(Scenario scenario) => JsonNode.Parse(File.ReadAllText(new ScenarioFolder(scenario.Name).ExpectedPath))!;

    /// <summary>An artefact by its path below fhir-profiles.</summary>
    public static JsonNode Find(string path) => All.Single(one => one.Name == path).Resource;

    private static Checked Read(string name, JsonNode resource) =>
        new(name, resource, name.StartsWith("examples/", StringComparison.Ordinal) ? [(string)resource["meta"]!["profile"]![0]!] : []);

    private static IEnumerable<Checked> Of(Scenario scenario) => Suggestions.In(Expected(scenario), ProfileTable.Read(Folder))
        .Select((suggested, index) => new Checked($"{scenario.Name} {index} {suggested.Profile}", suggested.Resource, Names.Url("StructureDefinition", suggested.Profile)));
}
