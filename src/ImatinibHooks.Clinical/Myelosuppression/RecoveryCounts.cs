using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>The newest final neutrophils and platelets, as far as they can show that an episode is over.</summary>
/// <remarks>
/// Preliminary values never clear. The newest final value has to show recovery itself, and so has every final value of the 24 hours before it: <c>&lt;1.5</c>
/// shows none. While an episode is open a value older than its opening is not there.
/// </remarks>
/// <param name="Anc">The neutrophils; null when there are none.</param>
/// <param name="Platelets">The platelets; null when there are none.</param>
/// <param name="IsAncRecovered">Whether the neutrophils are known to be at recovery.</param>
/// <param name="ArePlateletsRecovered">Whether the platelets are known to be at recovery.</param>
internal readonly record struct RecoveryCounts(Reading? Anc, Reading? Platelets, bool IsAncRecovered, bool ArePlateletsRecovered)
{
    /// <summary>Whether both are at recovery.</summary>
    internal bool AreRecovered => IsAncRecovered && ArePlateletsRecovered;

    /// <summary>The day of the newer of the two; the first day of all when there is none.</summary>
    internal DateOnly NewestDay
    {
        get
        {
            var (anc, platelets) = (Anc?.Day ?? DateOnly.MinValue, Platelets?.Day ?? DateOnly.MinValue);
            return anc > platelets ? anc : platelets;
        }
    }

    /// <summary>Those of an order, by the recovery limits of its row.</summary>
    internal static RecoveryCounts Of(OrderCase order)
    {
        var since = order.Episodes.Open?.Opening.Ticks ?? long.MinValue;
        var (anc, isAnc) = Newest(order.Counts.Anc, order.Row.RecoverAncFrom, since);
        var (platelets, arePlatelets) = Newest(order.Counts.Platelets, order.Row.RecoverPlateletsFrom, since);
        return new(anc, platelets, isAnc, arePlatelets);
    }

    /// <summary>Whether both lie within the hours in which a count may clear a hold.</summary>
    internal bool AreFresh(OrderCase order) =>
        Anc is { } anc && order.Patient.IsWithinHours(anc, order.Policy.ClearHoldHours)
        && Platelets is { } platelets && order.Patient.IsWithinHours(platelets, order.Policy.ClearHoldHours);

    private static (Reading? Newest, bool IsRecovered) Newest(Series series, decimal recoverFrom, long since)
    {
        Reading? newest = null;
        foreach (ref readonly var reading in series.NewestFirst)
        {
            if (!reading.IsFinal || reading.Ticks < since)
            {
                continue;
            }

            newest ??= reading;
            if (newest.Value.Ticks - reading.Ticks > TimeSpan.TicksPerDay)
            {
                break;
            }

            if (!reading.Bound.Clears(recoverFrom))
            {
                return (reading, false);
            }
        }

        return (newest, newest is not null);
    }
}
