using System.Collections.Immutable;
using System.Net;
using ImatinibHooks.Server.Options;
using Polly;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>One FHIR server that may be read: its address, its connections and how often it has failed.</summary>
internal sealed class FhirServer : IDisposable
{
    private const int MostConnections = 64;
    private const int MostHeaderKilobytes = 32;
    private const int MostDrained = 64 * 1024;

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    private readonly AddressGuard guard;

    /// <summary>Makes the client of a server; nothing is called yet.</summary>
    /// <param name="options">What the site has said of it; checked at start.</param>
    /// <param name="isDevelopment">In Development a server may be reached without TLS wherever it is.</param>
    internal FhirServer(FhirServerOptions options, bool isDevelopment)
    {
        Base = FhirBase.Parse(options.BaseUrl) ?? throw new InvalidOperationException("The base address of a FHIR server is checked at start.");
        IsOpen = options.IsOpen;
        ImmutableArray<IPNetwork> listed = [.. options.PrivateNetworks.Select(IPNetwork.Parse)];
        guard = new(listed, OnlyListed: Base.IsPlain && (!isDevelopment || new AddressGuard(listed, false).IsLoopbackAlone));
        Client = new(Handler(guard), disposeHandler: true)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
    }

    /// <summary>Its base address.</summary>
    internal FhirBase Base { get; }

    /// <summary>Whether it is read without a token when a call brings none.</summary>
    internal bool IsOpen { get; }

    /// <summary>Whether a token may be sent to it: over TLS, or to loopback that is listed and to nowhere else (REQ-REQ-07).</summary>
    internal bool MayBearToken => !Base.IsPlain || (guard.OnlyListed && guard.IsLoopbackAlone);

    /// <summary>Its connections.</summary>
    internal HttpClient Client { get; }

    /// <summary>Asks again and leaves it alone for a while.</summary>
    internal ResiliencePipeline<FhirReading> Pipeline { get; } = FhirPipeline.Build();

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();

    // Without a propagator there is no span of a query either: its address names the patient.
    private static SocketsHttpHandler Handler(AddressGuard guard) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        Credentials = null,
        PreAuthenticate = false,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.All,
        MaxConnectionsPerServer = MostConnections,
        MaxResponseHeadersLength = MostHeaderKilobytes,
        MaxResponseDrainSize = MostDrained,
        PooledConnectionLifetime = ConnectionLifetime,
        ConnectTimeout = TimeSpan.FromMilliseconds(FhirOptions.MostDeadline),
        ConnectCallback = new GuardedConnection(guard).ConnectAsync,
    };
}
