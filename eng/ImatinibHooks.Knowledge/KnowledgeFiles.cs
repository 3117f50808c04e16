using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ImatinibHooks.Clinical;
using ImatinibHooks.ValueSets;

namespace ImatinibHooks.Knowledge;

/// <summary>One file under fhir-profiles.</summary>
/// <param name="Path">The path below fhir-profiles, with slashes.</param>
/// <param name="Text">What it holds.</param>
internal sealed record KnowledgeFile(string Path, string Text);

/// <summary>Makes the knowledge of the service as FHIR: code systems, profiles, plan definitions, libraries and examples.</summary>
/// <remarks>Everything comes from the rule catalogue, the wording, the reviewed pages, the tables beside the folders and the scenarios; nothing from a clock.</remarks>
internal static class KnowledgeFiles
{
    /// <summary>The folders that hold nothing but such files, and what a person wrote in them.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Folders = new Dictionary<string, string[]>
    {
        ["codesystems"] = ["override-reasons.json"],
        ["knowledge"] = [],
        ["profiles"] = [],
        ["examples"] = [],
    };

    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All files, in the order of their paths.</summary>
    /// <param name="root">The folder of the repository.</param>
    internal static IReadOnlyList<KnowledgeFile> Make(string root)
    {
        var profiles = ProfileTable.Read(Path.Combine(root, "fhir-profiles"));
        var pages = ReviewedPages.Read(Path.Combine(root, "docs", "clinical"));
        var families = Enum.GetValues<RuleFamily>().Where(static family => RuleCatalogue.All.Any(rule => rule.Family == family)).ToArray();
        var files = new List<KnowledgeFile>
        {
            File("codesystems/rules", RuleSystem.Make(families)),
            File("codesystems/confidence", ConfidenceSystem.Make()),
            File("codesystems/texts", TextSystem.Make(ProfileTables.Read(Path.Combine(root, "fhir-profiles")))),
            File("knowledge/ValueSet-blood-counts", KnowledgeValueSets.BloodCounts()),
            File("knowledge/ValueSet-rules", KnowledgeValueSets.Rules()),
            File("knowledge/ValueSet-override-reasons", KnowledgeValueSets.OverrideReasons()),
            File("profiles/sign-off", SignOffExtension.Make()),
        };
        files.AddRange(profiles.Profiles.Select(profile => File($"profiles/{profile.Name}", ProfileDocument.Make(profile, profiles))));
        files.AddRange(families.Select(family => File($"knowledge/PlanDefinition-{Names.OfFamily(family)}", FamilyPlan.Make(family, pages))));
        files.AddRange(families.Select(family => File($"knowledge/Library-{Names.OfFamily(family)}", FamilyLibrary.Make(family, pages))));
        files.AddRange(Examples.Make(root, profiles).Select(static example => File($"examples/{example.Profile}", example.Resource)));
        return [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Writes the files and deletes those that are no longer made.</summary>
    internal static void Write(string root)
    {
        var made = Make(root);
        var profiles = Path.Combine(root, "fhir-profiles");
        foreach (var stale in Shipped(root).Except(made.Select(static file => file.Path)))
        {
            System.IO.File.Delete(Path.Combine(profiles, stale));
        }

        foreach (var file in made)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(profiles, file.Path))!);
            System.IO.File.WriteAllText(Path.Combine(profiles, file.Path), file.Text);
        }
    }

    /// <summary>The paths of the files that lie in the folders, but for those that a person wrote.</summary>
    internal static IEnumerable<string> Shipped(string root) => Folders
        .Where(folder => Directory.Exists(Path.Combine(root, "fhir-profiles", folder.Key)))
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, "fhir-profiles", folder.Key))
            .Select(static path => Path.GetFileName(path))
            .Except(folder.Value)
            .Select(name => $"{folder.Key}/{name}"))
        .Order(StringComparer.Ordinal);

    private static KnowledgeFile File(string path, JsonNode resource)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Form))
        {
            resource.WriteTo(json);
        }

        return new($"{path}.json", Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }
}
