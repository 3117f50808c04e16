using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>Looks into the raw JSON that a card carries.</summary>
internal static class CardJson
{
    // Deeper than any call that is read, so that a resource taken from one is never too deep here.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1024 };

    /// <summary>Whether it is one JSON object with a member resourceType that is a string.</summary>
    internal static bool IsResource(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, Options);
        try
        {
            var isResource = false;
            for (json.Read(); json.Read();)
            {
                isResource |= json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("resourceType"u8)
                    && json.Read() && json.TokenType == JsonTokenType.String;
            }

            return isResource;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether it is one JSON value that holds no null, no empty string, no empty array and no empty object.</summary>
    internal static bool IsFull(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, Options);
        try
        {
            var previous = JsonTokenType.None;
            var isFull = true;
            while (json.Read())
            {
                isFull &= !IsEmpty(ref json, previous);
                previous = json.TokenType;
            }

            return isFull;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsEmpty(ref Utf8JsonReader json, JsonTokenType previous) => json.TokenType switch
    {
        JsonTokenType.Null => true,
        JsonTokenType.String => json.ValueSpan.IsEmpty,
        JsonTokenType.EndObject => previous == JsonTokenType.StartObject,
        JsonTokenType.EndArray => previous == JsonTokenType.StartArray,
        _ => false,
    };
}
