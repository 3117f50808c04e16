using ImatinibHooks.Server.Options;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Limits;

/// <summary>Lets a bounded number of calls be worked on at a time; a few more wait for a short while, the others are turned away.</summary>
/// <remarks>
/// A call stands at the gate when its whole body has come, so that a client that sends slowly keeps nobody out; what it holds is bounded by the number of connections
/// and by the slowest rate. Passing an open gate costs no memory, unlike the lease of a ConcurrencyLimiter. Thread-safe.
/// </remarks>
internal sealed class CallGate : IDisposable
{
    private readonly SemaphoreSlim places;
    private readonly int mostWaiting;
    private readonly TimeSpan longestWait;
    private int waiting;

    public CallGate(IOptions<ServiceOptions> options)
    {
        var protocol = options.Value.Protocol;
        places = new(protocol.MaxConcurrentCalls);
        mostWaiting = protocol.MaxQueuedCalls;
        longestWait = TimeSpan.FromMilliseconds(protocol.MaxQueuedMilliseconds);
    }

    /// <summary>How many calls wait.</summary>
    internal int Waiting => Volatile.Read(ref waiting);

    /// <summary>Whether a call that came now would be turned away.</summary>
    internal bool IsFull => places.CurrentCount == 0 && Waiting >= mostWaiting;

    /// <summary>Takes a place when one is free.</summary>
    internal bool TryEnter() => places.Wait(0);

    /// <summary>Waits for a place; false when too many wait already, or when none became free in time.</summary>
    /// <exception cref="OperationCanceledException">The caller left.</exception>
    internal async ValueTask<bool> QueueAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Interlocked.Increment(ref waiting) <= mostWaiting && await places.WaitAsync(longestWait, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <summary>Waits for a place once more, after it was given back for a while; the call was let in, so it is not turned away any more.</summary>
    internal Task ReturnAsync() => places.WaitAsync();

    /// <summary>Gives the place back.</summary>
    internal void Leave() => places.Release();

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();
}
