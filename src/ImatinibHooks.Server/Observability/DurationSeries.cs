using System.Collections.Immutable;
using System.Diagnostics.Metrics;

namespace ImatinibHooks.Server.Observability;

/// <summary>The durations of one combination of labels, in buckets. Thread-safe; recording costs no memory.</summary>
internal sealed class DurationSeries(Histogram<double> instrument, KeyValuePair<string, object?>[] labels)
{
    private static readonly ImmutableArray<long> BoundTicks = [.. DurationFamily.Bounds.Select(bound => TimeSpan.FromSeconds(bound).Ticks)];

    private readonly long[] counts = new long[DurationFamily.Bounds.Length + 1];
    private long ticks;

    /// <summary>The labels with their values.</summary>
    internal KeyValuePair<string, object?>[] Labels { get; } = labels;

    /// <summary>The sum of all durations.</summary>
    internal TimeSpan Sum => new(Interlocked.Read(ref ticks));

    /// <summary>How many durations each bucket holds, the one beyond the last bound included; not cumulated.</summary>
    internal ImmutableArray<long> Counts => [.. counts.Select((_, bucket) => Interlocked.Read(ref counts[bucket]))];

    /// <summary>Puts one duration into its bucket.</summary>
    internal void Record(TimeSpan duration)
    {
        var bucket = 0;
        while (bucket < BoundTicks.Length && duration.Ticks > BoundTicks[bucket])
        {
            bucket++;
        }

        Interlocked.Increment(ref counts[bucket]);
        Interlocked.Add(ref ticks, duration.Ticks);
        if (instrument.Enabled)
        {
            instrument.Record(duration.TotalSeconds, Labels);
        }
    }
}
