using System.Collections.Concurrent;
using System.Collections.Immutable;
using ImatinibHooks.Server.Options;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>The FHIR servers of all clients, each made when it is first asked for.</summary>
internal sealed class FhirServers(IHostEnvironment environment) : IDisposable
{
    private readonly ConcurrentDictionary<FhirServerOptions, Lazy<FhirServer>> servers = new(ReferenceEqualityComparer.Instance);
    private readonly bool isDevelopment = environment.IsDevelopment();

    /// <summary>The server that a call names, out of those that its caller may have read; null when it is none of them (REQ-FHIR-12).</summary>
    internal FhirServer? Find(ImmutableArray<FhirServerOptions> allowed, string? fhirServer)
    {
        if (allowed.IsEmpty || FhirBase.Parse(fhirServer) is not { } named)
        {
            return null;
        }

        foreach (var options in allowed)
        {
            var server = Of(options);
            if (server.Base.Is(named))
            {
                return server;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var server in servers.Values.Where(static server => server.IsValueCreated))
        {
            server.Value.Dispose();
        }
    }

    private FhirServer Of(FhirServerOptions options) =>
        servers.GetOrAdd(options, static (key, isDevelopment) => new(() => new(key, isDevelopment)), isDevelopment).Value;
}
