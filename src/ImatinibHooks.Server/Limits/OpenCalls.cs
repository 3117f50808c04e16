namespace ImatinibHooks.Server.Limits;

/// <summary>How many calls have been accepted and not yet been answered. Thread-safe.</summary>
internal sealed class OpenCalls
{
    private int count;

    /// <summary>How many there are.</summary>
    internal int Count => Volatile.Read(ref count);

    /// <summary>Notes that a call was accepted.</summary>
    internal void Enter() => Interlocked.Increment(ref count);

    /// <summary>Notes that a call was answered or given up.</summary>
    internal void Leave() => Interlocked.Decrement(ref count);
}
