using ImatinibHooks.Server.Hosting;
using Microsoft.Data.Sqlite;

namespace ImatinibHooks.Server.Storage;

/// <summary>The file in which one service keeps the tokens that were used, for its next start. Safe for two threads.</summary>
/// <remarks>A second service that wants the same file is refused: each would know only its own tokens.</remarks>
internal sealed class SeenTokenFile : IDisposable
{
    private const int BusySeconds = 2;

    private readonly Lock gate = new();
    private readonly FileStream? mine;
    private readonly SqliteConnection connection;

    private SeenTokenFile(FileStream? mine, SqliteConnection connection)
    {
        this.mine = mine;
        this.connection = connection;
    }

    /// <exception cref="StartRefusedException">The file cannot be opened or is another service's.</exception>
    internal static async Task<SeenTokenFile> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        FileStream? mine = null;
        try
        {
            var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = BusySeconds };
            mine = Reserve(settings.DataSource);
            return new(mine, await ConnectAsync(settings.ConnectionString, cancellationToken));
        }
        catch (Exception exception) when (exception is SqliteException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            mine?.Dispose();
            throw new StartRefusedException(
                "The file that ImatinibHooks:Storage:ConnectionString names (such as 'Data Source=/var/lib/imatinibhooks/state.db') cannot be opened: "
                + $"its folder must exist and be writable, and no other service may use it; several services share a PostgreSQL (ImatinibHooks:Storage:Provider=Postgres). {exception.Message}");
        }
    }

    /// <summary>The tokens of earlier runs that may not be forgotten yet.</summary>
    internal IEnumerable<SeenToken> Load(DateTimeOffset now)
    {
        Sweep(now);
        using var command = Command("SELECT id, forgotten_at FROM seen_token");
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return new(SeenToken.IdOf(rows.GetFieldValue<byte[]>(0)), rows.GetInt64(1));
        }
    }

    /// <summary>Writes tokens down, all or none.</summary>
    /// <exception cref="SqliteException">They could not be written.</exception>
    internal void Write(List<SeenToken> tokens)
    {
        lock (gate)
        {
            using var transaction = connection.BeginTransaction();
            using var command = Command("INSERT OR IGNORE INTO seen_token (id, forgotten_at) VALUES ($id, $forgottenAt)");
            var id = command.Parameters.Add("$id", SqliteType.Blob);
            var forgottenAt = command.Parameters.Add("$forgottenAt", SqliteType.Integer);
            foreach (var token in tokens)
            {
                id.Value = token.IdAsBytes();
                forgottenAt.Value = token.ForgottenAt;
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    /// <summary>Deletes what may be forgotten.</summary>
    /// <exception cref="SqliteException">The file does not work.</exception>
    internal void Sweep(DateTimeOffset now)
    {
        lock (gate)
        {
            using var command = Command("DELETE FROM seen_token WHERE forgotten_at <= $now");
            command.Parameters.AddWithValue("$now", now.ToUnixTimeSeconds());
            command.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        connection.Dispose();
        mine?.Dispose();
    }

    // A lock that ends with the process, however it ends. A store in memory needs none.
    private static FileStream? Reserve(string file) =>
        file is "" or ":memory:" ? null : new(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static async Task<SqliteConnection> ConnectAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            await command.ExecuteNonQueryAsync(cancellationToken);
            await Schema.UpdateAsync(connection, Migration.Sqlite, cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
