using System.Collections.Frozen;
using System.Text.Json;

namespace ImatinibHooks.Fhir.Validation.Profiles;

/// <summary>Profiles that resources can be held against, read from their StructureDefinitions.</summary>
/// <remarks>
/// Understood of a differential: min, max, types of a choice, fixed and pattern values, and required bindings to value sets that lie beside. Other strengths of
/// binding ask for nothing. Slices are not understood: a profile that has some is refused, so that no rule is left out in silence.
/// </remarks>
public sealed class ProfileSet
{
    private readonly FrozenDictionary<string, Profile> profiles;

    private ProfileSet(IEnumerable<Profile> profiles) => this.profiles = profiles.ToFrozenDictionary(static profile => profile.Url, StringComparer.Ordinal);

    /// <summary>No profiles.</summary>
    public static ProfileSet Empty { get; } = new([]);

    /// <summary>The canonical addresses of the profiles.</summary>
    public IEnumerable<string> Urls => profiles.Keys;

    /// <summary>Whether there are none.</summary>
    internal bool IsEmpty => profiles.Count == 0;

    /// <summary>Reads the profiles of a folder.</summary>
    /// <param name="folder">Holds <c>profiles/*.json</c>, each a StructureDefinition, and <c>valuesets/*.json</c>, each named as the last step of its address.</param>
    /// <exception cref="InvalidDataException">A file is no such profile, or asks for something that is not understood; the message names file and element.</exception>
    public static ProfileSet Load(string folder) =>
        new(Directory.EnumerateFiles(Path.Combine(folder, "profiles"), "*.json").Order(StringComparer.Ordinal).Select(path => Read(path, Path.Combine(folder, "valuesets"))));

    /// <summary>The profile of a canonical address without a version; null when it is not known.</summary>
    internal Profile? Find(string canonical) => profiles.GetValueOrDefault(canonical);

    private static Profile Read(string path, string valueSets)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return new ProfileReader(Path.GetFileName(path), valueSets).Read(json.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)} is no StructureDefinition with a differential: {fault.Message}", fault);
        }
    }
}
