namespace ImatinibHooks.Clinical.Data;

/// <summary>All usable values of one analyte, newest first.</summary>
/// <remarks>
/// The default value is the empty series. A value whose bound says nothing about the threshold in question is not there (settled reading of "not evaluable"):
/// the next older one decides.
/// </remarks>
internal readonly struct Series(Reading[] readings, int start, int length)
{
    private const long TicksOfDay = TimeSpan.TicksPerDay;

    /// <summary>The values, newest first, preliminary ones among them.</summary>
    public ReadOnlySpan<Reading> NewestFirst => readings is null ? [] : readings.AsSpan(start, length);

    /// <summary>Whether there is no usable value at all.</summary>
    public bool IsEmpty => length == 0;

    /// <summary>The value that decides whether the analyte is below a threshold, for raising (DATA-LAB-01, 03, 06).</summary>
    /// <remarks>
    /// The lower of the final values at most 24 hours before the newest final one; a preliminary value that is newer than that and below the threshold comes
    /// first, one that is not below is ignored. Null when nothing can be compared. The age is for the caller to judge.
    /// </remarks>
    public Reading? Deciding(decimal below)
    {
        foreach (ref readonly var reading in NewestFirst)
        {
            var side = reading.Bound.Against(below);
            if (reading.IsFinal && side != Side.Unknown)
            {
                break;
            }

            if (!reading.IsFinal && side == Side.Below)
            {
                return reading;
            }
        }

        return DecidingFinal(below);
    }

    /// <summary>Whether the value that decides is below the threshold, for raising.</summary>
    public bool IsBelow(decimal threshold) => Deciding(threshold) is { } value && value.Bound.Trips(threshold);

    /// <summary>The lower of the final values at most 24 hours before the newest final one that can be compared with the threshold (DATA-LAB-03).</summary>
    /// <remarks>Marked <see cref="ReadingMarks.LowerOfDay"/> when it is not the newest. Null when nothing can be compared.</remarks>
    public Reading? DecidingFinal(decimal threshold)
    {
        var values = NewestFirst;
        var newest = IndexOfNewestFinal(values, threshold);
        if (newest < 0)
        {
            return null;
        }

        var lowest = newest;
        for (var i = newest + 1; i < values.Length && values[newest].Ticks - values[i].Ticks <= TicksOfDay; i++)
        {
            if (CanDecide(values[i], threshold) && values[i].Bound.IsLowerThan(values[lowest].Bound))
            {
                lowest = i;
            }
        }

        return lowest == newest ? values[newest] : values[lowest] with { Marks = values[lowest].Marks | ReadingMarks.LowerOfDay };
    }

    /// <summary>The newest final value that can be compared with the threshold: the one whose age counts for the schedule.</summary>
    public Reading? NewestFinal(decimal threshold)
    {
        var values = NewestFirst;
        var newest = IndexOfNewestFinal(values, threshold);
        return newest < 0 ? null : values[newest];
    }

    /// <summary>The newest final value without a comparator on or after the given day; null when there is none.</summary>
    public Reading? NewestExactSince(DateOnly day)
    {
        foreach (ref readonly var reading in NewestFirst)
        {
            if (reading.IsFinal && reading.Bound.IsExact)
            {
                return reading.Day >= day ? reading : null;
            }
        }

        return null;
    }

    private static int IndexOfNewestFinal(ReadOnlySpan<Reading> values, decimal threshold)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (CanDecide(values[i], threshold))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool CanDecide(in Reading reading, decimal threshold) =>
        reading.IsFinal && reading.Bound.Against(threshold) != Side.Unknown;
}
