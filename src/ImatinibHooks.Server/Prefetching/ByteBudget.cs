namespace ImatinibHooks.Server.Prefetching;

/// <summary>How many bytes may still be read for one call, as they are after decompression. Thread-safe.</summary>
internal sealed class ByteBudget(long bytes)
{
    private long left = bytes;

    /// <summary>Takes what was read; false when it was more than there was left.</summary>
    internal bool TryTake(int count) => Interlocked.Add(ref left, -count) >= 0;
}
