using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Options;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Hosting;

/// <summary>Calls the service itself once it listens, so that readiness means that the next call is answered at full speed.</summary>
internal sealed class WarmUp(
    IServer server, Readiness readiness, Exercise exercise, TimeProvider clock, IHostApplicationLifetime lifetime, IHostEnvironment environment,
    IOptions<ServiceOptions> options, ILogger<WarmUp> logger)
    : BackgroundService
{
    private const int Calls = 3;

    private static readonly TimeSpan BeforeTryingAgain = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await IsStartedAsync(stoppingToken))
        {
            return;
        }

        var started = clock.GetTimestamp();
        var address = AddressOf(server);
        while (!await IsAnsweredAsync(address, stoppingToken))
        {
            // Perhaps others were quicker and have taken all places: that passes.
            logger.NotReady(address);
            await Task.Delay(BeforeTryingAgain, clock, stoppingToken);
        }

        readiness.IsReady = true;
        logger.Ready(address, clock.GetElapsedTime(started).TotalMilliseconds);
        await ExerciseAsync(stoppingToken);
    }

    // Who tries the service on a test machine wants the machine for something else.
    private Task ExerciseAsync(CancellationToken stoppingToken) => environment.IsDevelopment() ? Task.CompletedTask : exercise.RunAsync(stoppingToken);

    // False when the start fails, or is given up, before the service listens.
    private async Task<bool> IsStartedAsync(CancellationToken stoppingToken)
    {
        var isStarted = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => isStarted.TrySetResult(true));
        await using var onStop = stoppingToken.Register(() => isStarted.TrySetResult(false));
        return await isStarted.Task;
    }

    private async Task<bool> IsAnsweredAsync(string address, CancellationToken stoppingToken)
    {
        var needsToken = options.Value.Security.RequireJwt;
        if (needsToken)
        {
            await exercise.ConsultOnceAsync();
        }

        // TLS and sockets of the file system have another way in; their first call pays for itself.
        var isAnswered = true;
        for (var call = 0; call < Calls && isAnswered && SelfCall.Reaches(address); call++)
        {
            isAnswered = await (needsToken ? SelfCall.IsLiveAsync(address, stoppingToken) : SelfCall.IsAnsweredAsync(address, stoppingToken));
        }

        return isAnswered;
    }

    private static string AddressOf(IServer server) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.OrderByDescending(SelfCall.Reaches).FirstOrDefault() ?? string.Empty;
}
