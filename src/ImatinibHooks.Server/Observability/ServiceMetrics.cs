using System.Diagnostics.Metrics;
using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Limits;
using ImatinibHooks.Server.Options;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Observability;

/// <summary>Everything the service counts (meter <c>ImatinibHooks</c>), for GET /metrics and for OTLP. Labels come from the code and the configuration, never from a call.</summary>
internal sealed class ServiceMetrics
{
    /// <summary>The name of the meter.</summary>
    internal const string MeterName = "ImatinibHooks";

    private static readonly string[] FetchOutcomes = ["answered", "denied", "failed", "timed-out", "unreachable", "not-allowed", "suspended"];

    private readonly CounterFamily refusals;
    private readonly CounterFamily turnedAway;
    private readonly CounterFamily tokenRefusals;
    private readonly DurationSeries[] fetches;
    private readonly string[] clients;

    public ServiceMetrics(IMeterFactory meters, IOptions<ServiceOptions> options, CallGate gate, OpenCalls openCalls)
    {
        Meter = meters.Create(MeterName);
        clients = [.. options.Value.Clients.Select(client => client.Name)];
        Calls = new(Meter, "imatinibhooks.calls", "", "Calls that ended, by service, hook, client and outcome: the class of the status, or left when the caller did.", "service", "hook", "client", "outcome");
        CallDurations = new(Meter, "imatinibhooks.call.duration", "From the head of a call to the end of its answer.");
        Findings = new(new(Meter, "imatinibhooks.findings", "", "Findings that were shown on cards, by rule and indicator.", "rule", "indicator"));
        refusals = new(Meter, "imatinibhooks.refusals", "", "Requests answered with an error, by status and kind.", "status", "kind");
        turnedAway = new(Meter, "imatinibhooks.turned_away", "", "Calls turned away by a limit: concurrency or rate.", "limit", "client");
        tokenRefusals = new(Meter, "imatinibhooks.token.refusals", "", "Tokens that were refused, by reason.", "reason");
        FetchDurations = new(Meter, "imatinibhooks.fetch.duration", "Reads of FHIR servers, by outcome.");
        fetches = Array.ConvertAll(FetchOutcomes, outcome => FetchDurations.Add(new KeyValuePair<string, object?>("outcome", outcome)));
        Meter.CreateObservableGauge("imatinibhooks.calls_open", () => openCalls.Count, "", "Calls that were accepted and not yet answered.");
        Meter.CreateObservableGauge("imatinibhooks.calls_queued", () => gate.Waiting, "", "Calls that wait for a place.");
        ProcessMetrics.Add(Meter);
    }

    /// <summary>The meter.</summary>
    internal Meter Meter { get; }

    /// <summary>The calls.</summary>
    internal CounterFamily Calls { get; }

    /// <summary>How long they took.</summary>
    internal DurationFamily CallDurations { get; }

    /// <summary>What was shown.</summary>
    internal FindingCounts Findings { get; }

    /// <summary>How long reads of FHIR servers took.</summary>
    internal DurationFamily FetchDurations { get; }

    /// <summary>The series of the calls to one service.</summary>
    /// <param name="service">Its name.</param>
    /// <param name="hook">Its hook; empty for none.</param>
    internal ServiceSeries SeriesOf(string service, string hook) => new(this, service, hook, clients);

    /// <summary>Counts an answer that is an error.</summary>
    internal void Refused(Refusal refusal) => refusals.Of(refusal.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), refusal.Code).Add();

    /// <summary>Counts a call that a limit turned away.</summary>
    /// <param name="limit"><c>concurrency</c> or <c>rate</c>.</param>
    /// <param name="client">The name of the client.</param>
    internal void TurnedAway(string limit, string client) => turnedAway.Of(limit, client).Add();

    /// <summary>Counts a token that was refused.</summary>
    /// <param name="reason">One of a fixed set of words.</param>
    internal void TokenRefused(string reason) => tokenRefusals.Of(reason).Add();

    /// <summary>Counts a read of a FHIR server and how long it took.</summary>
    internal void Fetched(FetchOutcome outcome, TimeSpan duration) => fetches[(int)outcome].Record(duration);
}
