using ZLogger;

namespace ImatinibHooks.Server.Storage;

/// <summary>What is said in the log about the storage; never a connection string.</summary>
internal static partial class StorageLog
{
    [ZLoggerMessage(121, LogLevel.Error, "The storage {Provider} does not work: {Reason}. The service is not ready")]
    internal static partial void StorageDown(this ILogger logger, string provider, string reason);

    [ZLoggerMessage(122, LogLevel.Information, "The storage {Provider} works again")]
    internal static partial void StorageUp(this ILogger logger, string provider);
}
