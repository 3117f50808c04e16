using ImatinibHooks.Server.Hosting;
using Npgsql;

namespace ImatinibHooks.Server.Storage;

/// <summary>The tokens that several services have seen, in one PostgreSQL that each call asks before it is taken.</summary>
internal sealed class PostgresSeenTokens(string connectionString, Readiness readiness, ILogger logger) : SeenTokens
{
    // A call waits no longer than this; what cannot be found out by then is refused.
    private const int MostSeconds = 2;
    private const int StatementsKept = 4;

    private const string Insert = "INSERT INTO seen_token (id, forgotten_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private const string Delete = "DELETE FROM seen_token WHERE forgotten_at <= $1";

    private readonly StorageState state = new("PostgreSQL", readiness, logger);
    private NpgsqlDataSource? source;

    private NpgsqlDataSource Source => source ?? throw new InvalidOperationException("The storage has not been opened.");

    /// <inheritdoc/>
    internal override async Task OpenAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString) { Timeout = MostSeconds, CommandTimeout = MostSeconds, MaxAutoPrepare = StatementsKept };
            source = new NpgsqlSlimDataSourceBuilder(settings.ConnectionString).Build();
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await Schema.UpdateAsync(connection, Migration.Postgres, cancellationToken);
        }
        catch (Exception exception) when (exception is NpgsqlException or ArgumentException or TimeoutException)
        {
            throw new StartRefusedException(
                "The PostgreSQL that ImatinibHooks:Storage:ConnectionString names (such as 'Host=db.example.org;Username=imatinibhooks;Database=imatinibhooks') cannot be used: "
                + ReasonOf(exception));
        }
    }

    /// <inheritdoc/>
    internal override async ValueTask<TokenUse> UseAsync(SeenToken token, DateTimeOffset now, CancellationToken cancellationToken) => await TryAsync(
        Insert, [new NpgsqlParameter<byte[]> { TypedValue = token.IdAsBytes() }, new NpgsqlParameter<long> { TypedValue = token.ForgottenAt }], cancellationToken) switch
    {
        null => TokenUse.Unknown,
        0 => TokenUse.Again,
        _ => TokenUse.First,
    };

    /// <inheritdoc/>
    internal override Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        TryAsync(Delete, [new NpgsqlParameter<long> { TypedValue = now.ToUnixTimeSeconds() }], cancellationToken);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => source?.DisposeAsync() ?? ValueTask.CompletedTask;

    // How many rows it changed; null when it could not be done.
    private async Task<int?> TryAsync(string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = Source.CreateCommand(sql);
            command.Parameters.AddRange(parameters);
            var rows = await command.ExecuteNonQueryAsync(cancellationToken);
            state.Works();
            return rows;
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            state.Fails(ReasonOf(exception));
            return null;
        }
    }

    // The texts of the server may quote; the codes do not.
    private static string ReasonOf(Exception exception) => exception switch
    {
        PostgresException known => $"it answers with code {known.SqlState}.",
        ArgumentException => "the connection string is none.",
        _ => "it cannot be reached.",
    };
}
