using ZLogger;

namespace ImatinibHooks.Server.Exchange;

/// <summary>Everything the service says in its log. Never patient data, a token or a part of a body.</summary>
internal static partial class ServerLog
{
    [ZLoggerMessage(1, LogLevel.Information, "Answered {Service} {HookInstance} for {Client}: {Cards} cards, rules {Rules}, {Milliseconds} ms")]
    internal static partial void Answered(this ILogger logger, string service, string hookInstance, string client, int cards, string rules, double milliseconds);

    [ZLoggerMessage(2, LogLevel.Information, "Refused {Service} for {Client}: {Status} {Member}, {Milliseconds} ms")]
    internal static partial void Refused(this ILogger logger, string service, string client, int status, string? member, double milliseconds);

    [ZLoggerMessage(3, LogLevel.Error, "Failed on {Route}: {Kind} {Stack}")]
    internal static partial void Failed(this ILogger logger, string route, string kind, string? stack);

    [ZLoggerMessage(4, LogLevel.Debug, "The caller left {Route} before the answer")]
    internal static partial void CallerLeft(this ILogger logger, string route);

    [ZLoggerMessage(5, LogLevel.Error, "An answer breaks {Requirement} at {Path}: {Rule}")]
    internal static partial void IllegalCard(this ILogger logger, string requirement, string path, string rule);

    [ZLoggerMessage(6, LogLevel.Information, "Ready on {Address} after {Milliseconds} ms of warming up")]
    internal static partial void Ready(this ILogger logger, string address, double milliseconds);

    [ZLoggerMessage(7, LogLevel.Error, "Not ready: the call to itself was not answered with 200 on {Address}")]
    internal static partial void NotReady(this ILogger logger, string address);

    [ZLoggerMessage(8, LogLevel.Warning, "ImatinibHooks:PublicBaseUrl is not set: the links of cards lead to {Url}")]
    internal static partial void LinksLeadHere(this ILogger logger, string url);
}
