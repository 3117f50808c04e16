using ImatinibHooks.Advice;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Cli.Inputs;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Cli;

/// <summary>Has inputs assessed by the same advisor that the service uses.</summary>
internal sealed class Consultant
{
    private readonly HookServices services;
    private readonly Advisor advisor;

    private Consultant(HookServices services, Advisor advisor)
    {
        this.services = services;
        this.advisor = advisor;
    }

    /// <summary>Opens with the profiles and the discovery document beside the program.</summary>
    internal static Consultant Open()
    {
        var folder = AppContext.BaseDirectory;
        var terminology = TerminologyIndex.Load(Path.Combine(folder, "fhir-profiles", "valuesets"));
        return new(HookServices.Open(), new Advisor(terminology, new AdvisorOptions { PublicBaseUrl = new Uri("http://127.0.0.1:5080") }));
    }

    /// <summary>Assesses one input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="body">Its content.</param>
    /// <param name="now">The time to judge by.</param>
    internal Outcome Assess(Input input, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        var json = JsonBody.WithoutByteOrderMark(body);
        var content = InputKinds.Of(json.Span);
        return content.Kind switch
        {
            InputKind.Call or InputKind.Malformed => ToOutcome(input, advisor.Consult(services.Of(content.Hook), json, now)),
            InputKind.Bundle => ToOutcome(input, advisor.ConsultRecord(json, now)),
            _ when input.Origin == InputOrigin.Found => new Outcome.PassedOver(input),
            _ => new Outcome.Refused(input, "neither a hook call (an object with a member hook) nor a FHIR Bundle; give one of these."),
        };
    }

    private static Outcome ToOutcome(Input input, Consultation consultation) => consultation.Fault is { } fault
        ? new Outcome.Refused(input, fault.Message)
        : new Outcome.Assessed(input, consultation);
}
