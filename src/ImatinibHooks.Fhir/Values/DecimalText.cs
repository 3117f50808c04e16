namespace ImatinibHooks.Fhir.Values;

/// <summary>Reads the text of a JSON number into a decimal, exactly or not at all.</summary>
/// <remarks>
/// Comparing at the reported precision allows no rounding (DATA-LAB-09), so a number is refused that needs more than 28 significant digits or more than
/// 28 decimal places: 1e400, 1e-29, a third to 60 places. The places as written are kept (1.50 stays 1.50) as far as 28 digits allow.
/// </remarks>
internal static class DecimalText
{
    private const int MaxDigits = 28;
    private const int MaxShortLength = 18;
    private const int MaxExponent = 100_000;

    /// <summary>Reads a number of the form that JSON allows; false when a decimal cannot hold it exactly.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> number, out decimal value)
    {
        var isNegative = number[0] == (byte)'-';
        if (number.Length > MaxShortLength || !TryDigits(isNegative ? number[1..] : number, out var digits, out var places))
        {
            return TryParseLong(number, isNegative, out value);
        }

        value = Make(digits, places, isNegative);
        return true;
    }

    /// <summary>The digits as one number and the count of decimal places; false when there is an exponent.</summary>
    private static bool TryDigits(ReadOnlySpan<byte> text, out ulong digits, out int places)
    {
        digits = 0;
        places = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var digit = unchecked((uint)text[at] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[at] == (byte)'.')
            {
                places = text.Length - at - 1;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryParseLong(ReadOnlySpan<byte> number, bool isNegative, out decimal value)
    {
        value = 0;
        var text = isNegative ? number[1..] : number;
        var exponentAt = text.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var pointAt = mantissa.IndexOf((byte)'.');
        var places = (pointAt < 0 ? 0 : mantissa.Length - pointAt - 1) - (exponentAt < 0 ? 0 : Exponent(text[(exponentAt + 1)..]));
        mantissa = mantissa.TrimStart("0."u8);
        return mantissa.IsEmpty || TryScale(mantissa, places, isNegative, out value);
    }

    /// <summary>The exponent, cut to a size that is out of reach all the same.</summary>
    private static int Exponent(ReadOnlySpan<byte> text)
    {
        var exponent = 0;
        foreach (var letter in text)
        {
            exponent = letter is >= (byte)'0' and <= (byte)'9' ? Math.Min(MaxExponent, (exponent * 10) + letter - '0') : exponent;
        }

        return text[0] == (byte)'-' ? -exponent : exponent;
    }

    /// <summary>Drops zeros at the end as far as needed, or adds them, and answers whether the rest fits.</summary>
    private static bool TryScale(ReadOnlySpan<byte> mantissa, int places, bool isNegative, out decimal value)
    {
        value = 0;
        var count = mantissa.Length - mantissa.Count((byte)'.');
        while ((count > MaxDigits || places > MaxDigits) && mantissa[^1] is (byte)'0' or (byte)'.')
        {
            var isDigit = mantissa[^1] == (byte)'0' ? 1 : 0;
            count -= isDigit;
            places -= isDigit;
            mantissa = mantissa[..^1];
        }

        if (count > MaxDigits || places > MaxDigits || count - Math.Min(places, 0) > MaxDigits)
        {
            return false;
        }

        value = Make(Accumulate(mantissa, -Math.Min(places, 0)), Math.Max(places, 0), isNegative);
        return true;
    }

    private static UInt128 Accumulate(ReadOnlySpan<byte> mantissa, int zeros)
    {
        UInt128 digits = 0;
        foreach (var letter in mantissa)
        {
            digits = letter == (byte)'.' ? digits : (digits * 10) + (uint)(letter - '0');
        }

        for (; zeros > 0; zeros--)
        {
            digits *= 10;
        }

        return digits;
    }

    private static decimal Make(UInt128 digits, int places, bool isNegative) =>
        unchecked(new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), isNegative, (byte)places));
}
