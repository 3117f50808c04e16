namespace ImatinibHooks.Server.Storage;

/// <summary>Remembers the tokens that were used until they have expired (REQ-SEC-16). Safe for many calls at once.</summary>
internal abstract class SeenTokens : IAsyncDisposable
{
    /// <summary>Makes it ready: the schema, and what was remembered before.</summary>
    /// <exception cref="Hosting.StartRefusedException">The storage cannot be used as it is set up.</exception>
    internal abstract Task OpenAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Remembers a token, unless it was used before; of two calls at once with the same one, one alone is the first.</summary>
    internal abstract ValueTask<TokenUse> UseAsync(SeenToken token, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets what has expired, and finds out whether the storage works.</summary>
    internal abstract Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
