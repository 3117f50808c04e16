using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.Advice;

/// <summary>A hook call that was read and not yet answered.</summary>
/// <remarks>It is answered once; when that never comes, nothing is lost but the reuse of its desk.</remarks>
public readonly struct OpenedCall
{
    private readonly CallReading reading;

    internal OpenedCall(Desk desk, HookService service, CallReading reading)
    {
        this.reading = reading;
        Desk = desk;
        Service = service;
    }

    /// <summary>The service that is called.</summary>
    public HookService Service { get; }

    /// <summary>The call; null when it cannot be answered.</summary>
    public HookCall? Call => reading.Call;

    /// <summary>Why it cannot be answered; null when it can.</summary>
    public CallFault? Fault => reading.Fault;

    /// <summary>Whether a fhirServer was named and something is missing that could be asked for there: a key, a further page, a drug that an entry refers to.</summary>
    /// <remarks>Costs a call without fhirServer, or with everything there, no more than looking.</remarks>
    public bool IsWorthAsking =>
        Call is { FhirServer: not null } call
        && (call.Prefetch.AsSpan().Contains(PrefetchState.NotAnswered) || Desk.Intake.OpenPages.Count > 0 || Desk.Drugs.Any());

    /// <summary>Where it is being worked on.</summary>
    internal Desk Desk { get; }

    /// <summary>Begins to ask for what is missing.</summary>
    /// <exception cref="InvalidOperationException">The call cannot be answered.</exception>
    public Supplement Supplement() => new(Desk, Service, Call ?? throw new InvalidOperationException("A call that cannot be answered lacks nothing."));
}
