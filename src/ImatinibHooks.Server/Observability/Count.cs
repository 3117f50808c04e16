namespace ImatinibHooks.Server.Observability;

/// <summary>A number that only grows, of one combination of labels. Thread-safe; counting costs no memory.</summary>
internal sealed class Count(KeyValuePair<string, object?>[] labels)
{
    private long total;

    /// <summary>The labels with their values.</summary>
    internal KeyValuePair<string, object?>[] Labels { get; } = labels;

    /// <summary>How often so far.</summary>
    internal long Total => Interlocked.Read(ref total);

    /// <summary>Counts one more.</summary>
    internal void Add() => Interlocked.Increment(ref total);
}
