using System.Buffers;
using System.Globalization;
using System.Text;

namespace ImatinibHooks.Fhir.Values;

/// <summary>Decodes the bytes between the quotes of a JSON string.</summary>
/// <remarks>The bytes come from a reader that has checked the form of every escape. A lone surrogate becomes U+FFFD, as do stray bytes.</remarks>
internal static class JsonTextDecoder
{
    /// <summary>The longest escaped text that is decoded on the stack; no code, system or unit is as long.</summary>
    internal const int MaxStackLength = 256;

    private const char Replacement = '\uFFFD';

    /// <summary>The text as a string.</summary>
    internal static string Decode(ReadOnlySpan<byte> raw, bool isEscaped)
    {
        if (!isEscaped)
        {
            return Encoding.UTF8.GetString(raw);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(raw.Length);
        var length = Unescape(raw, buffer, out _);
        var text = Encoding.UTF8.GetString(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return text;
    }

    /// <summary>Whether the escaped bytes decode to exactly these bytes.</summary>
    internal static bool DecodedEquals(ReadOnlySpan<byte> escaped, ReadOnlySpan<byte> utf8)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(escaped.Length);
        var isEqual = buffer.AsSpan(0, Unescape(escaped, buffer, out _)).SequenceEqual(utf8);
        ArrayPool<byte>.Shared.Return(buffer);
        return isEqual;
    }

    /// <summary>Whether the escapes hold no lone surrogate.</summary>
    internal static bool IsValid(ReadOnlySpan<byte> escaped)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(escaped.Length);
        Unescape(escaped, buffer, out var isValid);
        ArrayPool<byte>.Shared.Return(buffer);
        return isValid;
    }

    /// <summary>Writes the unescaped bytes of a short text; false when it is longer than <paramref name="into"/>.</summary>
    internal static bool TryUnescape(ReadOnlySpan<byte> escaped, Span<byte> into, out int length)
    {
        var fits = escaped.Length <= into.Length;
        length = fits ? Unescape(escaped, into, out _) : 0;
        return fits;
    }

    /// <summary>Writes the unescaped UTF-8 bytes and returns their number, which never exceeds that of the escaped ones.</summary>
    /// <param name="escaped">The bytes between the quotes.</param>
    /// <param name="into">At least as long as <paramref name="escaped"/>.</param>
    /// <param name="isValid">False when a lone surrogate had to be replaced.</param>
    internal static int Unescape(ReadOnlySpan<byte> escaped, Span<byte> into, out bool isValid)
    {
        isValid = true;
        int read = 0, written = 0;
        while (read < escaped.Length)
        {
            if (escaped[read] != (byte)'\\')
            {
                into[written++] = escaped[read++];
                continue;
            }

            var rune = ReadEscape(escaped[read..], out var length, ref isValid);
            read += length;
            written += rune.EncodeToUtf8(into[written..]);
        }

        return written;
    }

    private static Rune ReadEscape(ReadOnlySpan<byte> escape, out int length, ref bool isValid)
    {
        length = 2;
        if (escape[1] != (byte)'u')
        {
            return new Rune(SimpleEscape((char)escape[1]));
        }

        length = 6;
        var first = HexUnit(escape);
        if (Rune.TryCreate(first, out var rune))
        {
            return rune;
        }

        if (escape.Length >= 12 && escape[6] == (byte)'\\' && escape[7] == (byte)'u' && Rune.TryCreate(first, HexUnit(escape[6..]), out rune))
        {
            length = 12;
            return rune;
        }

        isValid = false;
        return new Rune(Replacement);
    }

    private static char SimpleEscape(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };

    private static char HexUnit(ReadOnlySpan<byte> escape) =>
        (char)ushort.Parse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
