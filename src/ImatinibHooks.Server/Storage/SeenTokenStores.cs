using ImatinibHooks.Server.Hosting;
using ImatinibHooks.Server.Options;

namespace ImatinibHooks.Server.Storage;

/// <summary>Chooses the store of the settings. The library of the other one is never loaded.</summary>
internal static class SeenTokenStores
{
    /// <summary>The store, not opened yet.</summary>
    internal static SeenTokens Open(StorageOptions options, Readiness readiness, ILoggerFactory loggers) => options.IsPostgres
        ? new PostgresSeenTokens(options.ConnectionString!, readiness, loggers.CreateLogger<SeenTokens>())
        : new SqliteSeenTokens(options.ConnectionString ?? StorageOptions.UsualFile, options.MaxSeenTokens, readiness, loggers.CreateLogger<SeenTokens>());
}
