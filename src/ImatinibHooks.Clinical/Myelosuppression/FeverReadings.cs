using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>The temperatures that make a fever by the wider union of the definitions (X10).</summary>
/// <remarks>Cel. Within the last 24 hours, both ends included; a date alone counts as 00:00. Preliminary ones count, whatever the route.</remarks>
/// <param name="First">The reading that makes it, or the earlier of the two; null when there is no fever.</param>
/// <param name="Second">The later of the two; null when one is enough.</param>
/// <param name="AnyMeasured">Whether any temperature was measured in the window.</param>
internal readonly record struct FeverReadings(Reading? First, Reading? Second, bool AnyMeasured)
{
    /// <summary>One temperature from here up is a fever.</summary>
    internal const decimal OnceFrom = 38.3m;

    /// <summary>Two temperatures from here up are a fever.</summary>
    internal const decimal TwiceFrom = 38.0m;

    /// <summary>How many minutes the two lie apart at least, the limit included.</summary>
    internal const int TwiceApartMinutes = 60;

    /// <summary>How old a temperature may be, in hours, the limit included.</summary>
    internal const int AgeHours = 24;

    /// <summary>Whether there is a fever.</summary>
    internal bool IsFever => First is not null;

    /// <summary>Finds the fever in the temperatures of an order's record.</summary>
    internal static FeverReadings Of(OrderCase order)
    {
        Reading? newest = null, oldest = null;
        var measured = false;
        foreach (ref readonly var reading in order.Counts.Temperature.NewestFirst)
        {
            if (order.Patient.Now.UtcTicks - reading.Ticks > AgeHours * TimeSpan.TicksPerHour)
            {
                break;
            }

            measured = true;
            if (reading.Bound.Clears(OnceFrom))
            {
                return new(reading, null, true);
            }

            if (reading.Bound.Clears(TwiceFrom))
            {
                newest ??= reading;
                oldest = reading;
            }
        }

        return newest?.Ticks - oldest?.Ticks >= TwiceApartMinutes * TimeSpan.TicksPerMinute ? new(oldest, newest, true) : new(null, null, measured);
    }
}
