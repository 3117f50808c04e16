using System.Diagnostics.Metrics;
using System.Globalization;

namespace ImatinibHooks.Server.Observability;

/// <summary>Writes all metrics in the Prometheus text format 0.0.4.</summary>
/// <remarks>Names follow the usual translation: dots become underscores, the unit is added (<c>seconds</c>, <c>bytes</c>), and <c>total</c> to what only grows.</remarks>
internal static class Exposition
{
    internal const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>What all metrics say now.</summary>
    internal static string Of(ServiceMetrics metrics)
    {
        var text = new ExpositionText();
        foreach (var (instrument, samples) in Observe(metrics.Meter))
        {
            text.Head(NameOf(instrument), instrument.Description, IsCounter(instrument) ? "counter" : "gauge");
            samples.ForEach(sample => text.Sample(NameOf(instrument), sample.Labels, sample.Value));
        }

        Write(text, metrics.CallDurations);
        Write(text, metrics.FetchDurations);
        return text.ToString();
    }

    private static List<(Instrument Instrument, List<(KeyValuePair<string, object?>[] Labels, double Value)> Samples)> Observe(Meter meter)
    {
        var observed = new List<(Instrument Instrument, List<(KeyValuePair<string, object?>[] Labels, double Value)> Samples)>();
        using var listener = new MeterListener { InstrumentPublished = Enable };
        listener.SetMeasurementEventCallback<int>((instrument, value, labels, _) => Note(instrument, value, labels));
        listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) => Note(instrument, value, labels));
        listener.SetMeasurementEventCallback<double>(Note);
        listener.Start();
        listener.RecordObservableInstruments();
        return observed;

        void Enable(Instrument instrument, MeterListener on)
        {
            if (ReferenceEquals(instrument.Meter, meter) && instrument.IsObservable)
            {
                on.EnableMeasurementEvents(instrument);
            }
        }

        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> labels, object? _ = null)
        {
            if (observed.Count == 0 || observed[^1].Instrument != instrument)
            {
                observed.Add((instrument, []));
            }

            observed[^1].Samples.Add((labels.ToArray(), value));
        }
    }

    private static void Write(ExpositionText text, DurationFamily family)
    {
        var name = NameOf(family.Instrument);
        text.Head(name, family.Instrument.Description, "histogram");
        foreach (var series in family.Series)
        {
            Write(text, name, series);
        }
    }

    private static void Write(ExpositionText text, string name, DurationSeries series)
    {
        var counts = series.Counts;
        var cumulated = 0L;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            cumulated += counts[bucket];
            var bound = bucket < DurationFamily.Bounds.Length ? DurationFamily.Bounds[bucket].ToString(CultureInfo.InvariantCulture) : "+Inf";
            text.Sample($"{name}_bucket", [.. series.Labels, new("le", bound)], cumulated);
        }

        text.Sample($"{name}_sum", series.Labels, series.Sum.TotalSeconds);
        text.Sample($"{name}_count", series.Labels, cumulated);
    }

    private static string NameOf(Instrument instrument)
    {
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        return $"{instrument.Name.Replace('.', '_')}{unit}{(IsCounter(instrument) ? "_total" : "")}";
    }

    private static bool IsCounter(Instrument instrument) => instrument is ObservableCounter<long> or ObservableCounter<double> or ObservableCounter<int>;
}
