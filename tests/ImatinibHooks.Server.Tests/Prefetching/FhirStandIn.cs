using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>One request that came to a FHIR server: what was asked for, relative to the base address, and with which token.</summary>
internal sealed record AskedQuery(string Query, string? Authorization);

/// <summary>Answers a query in the place of the documents; false leaves it to them.</summary>
internal delegate Task<bool> FhirBehaviour(HttpContext context, string query);

/// <summary>A FHIR server on loopback that answers what it was given and remembers what it was asked.</summary>
internal sealed class FhirStandIn : IAsyncDisposable
{
    internal const string Path = "/fhir";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<AskedQuery> asked = [];

    private FhirStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>What is answered, by query.</summary>
    internal ConcurrentDictionary<string, string> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>What it does before it looks for a document.</summary>
    internal FhirBehaviour Behaviour { get; set; } = static (_, _) => Task.FromResult(false);

    /// <summary>What it was asked so far.</summary>
    internal ImmutableArray<AskedQuery> Asked => [.. asked];

    /// <summary>Its base address; it outlives the server.</summary>
    internal string Base { get; private set; } = string.Empty;

    internal static async Task<FhirStandIn> StartAsync()
    {
        var server = new FhirStandIn();
        await server.app.StartAsync();
        server.Base = server.app.Urls.First() + Path;
        return server;
    }

    /// <summary>Answers with this text.</summary>
    internal static async Task<bool> SendAsync(HttpContext context, string body, int status = 200, string contentType = "application/fhir+json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var query = (context.Request.Path + context.Request.QueryString.ToString())[(Path.Length + 1)..];
        asked.Enqueue(new(query, context.Request.Headers.Authorization));
        if (await Behaviour(context, query))
        {
            return;
        }

        await (Documents.TryGetValue(query, out var document)
            ? SendAsync(context, document)
            : SendAsync(context, """{"resourceType":"OperationOutcome","issue":[{"severity":"error","diagnostics":"words of the server"}]}""", 404));
    }
}
