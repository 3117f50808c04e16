using System.Text.Json;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Where one member stands in the bytes of its object.</summary>
/// <param name="Start">The opening quote of the name.</param>
/// <param name="ValueStart">The first byte of the value.</param>
/// <param name="End">The byte behind the value.</param>
internal readonly record struct JsonMember(int Start, int ValueStart, int End);

/// <summary>Finds the members of one JSON object by name, without touching what is inside of them.</summary>
internal static class JsonMembers
{
    // The caller's order was read as a whole before; the depth is that of the reading plus nothing.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 256 };

    /// <summary>Every member in the order of the object.</summary>
    internal static List<JsonMember> All(ReadOnlySpan<byte> json) => Find(json, default);

    /// <summary>Every occurrence of a name, in the order of the object; empty for none.</summary>
    /// <param name="json">The object, from brace to brace.</param>
    /// <param name="name">The name in UTF-8; empty for every name.</param>
    internal static List<JsonMember> Find(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        var found = new List<JsonMember>();
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = name.IsEmpty || IsName(ref reader, name);
            var start = (int)reader.TokenStartIndex;
            reader.Read();
            var valueStart = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isWanted)
            {
                found.Add(new(start, valueStart, (int)reader.BytesConsumed));
            }
        }

        return found;
    }

    private static bool IsName(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException) when (reader.ValueIsEscaped)
        {
            return false;
        }
    }
}
