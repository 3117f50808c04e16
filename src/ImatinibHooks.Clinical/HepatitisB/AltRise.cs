using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Liver;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>The ALT that decides a flare, and its baseline.</summary>
/// <param name="Value">The value.</param>
/// <param name="Baseline">The baseline in U/L.</param>
/// <param name="BaselineNote">The remark that says where the baseline is from.</param>
/// <param name="Evidence">The value, and the earlier one when that is the baseline.</param>
internal readonly record struct AltRise(Reading Value, decimal Baseline, string BaselineNote, ImmutableArray<Evidence> Evidence)
{
    /// <summary>For how many calendar months before the value the baseline is looked for.</summary>
    internal const int BaselineMonths = 12;

    /// <summary>Whether it is a flare. An upper bound never is.</summary>
    internal bool IsFlare => Value.Bound.Clears(HbvFlare.Times * Baseline) && Value.Bound.IsAbove(HbvFlare.Above) == true;

    /// <summary>The value that decides: a flare among the values of the newest day there is, else the newest; null without one of the last 14 days.</summary>
    internal static AltRise? Of(OrderCase order)
    {
        AltRise? judged = null;
        foreach (ref readonly var reading in order.Counts.Of(Concept.Alt).NewestFirst)
        {
            if (reading.DaysBefore(order.Day) > order.Policy.LiverRaiseDays
                || (judged is { } newest && newest.Value.Ticks - reading.Ticks > TimeSpan.TicksPerDay))
            {
                break;
            }

            var rise = Of(reading, order);
            if (rise.IsFlare)
            {
                return rise;
            }

            judged ??= reading.IsFinal ? rise : null;
        }

        return judged;
    }

    private static AltRise Of(in Reading value, OrderCase order)
    {
        var evidence = order.Patient.EvidenceOf(value);
        if (LowestBefore(value, order) is { } lowest)
        {
            return new(value, lowest.Bound.Value, "hbv-alt-baseline", evidence.AddRange(order.Patient.EvidenceOf(lowest)));
        }

        var limit = LiverLimits.UpperLimitOf(order.Counts.ResultOf(value));
        return new(value, limit.Value, limit.IsAssumed ? "hbv-alt-limit-assumed" : "hbv-alt-limit", evidence);
    }

    private static Reading? LowestBefore(in Reading value, OrderCase order)
    {
        Reading? lowest = null;
        foreach (ref readonly var earlier in order.Counts.Of(Concept.Alt).NewestFirst)
        {
            if (earlier.Ticks < value.Ticks && earlier.IsFinal && earlier.Day >= value.Day.AddMonths(-BaselineMonths)
                && (lowest is not { } known || earlier.Bound.IsLowerThan(known.Bound)))
            {
                lowest = earlier;
            }
        }

        return lowest;
    }
}
