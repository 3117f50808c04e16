using System.Text;

namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>A text in UTF-8, as it goes onto the wire.</summary>
/// <remarks>Equal to another one of the same bytes.</remarks>
/// <param name="Utf8">The bytes; whoever made the text says how long they are good for.</param>
public readonly record struct Utf8Text(ReadOnlyMemory<byte> Utf8)
{
    /// <summary>Encodes a text.</summary>
    public static Utf8Text FromString(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Encodes a text.</summary>
    public static implicit operator Utf8Text(string text) => FromString(text);

    /// <inheritdoc/>
    public bool Equals(Utf8Text other) => Utf8.Span.SequenceEqual(other.Utf8.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Utf8.Span);
        return hash.ToHashCode();
    }

    /// <summary>The text as a string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
