using System.Collections.Immutable;
using System.Text.Json;

namespace ImatinibHooks.Fhir.Terminology;

/// <summary>One line of a value set: a code, or the family of all codes that begin with it.</summary>
/// <param name="System">The code system.</param>
/// <param name="Code">The code.</param>
/// <param name="Display">Its display; empty when the file gives none.</param>
/// <param name="IsFamily">Whether it stands for every code under it.</param>
/// <param name="Texts">The texts that mean it when no code was understood.</param>
internal sealed record ValueSetLine(string System, string Code, string Display, bool IsFamily, ImmutableArray<string> Texts);

/// <summary>A FHIR ValueSet of the form that is understood: compose.include and compose.exclude with a system and either concept[] or filter[].</summary>
/// <remarks>A filter is <c>concept is-a code</c>. Codes of ICD-10-CM and ATC carry their parent in front, so is-a means that a code begins with the parent's.</remarks>
internal sealed record ValueSetFile(string Name, ImmutableArray<ValueSetLine> Includes, ImmutableArray<ValueSetLine> Excludes)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not of that form; the message names file and member.</exception>
    internal static ValueSetFile Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(new ProfileMember(path, "$", json.RootElement));
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}: no JSON: {fault.Message}", fault);
        }
    }

    private static ValueSetFile Read(ProfileMember root)
    {
        if (root.Text("resourceType") != "ValueSet")
        {
            throw root.Fault("resourceType", "is not ValueSet");
        }

        var compose = root.Object("compose");
        return new(root.FileName, Lines(compose, "include"), Lines(compose, "exclude"));
    }

    private static ImmutableArray<ValueSetLine> Lines(ProfileMember compose, string member) =>
        [.. compose.List(member).SelectMany(part => Concepts(part).Concat(Families(part)))];

    private static IEnumerable<ValueSetLine> Concepts(ProfileMember part) =>
        part.List("concept").Select(concept => new ValueSetLine(
            part.Text("system"), concept.Text("code"), concept.TextOrEmpty("display"), IsFamily: false,
            [.. concept.List("designation").Select(designation => designation.Text("value"))]));

    private static IEnumerable<ValueSetLine> Families(ProfileMember part) => part.List("filter").Select(filter =>
        filter.Text("property") == "concept" && filter.Text("op") == "is-a"
            ? new ValueSetLine(part.Text("system"), filter.Text("value"), "", IsFamily: true, [])
            : throw filter.Fault("op", "is not is-a on concept"));
}
