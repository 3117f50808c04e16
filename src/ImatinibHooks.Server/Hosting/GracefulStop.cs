using ImatinibHooks.Server.Limits;
using ImatinibHooks.Server.Options;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Hosting;

/// <summary>Goes on listening after the signal to stop until the accepted calls are answered, for a bounded time; new calls are told to try elsewhere meanwhile.</summary>
internal sealed class GracefulStop(OpenCalls openCalls, IHostApplicationLifetime lifetime, IOptions<ServiceOptions> options, TimeProvider clock) : IHostedLifecycleService
{
    /// <summary>How long the web server may take beyond that to close connections.</summary>
    internal static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    private readonly TimeSpan longestWait = TimeSpan.FromSeconds(options.Value.Protocol.MaxStopSeconds);

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        // From here on new calls are refused, also when the host was told to stop without a signal.
        lifetime.StopApplication();
        var started = clock.GetTimestamp();
        while (openCalls.Count > 0 && clock.GetElapsedTime(started) < longestWait && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Glance, clock, CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
