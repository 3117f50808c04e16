using ImatinibHooks.Clinical.Data;

namespace ImatinibHooks.Clinical.Episodes;

/// <summary>The final values of one analyte, taken one after the other from the oldest.</summary>
internal struct CountTrack(Series series, decimal holdBelow, decimal recoverFrom)
{
    private int next = series.NewestFirst.Length - 1;
    private int newest = -1;

    /// <summary>The instant of the next value in UTC ticks; <see cref="long.MaxValue"/> when there is none left.</summary>
    public readonly long NextTicks => next < 0 ? long.MaxValue : series.NewestFirst[next].Ticks;

    /// <summary>Whether the last values that could be compared met the hold criterion, the lower within 24 hours counting.</summary>
    public bool IsLow { get; private set; }

    /// <summary>Whether any final value meets the hold criterion.</summary>
    public static bool HasAnyLow(Series series, decimal holdBelow)
    {
        foreach (ref readonly var reading in series.NewestFirst)
        {
            if (reading.IsFinal && reading.Bound.Trips(holdBelow))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the values of one instant.</summary>
    /// <returns>The lowest of them when it meets the hold criterion; null otherwise.</returns>
    public Reading? Advance(long ticks)
    {
        Reading? low = null;
        var decides = false;
        for (; next >= 0 && series.NewestFirst[next].Ticks == ticks; next--)
        {
            var reading = series.NewestFirst[next];
            if (!reading.IsFinal)
            {
                continue;
            }

            newest = next;
            decides |= reading.Bound.Against(holdBelow) != Side.Unknown;
            low = reading.Bound.Trips(holdBelow) && (low is not { } known || reading.Bound.IsLowerThan(known.Bound)) ? reading : low;
        }

        IsLow = decides ? AnyOfDay(static (bound, limit) => bound.Trips(limit), holdBelow) : IsLow;
        return low;
    }

    /// <summary>The newest value taken, when it and every final value in the 24 hours before it have reached recovery; null otherwise.</summary>
    /// <param name="ticks">The opening of the episode: an older value never closes it.</param>
    public readonly Reading? RecoveredSince(long ticks) =>
        newest >= 0 && series.NewestFirst[newest].Ticks >= ticks && !AnyOfDay(static (bound, limit) => !bound.Clears(limit), recoverFrom)
            ? series.NewestFirst[newest]
            : null;

    private readonly bool AnyOfDay(Func<Bound, decimal, bool> condition, decimal limit)
    {
        var values = series.NewestFirst;
        for (var i = newest; i < values.Length && values[newest].Ticks - values[i].Ticks <= TimeSpan.TicksPerDay; i++)
        {
            if (values[i].IsFinal && condition(values[i].Bound, limit))
            {
                return true;
            }
        }

        return false;
    }
}
