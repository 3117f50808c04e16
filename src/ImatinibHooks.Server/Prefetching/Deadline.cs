namespace ImatinibHooks.Server.Prefetching;

/// <summary>By when everything that a call has fetched must be there; afterwards nothing is read any more.</summary>
/// <remarks>It ends with the caller's patience, with the time that the site gives, and with the token, whichever comes first.</remarks>
internal sealed class Deadline : IDisposable
{
    private readonly TimeProvider clock;
    private readonly CancellationToken aborted;
    private readonly long begin;
    private readonly TimeSpan length;
    private readonly CancellationTokenSource end;

    internal Deadline(TimeProvider clock, TimeSpan length, CancellationToken aborted)
    {
        this.clock = clock;
        this.length = length;
        this.aborted = aborted;
        begin = clock.GetTimestamp();
        end = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        end.CancelAfter(length);
    }

    /// <summary>Cancelled when it has passed.</summary>
    internal CancellationToken Token => end.Token;

    /// <summary>Whether the caller left.</summary>
    internal bool IsAborted => aborted.IsCancellationRequested;

    /// <summary>How long it is until then.</summary>
    internal TimeSpan TimeLeft => length - clock.GetElapsedTime(begin);

    /// <inheritdoc/>
    public void Dispose() => end.Dispose();
}
