namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>The syntax of dates and times of R4, with the days that the calendar has.</summary>
internal static class DateSyntax
{
    private const int YearLength = 4;
    private const int MonthLength = 7;
    private const int DayLength = 10;
    private const int ClockLength = 8;
    private const int OffsetLength = 6;
    private const int MaxOffsetHours = 14;

    /// <summary>YYYY, YYYY-MM or YYYY-MM-DD.</summary>
    internal static bool IsDate(ReadOnlySpan<byte> text) => text.Length switch
    {
        YearLength => TryYear(text, out _),
        MonthLength => TryMonth(text, out _, out _),
        DayLength => IsDay(text),
        _ => false,
    };

    /// <summary>A date, or an instant.</summary>
    internal static bool IsDateTime(ReadOnlySpan<byte> text) => text.Length <= DayLength ? IsDate(text) : IsInstant(text);

    /// <summary>YYYY-MM-DDThh:mm:ss with an optional fraction and an offset.</summary>
    internal static bool IsInstant(ReadOnlySpan<byte> text)
    {
        if (text.Length <= DayLength + ClockLength || text[DayLength] != (byte)'T' || !IsDay(text[..DayLength]))
        {
            return false;
        }

        var clock = text[(DayLength + 1)..];
        var end = clock.IndexOfAny("Z+-"u8);
        return end > 0 && IsTime(clock[..end]) && IsOffset(clock[end..]);
    }

    /// <summary>hh:mm:ss with an optional fraction; the second may be 60.</summary>
    internal static bool IsTime(ReadOnlySpan<byte> text) =>
        text.Length >= ClockLength && text[2] == (byte)':' && text[5] == (byte)':'
        && TryNumber(text[..2], out var hour) && hour <= 23
        && TryNumber(text[3..5], out var minute) && minute <= 59
        && TryNumber(text[6..8], out var second) && second <= 60
        && (text.Length == ClockLength || (text.Length > ClockLength + 1 && text[ClockLength] == (byte)'.' && AreDigits(text[(ClockLength + 1)..])));

    private static bool TryYear(ReadOnlySpan<byte> text, out int year) => TryNumber(text[..YearLength], out year) && year > 0;

    private static bool TryMonth(ReadOnlySpan<byte> text, out int year, out int month)
    {
        month = 0;
        return TryYear(text, out year) && text[4] == (byte)'-' && TryNumber(text[5..7], out month) && month is >= 1 and <= 12;
    }

    private static bool IsDay(ReadOnlySpan<byte> text) =>
        TryMonth(text, out var year, out var month) && text[7] == (byte)'-' && TryNumber(text[8..10], out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool IsOffset(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'Z'])
        {
            return true;
        }

        return text.Length == OffsetLength && text[0] != (byte)'Z' && text[3] == (byte)':'
            && TryNumber(text[1..3], out var hours) && TryNumber(text[4..6], out var minutes)
            && minutes <= 59 && (hours < MaxOffsetHours || (hours == MaxOffsetHours && minutes == 0));
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool TryNumber(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
