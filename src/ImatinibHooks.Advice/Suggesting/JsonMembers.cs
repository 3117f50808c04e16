using System.Text.Json;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Where one member stands in the bytes of its object.</summary>
/// <param name="Start">The opening quote of the name.</param>
/// <param name="ValueStart">The first byte of the value.</param>
/// <param name="End">The byte behind the value.</param>
internal readonly record struct JsonMember(int Start, int ValueStart, int End);

/// <summary>Goes through the members of one JSON object in its order, without touching what is inside of them.</summary>
internal ref struct JsonMembers
{
    // The object was read as a whole before, so its depth is one that the product reads.
    private const int MaxDepth = 256;

    private Utf8JsonReader reader;

    /// <summary>Takes an object, from brace to brace.</summary>
    internal JsonMembers(ReadOnlySpan<byte> json)
    {
        reader = new(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
    }

    /// <summary>The member.</summary>
    internal JsonMember Current { get; private set; }

    /// <summary>The name of the member that was found, of those that were looked for; -1 for another one.</summary>
    internal int Name { get; private set; }

    /// <summary>Goes to the next member.</summary>
    /// <param name="first">A name in UTF-8: <see cref="Name"/> is then 0.</param>
    /// <param name="second">A name in UTF-8: <see cref="Name"/> is then 1.</param>
    /// <returns>False behind the last one.</returns>
    internal bool Next(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        Name = IsName(first) ? 0 : IsName(second) ? 1 : -1;
        var start = (int)reader.TokenStartIndex;
        reader.Read();
        var valueStart = (int)reader.TokenStartIndex;
        reader.Skip();
        Current = new(start, valueStart, (int)reader.BytesConsumed);
        return true;
    }

    private readonly bool IsName(ReadOnlySpan<byte> name)
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
