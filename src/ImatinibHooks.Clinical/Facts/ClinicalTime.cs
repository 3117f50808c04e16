namespace ImatinibHooks.Clinical.Facts;

/// <summary>When something was true: a day, perhaps with the time of day, perhaps only a month or a year.</summary>
/// <remarks>
/// A partial date stands for the whole span <see cref="FirstDay"/> to <see cref="LastDay"/> (both included) and never silently becomes midnight:
/// <see cref="Instant"/> is null unless a time of day was given. The default value is "unknown".
/// Ages are whole calendar days in the offset of the order (docs/clinical/data.md).
/// </remarks>
public readonly record struct ClinicalTime
{
    // A record holds hundreds of times: packed, each takes three fifths of what a DateTimeOffset? beside two days takes.
    private readonly long utcTicks;
    private readonly short offsetMinutes;
    private readonly bool hasInstant;

    private ClinicalTime(DateOnly firstDay, DateOnly lastDay)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        IsKnown = true;
    }

    private ClinicalTime(DateTimeOffset instant)
        : this(DateOnly.FromDateTime(instant.Date), DateOnly.FromDateTime(instant.Date))
    {
        utcTicks = instant.UtcTicks;
        offsetMinutes = (short)instant.TotalOffsetMinutes;
        hasInstant = true;
    }

    /// <summary>False for the default value only.</summary>
    public bool IsKnown { get; }

    /// <summary>The first day it can mean, as written, in its own offset.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The last day it can mean, as written, in its own offset.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The instant, or null when only a date was given.</summary>
    public DateTimeOffset? Instant => hasInstant ? new DateTimeOffset(utcTicks, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(offsetMinutes)) : null;

    /// <summary>A whole day.</summary>
    public static ClinicalTime OnDay(DateOnly day) => new(day, day);

    /// <summary>A span of days, both ends included, as a year or a month is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public static ClinicalTime Between(DateOnly firstDay, DateOnly lastDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDay, firstDay);
        return new(firstDay, lastDay);
    }

    /// <summary>A moment with its offset.</summary>
    public static ClinicalTime At(DateTimeOffset instant) => new(instant);

    /// <summary>The calendar day in the given offset: of the instant when there is one, else the first day as written.</summary>
    /// <remarks>A day before the year 1 or after 9999 is the first or the last day there is.</remarks>
    public DateOnly DayIn(TimeSpan offset) =>
        hasInstant ? DateOnly.FromDateTime(new(WithinTime(utcTicks + offset.Ticks))) : FirstDay;

    /// <summary>The earliest instant it can mean, a day beginning at 00:00 in the given offset.</summary>
    /// <remarks>An instant before the year 1 or after 9999 is the first or the last instant there is.</remarks>
    public DateTimeOffset EarliestIn(TimeSpan offset) =>
        new(hasInstant ? utcTicks : WithinTime(FirstDay.ToDateTime(TimeOnly.MinValue).Ticks - offset.Ticks), TimeSpan.Zero);

    private static long WithinTime(long ticks) => Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
}
