using ImatinibHooks.Server.Security;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>One call at the desk.</summary>
/// <param name="Context">The request and its answer.</param>
/// <param name="Consulting">What kind of call it is.</param>
/// <param name="Caller">Who calls.</param>
/// <param name="Started">When it came, as a timestamp of the clock.</param>
internal readonly record struct Visit(HttpContext Context, Consulting Consulting, CallingClient Caller, long Started)
{
    /// <summary>Fires when the caller leaves before the answer.</summary>
    internal CancellationToken Aborted => Context.RequestAborted;
}
