using ImatinibHooks.CdsHooks.Trust;

namespace ImatinibHooks.Server.Security;

/// <summary>Keys that the client publishes, kept and fetched anew now and then (REQ-SEC-15).</summary>
/// <remarks>
/// Fetched only for a token that has passed every check which needs no key, only from the address of the settings, at most one at a time whoever waits, and at most once in
/// <see cref="Pause"/>. A known key is used at once; after <see cref="FreshFor"/> a fetch begins beside the call. An unknown <c>kid</c> waits for one fetch: the client
/// may have changed its keys. When fetching fails the last set is used on for at most <see cref="UsableFor"/>.
/// </remarks>
internal sealed class FetchedKeys(KeySetSource source, TimeProvider clock) : ClientKeys
{
    internal static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);
    internal static readonly TimeSpan UsableFor = TimeSpan.FromHours(24);
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private volatile Kept? kept;
    private Task? flight;
    private long? lastBegun;

    /// <inheritdoc/>
    internal override ValueTask<VerificationKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var known = kept is { } usable && AgeOf(usable) < UsableFor ? usable : null;
        if (known?.Keys.Find(id) is not { } key)
        {
            return new(FetchAndFindAsync(id, cancellationToken));
        }

        if (AgeOf(known) >= FreshFor)
        {
            _ = FetchAsync();
        }

        return ValueTask.FromResult<VerificationKey?>(key);
    }

    private async Task<VerificationKey?> FetchAndFindAsync(string id, CancellationToken cancellationToken)
    {
        await FetchAsync().WaitAsync(cancellationToken);
        return kept is { } usable && AgeOf(usable) < UsableFor ? usable.Keys.Find(id) : null;
    }

    // The fetch that is under way or has just begun; a finished task when it is too soon for another.
    private Task FetchAsync()
    {
        lock (gate)
        {
            if (flight is { IsCompleted: false })
            {
                return flight;
            }

            if (lastBegun is { } begun && clock.GetElapsedTime(begun) < Pause)
            {
                return Task.CompletedTask;
            }

            lastBegun = clock.GetTimestamp();
            return flight = Task.Run(FetchOnceAsync);
        }
    }

    private async Task FetchOnceAsync()
    {
        if (await source.FetchAsync() is { } keys)
        {
            kept = new(keys, clock.GetTimestamp());
        }
    }

    private TimeSpan AgeOf(Kept set) => clock.GetElapsedTime(set.FetchedAt);

    private sealed record Kept(KeySet Keys, long FetchedAt);
}
