using System.Net;
using ImatinibHooks.Server.Options;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Hosting;

/// <summary>The limits of the web server and where it may listen: beyond loopback only when every call must bring a token, or in Development.</summary>
internal static class Listening
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    internal static void AddListening(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<ServiceOptions>>((kestrel, options) =>
        {
            SetLimits(kestrel, options.Value.Protocol);
            kestrel.ConfigureHttpsDefaults(https => https.HandshakeTimeout = kestrel.Limits.RequestHeadersTimeout);
            kestrel.ConfigureEndpointDefaults(endpoint => Require(isDevelopment || options.Value.Security.RequireJwt || IsLocal(endpoint), endpoint));
        });
    }

    private static void SetLimits(KestrelServerOptions kestrel, ProtocolOptions protocol)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = protocol.MaxConnections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(protocol.HeadersTimeoutSeconds);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(protocol.IdleTimeoutSeconds);
        kestrel.Limits.Http2.KeepAlivePingDelay = kestrel.Limits.KeepAliveTimeout;
        kestrel.Limits.MinRequestBodyDataRate = new(protocol.MinBytesPerSecond, Grace);
        kestrel.Limits.MinResponseDataRate = new(protocol.MinBytesPerSecond, Grace);

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
                + "Have every call bring a token (ImatinibHooks:Security:RequireJwt=true), "
                + $"listen on loopback behind a proxy that lets only known clients through (--urls {HostSetUp.DefaultUrl}), or set ASPNETCORE_ENVIRONMENT=Development on a test machine.");
        }
    }
}
