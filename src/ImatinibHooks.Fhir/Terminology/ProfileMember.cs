using System.Text.Json;

namespace ImatinibHooks.Fhir.Terminology;

/// <summary>A place in a file of fhir-profiles, so that what is wrong with it can be said by file and member.</summary>
internal sealed record ProfileMember(string File, string Place, JsonElement Json)
{
    /// <summary>The name of the file without <c>.json</c>.</summary>
    internal string FileName => Path.GetFileNameWithoutExtension(File);

    /// <summary>A text that must be there.</summary>
    internal string Text(string member) =>
        TextOrEmpty(member) is { Length: > 0 } text ? text : throw Fault(member, "is missing");

    /// <summary>A text that may be missing.</summary>
    internal string TextOrEmpty(string member)
    {
        if (!TryGet(member, out var value))
        {
            return "";
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Fault(member, "is no string");
    }

    /// <summary>An object that must be there.</summary>
    internal ProfileMember Object(string member) =>
        TryGet(member, out var value) && value.ValueKind == JsonValueKind.Object
            ? new(File, $"{Place}.{member}", value)
            : throw Fault(member, "is no object");

    /// <summary>The elements of an array that may be missing.</summary>
    internal IEnumerable<ProfileMember> List(string member)
    {
        if (!TryGet(member, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select((element, index) => new ProfileMember(File, $"{Place}.{member}[{index}]", element))
            : throw Fault(member, "is no array");
    }

    /// <summary>What is wrong with a member.</summary>
    internal InvalidDataException Fault(string member, string what) => new($"{FileName}.json: {Place}.{member} {what}");

    private bool TryGet(string member, out JsonElement value)
    {
        value = default;
        return Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(member, out value);
    }
}
