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

/// <summary>A FHIR date, dateTime or instant with the precision and the offset it was written with.</summary>
/// <remarks>A partial date never becomes midnight: <see cref="Instant"/> is null below <see cref="DatePrecision.Second"/>.</remarks>
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
}
