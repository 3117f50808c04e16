using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Observability;
using ImatinibHooks.Server.Security;

namespace ImatinibHooks.Server.Limits;

/// <summary>The limits that a call meets before it is worked on.</summary>
internal sealed class CallLimits(CallGate gate, CallRates rates, OpenCalls openCalls, ServiceMetrics metrics)
{
    /// <summary>How many at a time.</summary>
    internal CallGate Gate => gate;

    /// <summary>How many there are.</summary>
    internal OpenCalls OpenCalls => openCalls;

    /// <summary>Why a call is turned away before it is read; null when it is not.</summary>
    internal Refusal? Refuse(CallingClient caller)
    {
        if (rates.Of(caller) is { } rate && !rate.TryTake(out var secondsToWait))
        {
            metrics.TurnedAway("rate", caller.Name);
            return Refusal.TooOften(secondsToWait);
        }

        return gate.IsFull ? TurnAway(caller) : null;
    }

    /// <summary>Counts a call for which there was no place, and tells what it is answered.</summary>
    internal Refusal TurnAway(CallingClient caller)
    {
        metrics.TurnedAway("concurrency", caller.Name);
        return Refusal.Busy;
    }
}
