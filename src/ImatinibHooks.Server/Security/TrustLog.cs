using ZLogger;

namespace ImatinibHooks.Server.Security;

/// <summary>What is said in the log about tokens and keys: fixed names and names of clients, never a part of a token (REQ-SEC-17, REQ-SEC-19).</summary>
internal static partial class TrustLog
{
    [ZLoggerMessage(101, LogLevel.Warning, "Refused a token on {Path} from {Client}: {Fault}")]
    internal static partial void TokenRefused(this ILogger logger, string path, string client, string fault);

    [ZLoggerMessage(102, LogLevel.Information, "Fetched the keys of {Client}: {Usable} usable, {PassedOver} passed over")]
    internal static partial void KeysFetched(this ILogger logger, string client, int usable, int passedOver);

    [ZLoggerMessage(103, LogLevel.Error, "The keys of {Client} cannot be fetched: {Reason}")]
    internal static partial void KeysNotFetched(this ILogger logger, string client, string reason);
}
