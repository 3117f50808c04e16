namespace ImatinibHooks.Fhir.Values;

/// <summary>How much of a date was written.</summary>
public enum DatePrecision : byte
{
    /// <summary>Nothing: the value is absent.</summary>
    Absent,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A year and a month.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A time of day, to the second or finer.</summary>
    Second,
}

/// <summary>How two dates lie to each other.</summary>
public enum DateOrder : byte
{
    /// <summary>One of them is absent, or they overlap so that none can be said to come first.</summary>
    Undetermined,

    /// <summary>The first lies wholly before the second.</summary>
    Before,

    /// <summary>They are the same instant, or the same whole day.</summary>
    Same,

    /// <summary>The first lies wholly after the second.</summary>
    After,
}

/// <summary>A FHIR date, dateTime or instant with the precision and the offset it was written with.</summary>
/// <remarks>
/// A partial date never becomes midnight: <see cref="Instant"/> is null below <see cref="DatePrecision.Second"/>. A time without an offset is taken as UTC.
/// Fractions finer than 100 ns are cut off; the leap second :60 is the last 100 ns of its minute, so that it stays on the day it was written with.
/// </remarks>
public readonly record struct FhirDateTime
{
    /// <summary>The precision.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>The first day it can mean, as written.</summary>
    public DateOnly FirstDay { get; init; }

    /// <summary>The last day it can mean, as written.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>The instant, or null when no time of day was written. A time without an offset is taken as UTC and noted.</summary>
    public DateTimeOffset? Instant { get; init; }

    /// <summary>Whether there is nothing.</summary>
    public bool IsAbsent => Precision == DatePrecision.Absent;

    /// <summary>Reads a date, dateTime or instant; false, and absent, when the text is none.</summary>
    /// <param name="utf8">The text without quotes, unescaped.</param>
    /// <param name="value">What was read.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out FhirDateTime value) =>
        (DateTimeText.Parse(utf8, out value) & DateFlaws.Bad) == 0;

    /// <summary>How this date lies to another.</summary>
    /// <remarks>
    /// Two instants compare as instants. If either has no time of day, both compare by the calendar days as written, each in its own offset: before or after only
    /// when the spans of days do not overlap, the same only when both are the same single day.
    /// </remarks>
    public DateOrder OrderTo(FhirDateTime other)
    {
        if (IsAbsent || other.IsAbsent)
        {
            return DateOrder.Undetermined;
        }

        if (Instant is { } mine && other.Instant is { } theirs)
        {
            return OrderOf(mine.CompareTo(theirs));
        }

        if (LastDay < other.FirstDay || FirstDay > other.LastDay)
        {
            return OrderOf(FirstDay.CompareTo(other.FirstDay));
        }

        return FirstDay == LastDay && other.FirstDay == other.LastDay ? DateOrder.Same : DateOrder.Undetermined;
    }

    private static DateOrder OrderOf(int comparison) => comparison switch
    {
        < 0 => DateOrder.Before,
        0 => DateOrder.Same,
        _ => DateOrder.After,
    };
}
