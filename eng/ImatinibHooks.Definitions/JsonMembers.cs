using System.Text.Json;

namespace ImatinibHooks.Definitions;

/// <summary>Members of the definitions, by name.</summary>
internal static class JsonMembers
{
    /// <summary>A text that has to be there.</summary>
    internal static string Text(this JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new InvalidDataException($"{name} is no text.");

    /// <summary>A text; empty when it is absent.</summary>
    internal static string TextOrEmpty(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    /// <summary>The elements of an array; none when it is absent.</summary>
    internal static IEnumerable<JsonElement> List(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.EnumerateArray() : [];

    /// <summary>The last step of a canonical address, its version taken off.</summary>
    internal static string NameOf(string canonical) => canonical[(canonical.LastIndexOf('/') + 1)..].Split('|')[0];
}
