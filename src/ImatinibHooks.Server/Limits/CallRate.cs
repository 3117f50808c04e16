using System.Threading.RateLimiting;

namespace ImatinibHooks.Server.Limits;

/// <summary>How many calls a minute one client may make: a bucket that holds as many calls and fills evenly. Thread-safe.</summary>
internal sealed class CallRate : IDisposable
{
    private readonly TokenBucketRateLimiter bucket;

    internal CallRate(int callsPerMinute) => bucket = new(new()
    {
        TokenLimit = callsPerMinute,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / callsPerMinute,
        AutoReplenishment = false,
        QueueLimit = 0,
    });

    /// <summary>Takes one call out of the bucket; false when it is empty, with the whole seconds after which one will be there, at least 1.</summary>
    internal bool TryTake(out int secondsToWait)
    {
        bucket.TryReplenish();
        using var lease = bucket.AttemptAcquire();
        secondsToWait = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 0;
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => bucket.Dispose();
}
