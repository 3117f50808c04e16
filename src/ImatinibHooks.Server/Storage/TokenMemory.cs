namespace ImatinibHooks.Server.Storage;

/// <summary>The tokens that were used, in memory. Safe for many calls at once.</summary>
/// <param name="capacity">How many may be remembered; then new ones are refused, because forgetting one would let it in again.</param>
internal sealed class TokenMemory(int capacity)
{
    // A call that remembers one forgets a few, so that no call has to forget a million.
    private const int MostForgottenAtOnce = 64;

    private readonly Lock gate = new();
    private readonly HashSet<UInt128> seen = [];
    private readonly PriorityQueue<UInt128, long> byExpiry = new();

    /// <summary>How many are remembered.</summary>
    internal int Count
    {
        get
        {
            lock (gate)
            {
                return seen.Count;
            }
        }
    }

    /// <summary>Remembers a token: <see cref="TokenUse.First"/>, <see cref="TokenUse.Again"/> or <see cref="TokenUse.Full"/>.</summary>
    internal TokenUse Use(SeenToken token, DateTimeOffset now)
    {
        lock (gate)
        {
            ForgetSome(now.ToUnixTimeSeconds());
            if (seen.Contains(token.Id))
            {
                return TokenUse.Again;
            }

            if (seen.Count >= capacity)
            {
                return TokenUse.Full;
            }

            seen.Add(token.Id);
            byExpiry.Enqueue(token.Id, token.ForgottenAt);
            return TokenUse.First;
        }
    }

    /// <summary>Forgets all that may be forgotten, a few at a time.</summary>
    internal void Sweep(DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        var isMore = true;
        while (isMore)
        {
            lock (gate)
            {
                isMore = ForgetSome(second);
            }
        }
    }

    // Whether there may be more.
    private bool ForgetSome(long second)
    {
        for (var count = 0; count < MostForgottenAtOnce; count++)
        {
            if (!byExpiry.TryPeek(out var id, out var forgottenAt) || forgottenAt > second)
            {
                return false;
            }

            byExpiry.Dequeue();
            seen.Remove(id);
        }

        return true;
    }
}
