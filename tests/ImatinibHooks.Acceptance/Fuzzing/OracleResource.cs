using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>One resource of a call as the oracle sees it.</summary>
/// <param name="Json">The whole of it.</param>
/// <param name="Type">Its resourceType.</param>
/// <param name="Id">Its id; empty when there was none.</param>
/// <param name="FullUrl">The fullUrl of its entry; empty when there was none.</param>
/// <param name="IsDraft">Whether it stands among the draft orders.</param>
internal sealed record OracleResource(JsonElement Json, string Type, string Id, string FullUrl, bool IsDraft)
{
    /// <summary>Whether a reference of an answer means this resource; one that has no id is named by its type.</summary>
    internal bool IsMeantBy(string reference) =>
        reference == (Id.Length > 0 ? $"{Type}/{Id}" : Type) || (FullUrl.Length > 0 && reference == FullUrl);

    /// <summary>What subject and patient refer to, whatever their form.</summary>
    internal IEnumerable<string> Subjects() =>
        from member in Json.EnumerateObject()
        where member.Name is "subject" or "patient"
        from text in JsonTexts.Named(member.Value, "reference")
        select text;
}

/// <summary>Plain look-ups in a parsed JSON value.</summary>
internal static class JsonTexts
{
    /// <summary>The text of a string value; empty when it is none. Half a surrogate pair becomes U+FFFD.</summary>
    internal static string Of(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
        catch (InvalidOperationException)
        {
            var unescaped = Regex.Unescape(value.GetRawText()[1..^1]);
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(unescaped));
        }
    }

    /// <summary>The text of a string value, or of the first element of an array, as sloppy JSON is read.</summary>
    internal static string OfFirst(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Array && member.GetArrayLength() > 0 ? Of(member[0]) : Of(value, name);

    /// <summary>The text of a member; empty when there is none.</summary>
    internal static string Of(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? Of(member) : "";

    /// <summary>Every string in a value, at any depth.</summary>
    internal static IEnumerable<string> All(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => All(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(All),
        JsonValueKind.String => [Of(value)],
        _ => [],
    };

    /// <summary>Every string that is a member of this name, at any depth.</summary>
    internal static IEnumerable<string> Named(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(
            member => member.Name == name && member.Value.ValueKind == JsonValueKind.String ? [Of(member.Value)] : Named(member.Value, name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Named(item, name)),
        _ => [],
    };
}
