using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.Server.Observability;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>As what the end of a query is counted.</summary>
internal static class FhirOutcomes
{
    /// <summary>The outcome of a fault.</summary>
    internal static FetchOutcome Of(DataFault fault) => fault switch
    {
        DataFault.None => FetchOutcome.Answered,
        DataFault.Forbidden => FetchOutcome.Denied,
        DataFault.TimedOut => FetchOutcome.TimedOut,
        DataFault.Unreachable => FetchOutcome.Unreachable,
        DataFault.AddressRefused => FetchOutcome.NotAllowed,
        DataFault.BreakerOpen => FetchOutcome.Suspended,
        _ => FetchOutcome.Failed,
    };
}
