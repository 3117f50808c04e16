using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ImatinibHooks.Server.Observability;

/// <summary>A counter with labels: whoever counts often keeps the <see cref="Count"/> of his labels.</summary>
/// <remarks>The values of labels come from the code or the configuration, never from a call; should that be broken once, the number of combinations is bounded all the same.</remarks>
internal sealed class CounterFamily
{
    private const int MostCombinations = 10_000;
    private const string Others = "other";

    private readonly string[] labels;
    private readonly ConcurrentDictionary<string, Count> counts = new(StringComparer.Ordinal);

    internal CounterFamily(Meter meter, string name, string unit, string description, params string[] labels)
    {
        this.labels = labels;
        meter.CreateObservableCounter(name, Observe, unit, description);
    }

    /// <summary>The count of these values, in the order of the labels; the same object for the same values.</summary>
    internal Count Of(params string[] values) =>
        counts.Count < MostCombinations ? counts.GetOrAdd(string.Join('\n', values), Make, values) : Of(Array.ConvertAll(labels, _ => Others), values);

    private Count Of(string[] others, string[] values) =>
        counts.TryGetValue(string.Join('\n', values), out var known) ? known : counts.GetOrAdd(string.Join('\n', others), Make, others);

    private Count Make(string key, string[] values) => new([.. labels.Zip(values, (label, value) => KeyValuePair.Create<string, object?>(label, value))]);

    private IEnumerable<Measurement<long>> Observe() => counts.Values.Select(count => new Measurement<long>(count.Total, count.Labels));
}
