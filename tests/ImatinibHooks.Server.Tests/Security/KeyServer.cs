using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ImatinibHooks.Server.Tests.Security;

/// <summary>A real web server on loopback that publishes keys, counts who asks, and misbehaves when it is told to.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private int requests;

    private KeyServer(WebApplication app) => this.app = app;

    /// <summary>What it answers.</summary>
    internal Func<HttpContext, Task> Answer { get; set; } = static _ => Task.CompletedTask;

    /// <summary>How often it was asked.</summary>
    internal int Requests => requests;

    /// <summary>The paths it was asked for.</summary>
    internal ConcurrentQueue<string> Paths { get; } = [];

    internal Uri Address => new(new Uri(app.Urls.First()), "/jwks.json");

    internal static async Task<KeyServer> StartAsync(string keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new KeyServer(builder.Build());
        server.app.Urls.Add("http://127.0.0.1:0");
        server.app.Run(server.AnswerAsync);
        server.Publish(keys);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Publishes a set.</summary>
    internal void Publish(string keys) => Answer = context => context.Response.WriteAsync(keys);

    /// <summary>Answers with a status alone.</summary>
    internal void Fail(int status) => Answer = context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        Paths.Enqueue(context.Request.Path);
        return Answer(context);
    }
}
