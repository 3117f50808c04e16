using System.Text.Json;
using System.Text.Unicode;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>One JSON object of a token, read strictly: a member that matters comes once and has the type it must have.</summary>
internal abstract class TokenPart
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 16 };

    private uint seen;

    // The names of the members that matter, in UTF-8; at most 32.
    private protected abstract ReadOnlySpan<byte[]> Names { get; }

    /// <summary>Reads the whole object.</summary>
    /// <returns>False when it is no JSON object, or a member that matters comes twice or is mistyped.</returns>
    internal bool TryRead(ReadOnlySpan<byte> text)
    {
        try
        {
            return Utf8.IsValid(text) && ReadAll(text);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is half a surrogate pair, written with escapes.
            return false;
        }
    }

    // Takes the value of the member with this index; false when it is mistyped.
    private protected abstract bool Take(int member, ref Utf8JsonReader json);

    private protected static bool TryText(ref Utf8JsonReader json, out string? text)
    {
        text = json.TokenType == JsonTokenType.String ? json.GetString() : null;
        return text is not null;
    }

    private bool ReadAll(ReadOnlySpan<byte> text)
    {
        var json = new Utf8JsonReader(text, Strict);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!ReadMember(ref json))
            {
                return false;
            }
        }

        return !json.Read();
    }

    private bool ReadMember(ref Utf8JsonReader json)
    {
        var member = IndexOf(ref json);
        json.Read();
        if (member < 0)
        {
            json.Skip();
            return true;
        }

        var isNew = (seen & (1u << member)) == 0;
        seen |= 1u << member;
        return isNew && Take(member, ref json);
    }

    private int IndexOf(ref Utf8JsonReader json)
    {
        var names = Names;
        for (var index = 0; index < names.Length; index++)
        {
            if (json.ValueTextEquals(names[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
