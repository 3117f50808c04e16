namespace ImatinibHooks.Fhir.Values;

/// <summary>What was not as FHIR wants it in a date.</summary>
[Flags]
internal enum DateFlaws : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>No date that can be held; nothing was read.</summary>
    Bad = 1,

    /// <summary>A time of day without an offset, taken as UTC.</summary>
    NoOffset = 2,

    /// <summary>Written in another way than FHIR wants, and plain all the same: lower-case t or z, no seconds, an offset without a colon.</summary>
    Loose = 4,
}

/// <summary>Reads the text of FHIR dates: YYYY, YYYY-MM, YYYY-MM-DD, or a day with a time.</summary>
/// <remarks>
/// Years 0001 to 9999. 24:00, a day that the month has not, an offset beyond 14 hours and an instant outside years 0001 to 9999 in UTC are no dates.
/// </remarks>
internal static class DateTimeText
{
    /// <summary>Reads the text; <paramref name="value"/> is absent when the answer holds <see cref="DateFlaws.Bad"/>.</summary>
    internal static DateFlaws Parse(ReadOnlySpan<byte> text, out FhirDateTime value)
    {
        value = default;
        if (!TryNumber(text, 0, 4, out var year) || year == 0)
        {
            return DateFlaws.Bad;
        }

        return text.Length switch
        {
            4 => Span(DatePrecision.Year, new(year, 1, 1), new(year, 12, 31), out value),
            7 => ParseMonth(text, year, out value),
            _ => ParseDay(text, year, out value),
        };
    }

    private static DateFlaws ParseMonth(ReadOnlySpan<byte> text, int year, out FhirDateTime value)
    {
        value = default;
        return TryPart(text, 4, (byte)'-', out var month) && month is >= 1 and <= 12
            ? Span(DatePrecision.Month, new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)), out value)
            : DateFlaws.Bad;
    }

    private static DateFlaws ParseDay(ReadOnlySpan<byte> text, int year, out FhirDateTime value)
    {
        value = default;
        if (!TryPart(text, 4, (byte)'-', out var month) || month is < 1 or > 12
            || !TryPart(text, 7, (byte)'-', out var number) || number < 1 || number > DateTime.DaysInMonth(year, month))
        {
            return DateFlaws.Bad;
        }

        var day = new DateOnly(year, month, number);
        return text.Length == 10 ? Span(DatePrecision.Day, day, day, out value) : ParseTime(text[10..], day, out value);
    }

    private static DateFlaws Span(DatePrecision precision, DateOnly first, DateOnly last, out FhirDateTime value)
    {
        value = new() { Precision = precision, FirstDay = first, LastDay = last };
        return DateFlaws.None;
    }

    private static DateFlaws ParseTime(ReadOnlySpan<byte> time, DateOnly day, out FhirDateTime value)
    {
        value = default;
        var flaws = time[0] switch { (byte)'T' => DateFlaws.None, (byte)'t' => DateFlaws.Loose, _ => DateFlaws.Bad };
        flaws |= ReadClock(time, out var ticks, out var length);
        if ((flaws & DateFlaws.Bad) != 0)
        {
            return DateFlaws.Bad;
        }

        flaws |= ReadOffset(time[length..], out var offset);
        var local = day.ToDateTime(TimeOnly.MinValue).Ticks + ticks;
        var utc = local - offset.Ticks;
        if ((flaws & DateFlaws.Bad) != 0 || utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return DateFlaws.Bad;
        }

        value = new() { Precision = DatePrecision.Second, FirstDay = day, LastDay = day, Instant = new DateTimeOffset(local, offset) };
        return flaws;
    }

    /// <summary>Reads Thh:mm, Thh:mm:ss or Thh:mm:ss.f: ticks since the day began, and how many bytes were read.</summary>
    private static DateFlaws ReadClock(ReadOnlySpan<byte> time, out long ticks, out int length)
    {
        (ticks, length) = (0, 6);
        if (!TryNumber(time, 1, 2, out var hour) || hour > 23 || !TryPart(time, 3, (byte)':', out var minute) || minute > 59)
        {
            return DateFlaws.Bad;
        }

        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        if (time.Length == 6 || time[6] != (byte)':')
        {
            return DateFlaws.Loose;
        }

        if (!TryPart(time, 6, (byte)':', out var second) || second > 60)
        {
            return DateFlaws.Bad;
        }

        length = 9 + FractionLength(time[9..]);
        ticks += second == 60 ? TimeSpan.TicksPerMinute - 1 : (second * TimeSpan.TicksPerSecond) + FractionTicks(time[9..length]);
        return length == 10 ? DateFlaws.Bad : DateFlaws.None;
    }

    private static DateFlaws ReadOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        return text switch
        {
            [] => DateFlaws.NoOffset,
            [(byte)'Z'] => DateFlaws.None,
            [(byte)'z'] => DateFlaws.Loose,
            [(byte)'+' or (byte)'-', _, _, (byte)':', _, _] => ReadOffset(text, 4, DateFlaws.None, out offset),
            [(byte)'+' or (byte)'-', _, _, _, _] => ReadOffset(text, 3, DateFlaws.Loose, out offset),
            _ => DateFlaws.Bad,
        };
    }

    private static DateFlaws ReadOffset(ReadOnlySpan<byte> text, int minutesAt, DateFlaws flaws, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (!TryNumber(text, 1, 2, out var hours) || !TryNumber(text, minutesAt, 2, out var minutes) || minutes > 59 || (hours * 60) + minutes > 14 * 60)
        {
            return DateFlaws.Bad;
        }

        offset = TimeSpan.FromMinutes((hours * 60) + minutes);
        offset = text[0] == (byte)'-' ? -offset : offset;
        return flaws;
    }

    /// <summary>The length of a point and the digits after it; 0 when there is no point.</summary>
    private static int FractionLength(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] != (byte)'.')
        {
            return 0;
        }

        var end = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end + 1;
    }

    private static long FractionTicks(ReadOnlySpan<byte> fraction)
    {
        long ticks = 0;
        for (var place = 1; place <= 7; place++)
        {
            ticks = (ticks * 10) + (place < fraction.Length ? fraction[place] - '0' : 0);
        }

        return ticks;
    }

    private static bool TryPart(ReadOnlySpan<byte> text, int at, byte separator, out int number)
    {
        number = 0;
        return at < text.Length && text[at] == separator && TryNumber(text, at + 1, 2, out number);
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, int at, int digits, out int number)
    {
        number = 0;
        if (text.Length < at + digits)
        {
            return false;
        }

        foreach (var digit in text.Slice(at, digits))
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
