using System.Text;
using System.Text.Json;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>Every value of a JSON text with its place, in the order of the text; as far as the text is well-formed.</summary>
internal static class JsonNodeList
{
    /// <summary>Reads the places.</summary>
    internal static List<JsonPlace> Of(ReadOnlySpan<byte> json)
    {
        var places = new List<JsonPlace>();
        var open = new Stack<int>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 4096 });
        try
        {
            ReadAll(ref reader, places, open);
        }
        catch (JsonException)
        {
            // The places before the fault are as good as any.
        }

        return places;
    }

    private static void ReadAll(ref Utf8JsonReader reader, List<JsonPlace> places, Stack<int> open)
    {
        (int Start, string? Name) member = (-1, null);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    member = ((int)reader.TokenStartIndex, Encoding.UTF8.GetString(reader.ValueSpan));
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var opened = open.Pop();
                    places[opened] = places[opened] with { End = (int)reader.BytesConsumed };
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(places.Count);
                    break;
            }

            places.Add(new((int)reader.TokenStartIndex, (int)reader.BytesConsumed, member.Start, member.Name, reader.TokenType));
            member = (-1, null);
        }
    }
}

/// <summary>One value of a JSON text.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last one.</param>
/// <param name="NameStart">The first byte of the member's name; -1 in an array and at the root.</param>
/// <param name="Name">The member's name; null in an array and at the root.</param>
/// <param name="Token">The token with which it begins.</param>
internal readonly record struct JsonPlace(int Start, int End, int NameStart, string? Name, JsonTokenType Token)
{
    /// <summary>The first byte of the member with its name, or of the value.</summary>
    internal int OuterStart => NameStart >= 0 ? NameStart : Start;

    internal bool Holds(JsonPlace other) => Start <= other.Start && other.End <= End;
}
