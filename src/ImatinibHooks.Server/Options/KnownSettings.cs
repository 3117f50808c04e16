using System.Collections.Immutable;

namespace ImatinibHooks.Server.Options;

/// <summary>The keys of the section <c>ImatinibHooks</c>; any other key stops the start, so that a slip of the pen is no silent default.</summary>
internal static class KnownSettings
{
    /// <summary>Every key; those that end in a colon are followed by a name or an index of the site's choice.</summary>
    internal static readonly ImmutableArray<string> Keys =
    [
        "PublicBaseUrl",
        "Protocol:MaxBodyBytes",
        "Protocol:MaxDepth",
        "Protocol:StrictHookInstance",
        "Protocol:MaxConcurrentCalls",
        "Protocol:MaxQueuedCalls",
        "Protocol:MaxQueuedMilliseconds",
        "Protocol:MaxConnections",
        "Protocol:UnknownCallsPerMinute",
        "Protocol:HeadersTimeoutSeconds",
        "Protocol:IdleTimeoutSeconds",
        "Protocol:MinBytesPerSecond",
        "Protocol:MaxStopSeconds",
        "Protocol:Dialect",
        "Clock:FixedNow",
        "Policy:",
        "Rules:",
        "Cards:Max",
        "Fhir:DeadlineMilliseconds",
        "Fhir:MaxConcurrentCalls",
        "Fhir:MaxBytes",
        "Fhir:MaxPages",
        "Cors:Origins:",
        "Security:RequireJwt",
        "Storage:Provider",
        "Storage:ConnectionString",
        "Storage:MaxSeenTokens",
        "Clients:",
        "Telemetry:Otlp",
    ];

    /// <summary>A failure for each key of the section that is not known.</summary>
    internal static IEnumerable<string> Unknown(IConfigurationSection section) =>
        from setting in section.AsEnumerable(makePathsRelative: true)
        where setting.Value is not null && !Keys.Any(key => Covers(key, setting.Key))
        select $"{section.Path}:{setting.Key} is not a setting. The settings are {string.Join(", ", Keys.Select(key => key.TrimEnd(':')))}.";

    private static bool Covers(string key, string setting) => key.EndsWith(':')
        ? setting.StartsWith(key, StringComparison.OrdinalIgnoreCase) && setting.Length > key.Length
        : string.Equals(setting, key, StringComparison.OrdinalIgnoreCase);
}
