using ImatinibHooks.Server.Exchange;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ImatinibHooks.Server.Hosting;

/// <summary>Calls the service itself once it listens, so that readiness means that the next call is answered at full speed.</summary>
internal sealed class WarmUp(IServer server, Readiness readiness, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<WarmUp> logger) : BackgroundService
{
    private const int Calls = 3;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await WhenStartedAsync(stoppingToken);
        var started = clock.GetTimestamp();
        var address = AddressOf(server);
        var isAnswered = true;
        for (var call = 0; call < Calls && isAnswered; call++)
        {
            // TLS and sockets of the file system have another way in; their first call pays for itself.
            isAnswered = !SelfCall.Reaches(address) || await SelfCall.IsAnsweredAsync(address, stoppingToken);
        }

        readiness.IsReady = isAnswered;
        if (isAnswered)
        {
            logger.Ready(address, clock.GetElapsedTime(started).TotalMilliseconds);
        }
        else
        {
            logger.NotReady(address);
        }
    }

    private Task WhenStartedAsync(CancellationToken stoppingToken)
    {
        var isStarted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(isStarted.SetResult);
        return isStarted.Task.WaitAsync(stoppingToken);
    }

    private static string AddressOf(IServer server) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.OrderByDescending(SelfCall.Reaches).FirstOrDefault() ?? string.Empty;
}
