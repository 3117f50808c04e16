using System.Net;
using ImatinibHooks.Server.Options;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Hosting;

/// <summary>The limits of the web server and where it may listen.</summary>
internal static class Listening
{
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan KeepAliveTimeout = TimeSpan.FromMinutes(2);
    private static readonly MinDataRate SlowestBody = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));

    internal static void AddListening(this WebApplicationBuilder builder)
    {
        var mayLeaveLoopback = builder.Environment.IsDevelopment();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<ServiceOptions>>((kestrel, options) =>
        {
            SetLimits(kestrel, options.Value.Protocol);
            kestrel.ConfigureEndpointDefaults(endpoint => Require(mayLeaveLoopback || IsLocal(endpoint), endpoint));
        });
    }

    private static void SetLimits(KestrelServerOptions kestrel, ProtocolOptions protocol)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        kestrel.Limits.KeepAliveTimeout = KeepAliveTimeout;
        kestrel.Limits.MinRequestBodyDataRate = SlowestBody;

        // Bodies are counted where they are read; this also counts the framing of chunks and is the backstop behind it.
        kestrel.Limits.MaxRequestBodySize = 2L * protocol.MaxBodyBytes;
    }

    private static bool IsLocal(ListenOptions endpoint) =>
        endpoint.SocketPath is not null || (endpoint.EndPoint is IPEndPoint address && IPAddress.IsLoopback(address.Address));

    private static void Require(bool isAllowed, ListenOptions endpoint)
    {
        if (!isAllowed)
        {
            throw new StartRefusedException(
                $"It would listen on {endpoint.EndPoint}, beyond this machine, and answer whoever calls. "
                + $"Listen on loopback behind a proxy that lets only known clients through (--urls {HostSetUp.DefaultUrl}), or set ASPNETCORE_ENVIRONMENT=Development on a test machine.");
        }
    }
}
