using System.Diagnostics;

namespace ImatinibHooks.Server.Observability;

/// <summary>The spans of a call: one around it, one for each stage. Nothing is made while nobody listens.</summary>
/// <remarks>The caller's traceparent is honoured; its tracestate and baggage are not, since they may hold anything. Spans hold names, counts and ids of rules only.</remarks>
internal static class CallSpans
{
    /// <summary>The name of the source.</summary>
    internal const string SourceName = "ImatinibHooks";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins the span of a call; null when nobody listens.</summary>
    internal static Activity? Begin(HttpContext context, string service) => Source.HasListeners() ? Start(context, service) : null;

    /// <summary>Begins the span of a stage of the current call: <c>read</c>, <c>fetch</c>, <c>consult</c> or <c>write</c>; null when nobody listens.</summary>
    internal static Activity? Stage(string name) => Source.HasListeners() ? Source.StartActivity(name) : null;

    private static Activity? Start(HttpContext context, string service)
    {
        _ = ActivityContext.TryParse(context.Request.Headers.TraceParent, traceState: null, isRemote: true, out var caller);
        return Source.StartActivity(service, ActivityKind.Server, caller);
    }
}
