using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ImatinibHooks.Fhir.Tests.Oracle;

/// <summary>The rules of docs/fhir-reading.md on a parsed document, told as plainly as possible.</summary>
internal static class PlainJson
{
    /// <summary>The member of this name; of several the last that is not null. Undefined when there is none.</summary>
    internal static JsonElement Member(this JsonElement json, string name) =>
        json.ValueKind != JsonValueKind.Object ? default : json.EnumerateObject()
            .Where(property => NameOf(property) == name && property.Value.ValueKind != JsonValueKind.Null)
            .Select(property => property.Value).LastOrDefault();

    /// <summary>Whether there is anything.</summary>
    internal static bool Exists(this JsonElement json) => json.ValueKind != JsonValueKind.Undefined;

    /// <summary>The value itself, or the first element of an array unless that is an array again.</summary>
    internal static JsonElement One(this JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return json;
        }

        var first = json.EnumerateArray().FirstOrDefault();
        return first.ValueKind == JsonValueKind.Array ? default : first;
    }

    /// <summary>The object that a value is or begins with; undefined when it is none.</summary>
    internal static JsonElement OneObject(this JsonElement json) => json.One() is { ValueKind: JsonValueKind.Object } one ? one : default;

    /// <summary>The elements that are not null; anything but an array counts as its only element.</summary>
    internal static IEnumerable<JsonElement> List(this JsonElement json) =>
        !json.Exists() ? []
        : json.ValueKind != JsonValueKind.Array ? [json]
        : json.EnumerateArray().Where(element => element.ValueKind != JsonValueKind.Null);

    /// <summary>The string that a value is or begins with; empty when it is none.</summary>
    internal static string Text(this JsonElement json) => json.One() is { ValueKind: JsonValueKind.String } one ? Decode(Inner(one)) : "";

    /// <summary>The text of a member.</summary>
    internal static string Text(this JsonElement json, string member) => json.Member(member).Text();

    /// <summary>The boolean that a value is or begins with.</summary>
    internal static bool? Flag(this JsonElement json) => json.One().ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The digits of the number that a value is or begins with; empty when it is none.</summary>
    internal static string Digits(this JsonElement json) =>
        json.One() is { ValueKind: JsonValueKind.Number } one ? Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(one)) : "";

    /// <summary>The bytes of a value as sent.</summary>
    internal static string Raw(this JsonElement json) => Convert.ToHexString(JsonMarshal.GetRawUtf8Value(json));

    private static string NameOf(JsonProperty property) => Decode(JsonMarshal.GetRawUtf8PropertyName(property));

    private static ReadOnlySpan<byte> Inner(JsonElement text) => JsonMarshal.GetRawUtf8Value(text)[1..^1];

    private static string Decode(ReadOnlySpan<byte> raw)
    {
        var text = Encoding.UTF8.GetString(raw);
        var decoded = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            decoded.Append(text[at] == '\\' ? Escape(text, ref at) : text[at]);
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(decoded.ToString()));
    }

    private static char Escape(string text, ref int at)
    {
        at++;
        if (text[at] != 'u')
        {
            return text[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var letter => letter };
        }

        at += 4;
        return (char)Convert.ToInt32(text[(at - 3)..(at + 1)], 16);
    }
}
