using System.Globalization;
using System.Threading.Channels;
using ImatinibHooks.Server.Hosting;
using Microsoft.Data.Sqlite;

namespace ImatinibHooks.Server.Storage;

/// <summary>The tokens that one service has seen: it asks its memory, and a file keeps them for the next start.</summary>
/// <remarks>
/// A token is in the file at the latest <see cref="Pause"/> and one write after its call. A service that stops writes down all; one that is killed may forget those of its last tenth of
/// a second, which could then be used once more within their time. While the file cannot be written the memory goes on, the service is not ready, and writing is tried again.
/// </remarks>
internal sealed class SqliteSeenTokens(string connectionString, int capacity, Readiness readiness, ILogger logger) : SeenTokens
{
    private const int MostOfABatch = 4096;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly TokenMemory memory = new(capacity);
    private readonly StorageState state = new("SQLite", readiness, logger);
    private readonly Channel<SeenToken> unwritten = Channel.CreateUnbounded<SeenToken>(new UnboundedChannelOptions { SingleReader = true });
    private SeenTokenFile? file;
    private Task writing = Task.CompletedTask;
    private volatile bool isStopping;

    /// <inheritdoc/>
    internal override async Task OpenAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        file = await SeenTokenFile.OpenAsync(connectionString, cancellationToken);
        foreach (var token in file.Load(now))
        {
            if (memory.Use(token, now) == TokenUse.Full)
            {
                throw new StartRefusedException($"More than {capacity.ToString(CultureInfo.InvariantCulture)} tokens of earlier runs have to be remembered: raise ImatinibHooks:Storage:MaxSeenTokens.");
            }
        }

        writing = Task.Run(() => WriteAllAsync(file), CancellationToken.None);
    }

    /// <inheritdoc/>
    internal override ValueTask<TokenUse> UseAsync(SeenToken token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var use = memory.Use(token, now);
        if (use == TokenUse.First)
        {
            unwritten.Writer.TryWrite(token);
        }

        return ValueTask.FromResult(use);
    }

    /// <inheritdoc/>
    internal override Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        memory.Sweep(now);
        Try(() => file?.Sweep(now));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        isStopping = true;
        unwritten.Writer.TryComplete();
        await writing;
        file?.Dispose();
    }

    private async Task WriteAllAsync(SeenTokenFile target)
    {
        var batch = new List<SeenToken>();
        while (await unwritten.Reader.WaitToReadAsync())
        {
            await Task.Delay(Pause);
            while (batch.Count < MostOfABatch && unwritten.Reader.TryRead(out var token))
            {
                batch.Add(token);
            }

            while (!Try(() => target.Write(batch)) && !isStopping)
            {
                await Task.Delay(PauseAfterFailure);
            }

            batch.Clear();
        }
    }

    private bool Try(Action work)
    {
        try
        {
            work();
            state.Works();
            return true;
        }
        catch (SqliteException exception)
        {
            state.Fails($"code {exception.SqliteExtendedErrorCode.ToString(CultureInfo.InvariantCulture)}");
            return false;
        }
    }
}
