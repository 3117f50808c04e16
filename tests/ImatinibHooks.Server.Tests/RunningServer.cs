using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImatinibHooks.Server.Tests;

/// <summary>The real service on a free port, called over HTTP.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    internal const string Loopback = "--urls=http://127.0.0.1:0";

    private static readonly Lazy<Task<RunningServer>> Common = new(async () => await (await StartAsync()).WhenReadyAsync());

    private readonly RecordedLog log = new();

    private RunningServer(WebApplication app)
    {
        App = app;
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
    }

    internal WebApplication App { get; }

    internal HttpClient Client { get; private set; } = new();

    internal IEnumerable<(LogLevel Level, string Text)> Log => log.Lines;

    internal Uri Address => new(App.Urls.First());

    /// <summary>One server with the defaults, for tests that only ask; it lives as long as the tests.</summary>
    internal static Task<RunningServer> SharedAsync() => Common.Value;

    internal static Task<RunningServer> StartAsync(params string[] args) => StartAsync(_ => { }, args);

    /// <summary>Starts with routes of the test beside those of the service.</summary>
    internal static async Task<RunningServer> StartAsync(Action<WebApplication> map, params string[] args)
    {
        var server = new RunningServer(Program.Build([Loopback, .. args]));
        map(server.App);
        await server.App.StartAsync();
        server.Client.Dispose();
        server.Client = new HttpClient { BaseAddress = server.Address };
        return server;
    }

    /// <summary>Waits until the service has warmed up.</summary>
    internal async Task<RunningServer> WhenReadyAsync()
    {
        while (!App.Services.GetRequiredService<Server.Hosting.Readiness>().IsReady)
        {
            await Task.Delay(5);
        }

        return this;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }

    private sealed class RecordedLog : ILoggerProvider
    {
        internal ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Recorder(Lines);

        public void Dispose()
        {
        }

        private sealed class Recorder(ConcurrentQueue<(LogLevel Level, string Text)> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
        }
    }
}
