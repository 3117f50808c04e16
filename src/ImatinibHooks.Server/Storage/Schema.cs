using System.Data.Common;
using System.Globalization;
using ImatinibHooks.Server.Hosting;

namespace ImatinibHooks.Server.Storage;

/// <summary>Brings the schema of a store to the one of this version, in one transaction: services that start at once wait for each other.</summary>
internal static class Schema
{
    // Any number will do that no other program at the same server has taken for its lock.
    private const string PostgresLock = "SELECT pg_advisory_xact_lock(7823004109531)";
    private const string Versions = "CREATE TABLE IF NOT EXISTS schema_version (number integer NOT NULL PRIMARY KEY, name text NOT NULL, checksum text NOT NULL)";

    /// <summary>Takes the steps that have not been taken.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="kind">The kind of store, as <see cref="Migration"/> names it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="StartRefusedException">A step was altered after it was taken, or a newer version has been here.</exception>
    internal static async Task UpdateAsync(DbConnection connection, string kind, CancellationToken cancellationToken)
    {
        var steps = Migration.AllOf(kind);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(transaction, kind == Migration.Postgres ? $"{PostgresLock}; {Versions}" : Versions, cancellationToken);
        var taken = await TakenAsync(transaction, cancellationToken);
        Compare(taken, steps.ToDictionary(static step => step.Number));
        foreach (var step in steps.Where(step => !taken.ContainsKey(step.Number)))
        {
            await RunAsync(transaction, step.Sql, cancellationToken);
            await RunAsync(transaction, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version VALUES ({step.Number}, '{step.Name}', '{step.Checksum}')"), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static void Compare(Dictionary<int, string> taken, Dictionary<int, Migration> steps)
    {
        foreach (var (number, checksum) in taken)
        {
            if (!steps.TryGetValue(number, out var step))
            {
                throw new StartRefusedException($"The storage has step {number} of the schema, which this version does not know: run the newer version, or use another ImatinibHooks:Storage:ConnectionString.");
            }

            if (step.Checksum != checksum)
            {
                throw new StartRefusedException($"Step {step.Name} of the schema is not the one that the storage was made with: use the version that made it, or another ImatinibHooks:Storage:ConnectionString.");
            }
        }
    }

    private static async Task<Dictionary<int, string>> TakenAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = CommandOf(transaction, "SELECT number, checksum FROM schema_version");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var taken = new Dictionary<int, string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            taken.Add(rows.GetInt32(0), rows.GetString(1));
        }

        return taken;
    }

    private static async Task RunAsync(DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = CommandOf(transaction, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand CommandOf(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
