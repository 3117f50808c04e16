using System.Collections.Immutable;
using System.Diagnostics.Metrics;

namespace ImatinibHooks.Server.Observability;

/// <summary>A histogram of durations with labels.</summary>
internal sealed class DurationFamily
{
    /// <summary>The upper ends of the buckets in seconds, each included in its bucket; beyond the last there is one more.</summary>
    internal static readonly ImmutableArray<double> Bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock gate = new();
    private ImmutableArray<DurationSeries> series = [];

    internal DurationFamily(Meter meter, string name, string description) => Instrument = meter.CreateHistogram<double>(name, "s", description);

    /// <summary>The instrument of the platform, for listeners that keep buckets of their own.</summary>
    internal Histogram<double> Instrument { get; }

    /// <summary>All series so far.</summary>
    internal ImmutableArray<DurationSeries> Series => series;

    /// <summary>A further series with these labels; made once and kept by whoever measures.</summary>
    internal DurationSeries Add(params KeyValuePair<string, object?>[] labels)
    {
        var added = new DurationSeries(Instrument, labels);
        lock (gate)
        {
            series = series.Add(added);
        }

        return added;
    }
}
