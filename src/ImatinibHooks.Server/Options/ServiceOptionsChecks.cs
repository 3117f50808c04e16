using System.Globalization;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Server.Hosting;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Options;

/// <summary>Checks the options at start and says of each fault which setting it is and what may stand there.</summary>
internal sealed class ServiceOptionsChecks(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<ServiceOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        List<string> failures = [.. KnownSettings.Unknown(configuration.GetSection(ServiceOptions.Section))];
        CheckRange("Protocol:MaxBodyBytes", options.Protocol.MaxBodyBytes, ProtocolOptions.LeastBodyBytes, ProtocolOptions.MostBodyBytes, failures);
        CheckRange("Protocol:MaxDepth", options.Protocol.MaxDepth, ProtocolOptions.LeastDepth, ProtocolOptions.MostDepth, failures);
        CheckLimits(options.Protocol, failures);
        CheckRange("Cards:Max", options.Cards.Max, CardsOptions.Least, CardsOptions.Most, failures);
        CheckRange("Fhir:DeadlineMilliseconds", options.Fhir.DeadlineMilliseconds, FhirOptions.LeastDeadline, FhirOptions.MostDeadline, failures);
        CheckRange("Fhir:MaxConcurrentCalls", options.Fhir.MaxConcurrentCalls, FhirOptions.LeastCalls, FhirOptions.MostCalls, failures);
        CheckRange("Fhir:MaxBytes", options.Fhir.MaxBytes, FhirOptions.LeastBytes, FhirOptions.MostBytes, failures);
        CheckRange("Fhir:MaxPages", options.Fhir.MaxPages, FhirOptions.LeastPages, FhirOptions.MostPages, failures);
        failures.AddRange(FhirServerChecks.Check(options.Clients, environment.IsDevelopment()));
        CheckRange("Storage:MaxSeenTokens", options.Storage.MaxSeenTokens, StorageOptions.LeastSeenTokens, StorageOptions.MostSeenTokens, failures);
        CheckDialect("Protocol:Dialect", options.Protocol.Dialect, failures);
        CheckPublicBaseUrl(options, failures);
        CheckClock(options, failures);
        failures.AddRange(options.Cors.Origins.Where(origin => !IsOrigin(origin)).Select(origin =>
            $"{ServiceOptions.Section}:Cors:Origins holds '{origin}': write an origin without a path, such as https://ehr.example.org."));
        CheckTelemetry(options.Telemetry, failures);
        SitePolicies.Check(options.Policy, failures);
        failures.AddRange(RuleSettings.Check(configuration.GetSection($"{ServiceOptions.Section}:{nameof(ServiceOptions.Rules)}")));
        failures.AddRange(ClientOptionsChecks.Check(options, configuration.GetSection($"{ServiceOptions.Section}:{nameof(ServiceOptions.Clients)}")));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void CheckLimits(ProtocolOptions protocol, List<string> failures)
    {
        CheckRange("Protocol:MaxConcurrentCalls", protocol.MaxConcurrentCalls, 1, 4096, failures);
        CheckRange("Protocol:MaxQueuedCalls", protocol.MaxQueuedCalls, 0, 65536, failures);
        CheckRange("Protocol:MaxQueuedMilliseconds", protocol.MaxQueuedMilliseconds, 1, 30_000, failures);
        CheckRange("Protocol:MaxConnections", protocol.MaxConnections, 16, 65536, failures);
        CheckRange("Protocol:UnknownCallsPerMinute", protocol.UnknownCallsPerMinute ?? 10, 10, 10_000_000, failures);
        CheckRange("Protocol:HeadersTimeoutSeconds", protocol.HeadersTimeoutSeconds, 1, 60, failures);
        CheckRange("Protocol:IdleTimeoutSeconds", protocol.IdleTimeoutSeconds, 1, 600, failures);
        CheckRange("Protocol:MinBytesPerSecond", protocol.MinBytesPerSecond, 1, 1024 * 1024, failures);
        CheckRange("Protocol:MaxStopSeconds", protocol.MaxStopSeconds, 1, 300, failures);
    }

    private static void CheckRange(string setting, int value, int least, int most, List<string> failures)
    {
        if (value < least || value > most)
        {
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{ServiceOptions.Section}:{setting} must be {least} to {most}, both included."));
        }
    }

    private static void CheckDialect(string setting, string dialect, List<string> failures)
    {
        if (!Enum.GetNames<Dialect>().Contains(dialect, StringComparer.OrdinalIgnoreCase))
        {
            failures.Add($"{ServiceOptions.Section}:{setting} must be one of {string.Join(", ", Enum.GetNames<Dialect>())}.");
        }
    }

    private static void CheckPublicBaseUrl(ServiceOptions options, List<string> failures)
    {
        if (!IsWeb(options.PublicBaseUrl, out var url) || url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
        {
            failures.Add($"{ServiceOptions.Section}:PublicBaseUrl must be an absolute http or https address without a query, such as https://cds.example.org.");
        }
    }

    private static void CheckTelemetry(TelemetryOptions options, List<string> failures)
    {
        if (options.Otlp is { } collector && !TelemetryOptions.IsCollector(collector))
        {
            failures.Add($"{ServiceOptions.Section}:Telemetry:Otlp must be an absolute http or https address without user, query and /v1/traces, such as http://127.0.0.1:4318.");
        }
    }

    private void CheckClock(ServiceOptions options, List<string> failures)
    {
        if (options.Clock.FixedNow is not { } text)
        {
            return;
        }

        if (FixedTimeProvider.Parse(text) is null)
        {
            failures.Add($"{ServiceOptions.Section}:Clock:FixedNow must be an ISO 8601 time with an offset, such as 2026-03-02T10:00:00-05:00.");
        }

        if (environment.IsProduction())
        {
            failures.Add($"{ServiceOptions.Section}:Clock:FixedNow is for replays and tests: take it out, or set another environment than Production.");
        }
    }

    private static bool IsOrigin(string origin) =>
        IsWeb(origin, out var url) && url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) == origin;

    private static bool IsWeb(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);
}
