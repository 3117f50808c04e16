using ImatinibHooks.Server.Security;

namespace ImatinibHooks.Server.Storage;

/// <summary>Opens the memory of tokens before the service listens, and sweeps it now and then; does nothing where no client has tokens.</summary>
internal sealed class SeenTokenUpkeep(KnownClients clients, IServiceProvider services, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (clients.HaveTokens)
        {
            await services.GetRequiredService<SeenTokens>().OpenAsync(clock.GetUtcNow(), cancellationToken);
            await base.StartAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = services.GetRequiredService<SeenTokens>();
        while (true)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            await seen.SweepAsync(clock.GetUtcNow(), stoppingToken);
        }
    }
}
