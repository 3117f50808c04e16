using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ImatinibHooks.Acceptance.Operation;

/// <summary>Takes OTLP over http/protobuf on a free port and keeps what comes.</summary>
/// <remarks>Strings lie in protobuf as plain UTF-8, so that what came can be searched as Latin-1 text without knowing the messages.</remarks>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> received = [];

    private OtlpCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(ReceiveAsync);
    }

    /// <summary>Its address.</summary>
    internal string Address => app.Urls.First();

    /// <summary>All spans that came.</summary>
    internal string Spans => TextOf("/v1/traces");

    /// <summary>All metrics that came.</summary>
    internal string Metrics => TextOf("/v1/metrics");

    /// <summary>Begins to listen.</summary>
    internal static async Task<OtlpCollector> StartAsync()
    {
        var collector = new OtlpCollector();
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>Bytes as they lie in what came.</summary>
    internal static string Raw(string hexadecimal) => Encoding.Latin1.GetString(Convert.FromHexString(hexadecimal));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private string TextOf(string path) => string.Concat(received.Where(message => message.Path == path).Select(message => Encoding.Latin1.GetString(message.Body)));

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        received.Enqueue((context.Request.Path, body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }
}
