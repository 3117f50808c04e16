using ImatinibHooks.Advice;
using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Observability;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Security;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>Has read over FHIR what a call lacks, as far as the call and the site allow it.</summary>
internal sealed class DataOverFhir(FhirServers servers, ServiceMetrics metrics, TimeProvider clock, IOptions<ServiceOptions> options) : IDisposable
{
    private readonly FhirOptions limits = options.Value.Fhir;
    private readonly SemaphoreSlim places = new(options.Value.Fhir.MaxConcurrentCalls);

    /// <summary>Reads it and writes it behind the body of the call.</summary>
    /// <remarks>When it comes back nothing is under way any more: no work goes on with the token after the answer (REQ-FHIR-08).</remarks>
    /// <param name="opened">A call for which <see cref="OpenedCall.IsWorthAsking"/> holds.</param>
    /// <param name="body">The body of the call; it grows.</param>
    /// <param name="caller">Who calls.</param>
    /// <param name="received">The time stamp of the clock when the call was received.</param>
    /// <param name="aborted">Cancelled when the caller leaves.</param>
    /// <exception cref="OperationCanceledException">The caller left.</exception>
    internal async Task<Supplement> ReadAsync(OpenedCall opened, PooledBytes body, CallingClient caller, long received, CancellationToken aborted)
    {
        var call = opened.Call!;
        var supplement = opened.Supplement();
        var access = FhirAccess.Of(call, servers.Find(caller.FhirServers, call.FhirServer), clock.GetElapsedTime(received));
        if (access.Server is not { } server)
        {
            supplement.Refuse(access.Fault);
            return supplement;
        }

        if (!places.Wait(0, CancellationToken.None))
        {
            supplement.Refuse(DataFault.Busy);
            return supplement;
        }

        try
        {
            using var deadline = new Deadline(clock, LengthOf(access, received), aborted);
            using var run = new FhirRun(server, call, access.Authorization?.AccessToken, limits, deadline, metrics);
            await AskAsync(supplement, run, body, aborted);
            return supplement;
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private static async Task AskAsync(Supplement supplement, FhirRun run, PooledBytes body, CancellationToken aborted)
    {
        for (var queries = supplement.Next(); queries.Length > 0; queries = supplement.Next())
        {
            var answers = await run.AskAsync(queries, body);
            aborted.ThrowIfCancellationRequested();
            supplement.Take(body.Written, answers);
        }
    }

    // A token is not used any more once it has expired, also when the call is still being worked on.
    private TimeSpan LengthOf(FhirAccess access, long received)
    {
        var longest = TimeSpan.FromMilliseconds(limits.DeadlineMilliseconds);
        var lifetime = access.Authorization is { } authorization ? authorization.Lifetime - clock.GetElapsedTime(received) : longest;
        return lifetime < TimeSpan.Zero ? TimeSpan.Zero : lifetime < longest ? lifetime : longest;
    }
}
