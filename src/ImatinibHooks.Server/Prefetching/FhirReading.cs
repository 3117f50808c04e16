using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.Server.Exchange;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>What came of one query: a document, or why there is none.</summary>
internal sealed class FhirReading : IDisposable
{
    private FhirReading(PooledBytes? document, DataFault fault) => (Document, Fault) = (document, fault);

    /// <summary>The document in UTF-8; null beside a fault.</summary>
    internal PooledBytes? Document { get; }

    /// <summary>Why there is none; none beside a document.</summary>
    internal DataFault Fault { get; }

    /// <summary>How long the server wants to be left alone; null when it does not say.</summary>
    internal TimeSpan? RetryAfter { get; private init; }

    /// <summary>Whether the same query may be answered soon.</summary>
    internal bool IsWorthRepeating { get; private init; }

    /// <summary>Whether the server is to blame, so that it is better left alone when this goes on.</summary>
    internal bool IsFailureOfServer { get; private init; }

    /// <summary>A document.</summary>
    internal static FhirReading Of(PooledBytes document) => new(document, DataFault.None);

    /// <summary>No document; what may pass by itself is worth repeating, unless the server wants to be left alone for longer than there is time.</summary>
    internal static FhirReading Failed(DataFault fault, TimeSpan? retryAfter = null, TimeSpan? timeLeft = null) => new(null, fault)
    {
        RetryAfter = retryAfter,
        IsFailureOfServer = fault is DataFault.Unavailable or DataFault.Unreachable or DataFault.TimedOut,
        IsWorthRepeating = fault is DataFault.Unavailable or DataFault.Unreachable && !(retryAfter > (timeLeft ?? TimeSpan.Zero)),
    };

    /// <summary>No document, because the caller left: nobody is to blame.</summary>
    internal static FhirReading GivenUp() => new(null, DataFault.TimedOut);

    /// <inheritdoc/>
    public void Dispose() => Document?.Dispose();
}
