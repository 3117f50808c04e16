using System.Buffers;
using System.Buffers.Text;
using ImatinibHooks.Fhir.Validation.Definitions;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>The syntax of the primitive types of R4, written out by hand from their regular expressions.</summary>
internal static class PrimitiveSyntax
{
    private const int MaxIdLength = 64;

    private static readonly SearchValues<byte> IdLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-."u8);
    private static readonly SearchValues<byte> Spaces = SearchValues.Create(" \t\r\n\v\f"u8);
    private static readonly SearchValues<byte> Base64Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);
    private static readonly SearchValues<byte> LowerHex = SearchValues.Create("0123456789abcdef"u8);
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Except([9, 10, 13]).Select(static letter => (byte)letter)]);

    /// <summary>Whether a text that is not empty keeps the syntax of its type.</summary>
    internal static bool HoldsText(ElementKind kind, ReadOnlySpan<byte> text) => kind switch
    {
        ElementKind.Code => IsCode(text),
        ElementKind.Id => text.Length <= MaxIdLength && !text.ContainsAnyExcept(IdLetters),
        ElementKind.Uri or ElementKind.Url or ElementKind.Canonical => !text.ContainsAny(Spaces),
        ElementKind.Oid => IsOid(text),
        ElementKind.Uuid => IsUuid(text),
        ElementKind.Date => DateSyntax.IsDate(text),
        ElementKind.DateTime => DateSyntax.IsDateTime(text),
        ElementKind.Instant => DateSyntax.IsInstant(text),
        ElementKind.Time => DateSyntax.IsTime(text),
        ElementKind.Base64Binary => IsBase64(text),
        _ => true,
    };

    /// <summary>Whether a number, as it is written in JSON, keeps the syntax of its type.</summary>
    internal static bool HoldsNumber(ElementKind kind, ReadOnlySpan<byte> digits) => kind switch
    {
        ElementKind.Integer => TryWhole(digits, out _),
        ElementKind.UnsignedInt => TryWhole(digits, out var number) && number >= 0,
        ElementKind.PositiveInt => TryWhole(digits, out var number) && number > 0,
        _ => true,
    };

    /// <summary>Whether a text holds characters that no text may hold: those below the space, but for tab, line feed and carriage return.</summary>
    internal static bool HasControls(ReadOnlySpan<byte> text) => text.ContainsAny(Controls);

    /// <summary>What the syntax of a type is, for a message.</summary>
    internal static string Told(ElementKind kind) => kind switch
    {
        ElementKind.Code => "a code has no space at its ends and single spaces inside",
        ElementKind.Id => "an id has 1 to 64 letters, digits, - and .",
        ElementKind.Uri or ElementKind.Url or ElementKind.Canonical => "a URI holds no white space",
        ElementKind.Oid => "an OID is written urn:oid:1.2.3",
        ElementKind.Uuid => "a UUID is written urn:uuid: and then in small letters",
        ElementKind.Date => "a date is YYYY, YYYY-MM or YYYY-MM-DD, and a day of the calendar",
        ElementKind.DateTime => "a dateTime is a date, or YYYY-MM-DDThh:mm:ss with an offset such as Z or +01:00",
        ElementKind.Instant => "an instant is YYYY-MM-DDThh:mm:ss with an offset such as Z or +01:00",
        ElementKind.Time => "a time is hh:mm:ss without an offset",
        ElementKind.Base64Binary => "base64 has groups of four of A-Z, a-z, 0-9, +, / and =, with white space between groups only",
        ElementKind.Integer => "an integer is a whole number of 32 bits without point and exponent",
        ElementKind.UnsignedInt => "an unsignedInt is a whole number from 0 to 2147483647",
        _ => "a positiveInt is a whole number from 1 to 2147483647",
    };

    private static bool TryWhole(ReadOnlySpan<byte> digits, out int number) =>
        Utf8Parser.TryParse(digits, out number, out var length) && length == digits.Length && !digits.SequenceEqual("-0"u8);

    private static bool IsCode(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOfAny(Spaces);
        if (at < 0)
        {
            return true;
        }

        for (; at >= 0; at = text.IndexOfAny(Spaces))
        {
            if (at == 0 || at == text.Length - 1)
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        return true;
    }

    private static bool IsOid(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("urn:oid:"u8) || text.Length < 10 || text[8] is < (byte)'0' or > (byte)'2' || text[9] != (byte)'.')
        {
            return false;
        }

        foreach (var range in text[10..].Split((byte)'.'))
        {
            var arc = text[10..][range];
            if (arc.IsEmpty || arc.ContainsAnyExceptInRange((byte)'0', (byte)'9') || (arc.Length > 1 && arc[0] == (byte)'0'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUuid(ReadOnlySpan<byte> text)
    {
        if (text.Length != 45 || !text.StartsWith("urn:uuid:"u8))
        {
            return false;
        }

        var id = text[9..];
        return id[8] == (byte)'-' && id[13] == (byte)'-' && id[18] == (byte)'-' && id[23] == (byte)'-'
            && !id[..8].ContainsAnyExcept(LowerHex) && !id[9..13].ContainsAnyExcept(LowerHex) && !id[14..18].ContainsAnyExcept(LowerHex)
            && !id[19..23].ContainsAnyExcept(LowerHex) && !id[24..].ContainsAnyExcept(LowerHex);
    }

    private static bool IsBase64(ReadOnlySpan<byte> text)
    {
        var letters = 0;
        foreach (var letter in text)
        {
            if (Base64Letters.Contains(letter))
            {
                letters++;
            }
            else if (!Spaces.Contains(letter) || letters % 4 != 0)
            {
                return false;
            }
        }

        return letters > 0 && letters % 4 == 0;
    }
}
