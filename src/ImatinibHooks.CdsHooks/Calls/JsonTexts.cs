using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>Reads strings and names without stumbling over escapes that are no Unicode (half a surrogate pair).</summary>
internal static class JsonTexts
{
    /// <summary>Whether the string or name that the reader stands on is this one.</summary>
    internal static bool Are(ref Utf8JsonReader json, ReadOnlySpan<byte> utf8)
    {
        try
        {
            return json.ValueTextEquals(utf8);
        }
        catch (InvalidOperationException) when (json.ValueIsEscaped)
        {
            return false;
        }
    }

    /// <summary>The text of the string that the reader stands on; null when it is blank, longer than allowed or no Unicode.</summary>
    internal static string? Read(ref Utf8JsonReader json, int maxBytes)
    {
        if (json.ValueSpan.Length > maxBytes)
        {
            return null;
        }

        try
        {
            var text = json.GetString();
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (InvalidOperationException) when (json.ValueIsEscaped)
        {
            return null;
        }
    }
}
