using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Finds the end of one token of JSON (RFC 8259). An answer below 0 is the complement of the place where the text breaks the grammar.</summary>
internal static class JsonGrammar
{
    private const int UnicodeEscapeLength = 6;

    /// <summary>The first quote, backslash or control character from a place on; the length when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int EndOfPlainText(ReadOnlySpan<byte> json, int at)
    {
        for (; json.Length - at >= Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var block = Vector128.Create(json.Slice(at, Vector128<byte>.Count));
            var special = Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block, Vector128.Create((byte)' '));
            if (special != Vector128<byte>.Zero)
            {
                return at + BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
            }
        }

        while (at < json.Length && json[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
        {
            at++;
        }

        return at;
    }

    /// <summary>The closing quote of a string, from the first place on that <see cref="EndOfPlainText"/> found in it.</summary>
    internal static int EndOfEscapedText(ReadOnlySpan<byte> json, int at)
    {
        while (at < json.Length && json[at] == (byte)'\\')
        {
            var length = EscapeLength(json[at..]);
            if (length == 0)
            {
                return ~at;
            }

            at = EndOfPlainText(json, at + length);
        }

        return at < json.Length && json[at] == (byte)'"' ? at : ~at;
    }

    /// <summary>The byte after the number that begins at a place.</summary>
    internal static int EndOfNumber(ReadOnlySpan<byte> json, int start)
    {
        var at = start < json.Length && json[start] == (byte)'-' ? start + 1 : start;
        var end = at < json.Length && json[at] == (byte)'0' ? at + 1 : EndOfDigits(json, at);
        if (end > at && end < json.Length && json[end] == (byte)'.')
        {
            at = end + 1;
            end = EndOfDigits(json, at);
        }

        if (end > at && end < json.Length && json[end] is (byte)'e' or (byte)'E')
        {
            at = end + 1 < json.Length && json[end + 1] is (byte)'+' or (byte)'-' ? end + 2 : end + 1;
            end = EndOfDigits(json, at);
        }

        return end > at ? end : ~at;
    }

    /// <summary>The byte after the true, false, null or number that begins at a place.</summary>
    internal static int EndOfWordOrNumber(ReadOnlySpan<byte> json, int start) => (start < json.Length ? json[start] : 0) switch
    {
        (byte)'t' => EndOfWord(json, start, "true"u8),
        (byte)'f' => EndOfWord(json, start, "false"u8),
        (byte)'n' => EndOfWord(json, start, "null"u8),
        _ => EndOfNumber(json, start),
    };

    /// <summary>The byte after the word that has to stand at a place.</summary>
    internal static int EndOfWord(ReadOnlySpan<byte> json, int start, ReadOnlySpan<byte> word) =>
        json[start..].StartsWith(word) ? start + word.Length : ~start;

    /// <summary>The length of the escape that a text begins with; 0 when it is none.</summary>
    private static int EscapeLength(ReadOnlySpan<byte> text) => text switch
    {
        [_, (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t', ..] => 2,
        [_, (byte)'u', var a, var b, var c, var d, ..] when IsHex(a) && IsHex(b) && IsHex(c) && IsHex(d) => UnicodeEscapeLength,
        _ => 0,
    };

    private static bool IsHex(byte letter) => char.IsAsciiHexDigit((char)letter);

    private static int EndOfDigits(ReadOnlySpan<byte> json, int at)
    {
        while ((uint)at < (uint)json.Length && char.IsAsciiDigit((char)json[at]))
        {
            at++;
        }

        return at;
    }
}
