using System.Collections.Concurrent;
using System.Collections.Immutable;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Explaining;
using ImatinibHooks.Advice.Hooks;
using ImatinibHooks.Advice.Intake;
using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.CdsHooks.Prefetch;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Advice;

/// <summary>Answers hook calls and records with cards: reads them, has the rules assess them, and words what they find.</summary>
/// <remarks>Made once at start; thread-safe: each consultation works at a desk of its own, and desks are used again. Now is handed in.</remarks>
public sealed class Advisor
{
    private readonly AdvisorOptions options;
    private readonly ConceptMap map;
    private readonly ResourceReader reader;
    private readonly ComposingRules rules;
    private readonly ConcurrentBag<Desk> desks = [];

    /// <summary>Makes an advisor.</summary>
    /// <param name="terminology">The codes of all value sets.</param>
    /// <param name="options">What the site has set.</param>
    /// <exception cref="InvalidDataException">The override reasons cannot be read, or no code for a blood count is loaded.</exception>
    public Advisor(TerminologyIndex terminology, AdvisorOptions options)
    {
        ArgumentNullException.ThrowIfNull(terminology);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxCards, 1);
        this.options = options;
        map = new(terminology);
        reader = new(terminology);
        rules = new(WordingBook.Reviewed, new(options.PublicBaseUrl), OverrideReasons.Load(options.ProfilesFolder), options.MaxCards)
        {
            Modes = options.Modes,
            Policy = options.Policy,
        };
    }

    /// <summary>Answers a hook call with the data that it brought.</summary>
    /// <param name="service">The service that is called.</param>
    /// <param name="body">The call as it came.</param>
    /// <param name="asOf">Now.</param>
    /// <param name="isExplained">Whether the trace is wanted too.</param>
    public Consultation Consult(HookService service, ReadOnlyMemory<byte> body, DateTimeOffset asOf, bool isExplained = true) =>
        Answer(Open(service, body), asOf, isExplained);

    /// <summary>Reads a hook call, so that what it lacks can be asked for before it is answered.</summary>
    /// <param name="service">The service that is called.</param>
    /// <param name="body">The call as it came; it must stay as it is until <see cref="Answer(in OpenedCall, DateTimeOffset, bool, Supplement?)"/>, or begin the longer one that the supplement takes.</param>
    public OpenedCall Open(HookService service, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(service);
        var json = JsonBody.WithoutByteOrderMark(body);
        var desk = Take(json);
        return new(desk, service, HookCallReader.Read(json, service, desk.Handler, options.Calls));
    }

    /// <summary>Answers a call that was read; once.</summary>
    /// <remarks>
    /// Without an imatinib draft there are no cards. With one, and nothing that could be had by prefetch or by query, the fault is
    /// <see cref="CallFaultKind.DataUnavailable"/> (REQ-PFD-09, REQ-RESP-04); with any key answered a card says what could not be checked.
    /// </remarks>
    /// <param name="opened">The call.</param>
    /// <param name="asOf">Now.</param>
    /// <param name="isExplained">Whether the trace is wanted too.</param>
    /// <param name="supplement">What was asked for beyond the call; null when nothing was.</param>
    public Consultation Answer(in OpenedCall opened, DateTimeOffset asOf, bool isExplained = true, Supplement? supplement = null)
    {
        var consultation = opened.Fault is { } fault
            ? Consultation.Failed(fault, asOf)
            : AnswerCall(opened, asOf, isExplained, supplement);
        consultation.Lend(this, opened.Desk);
        return consultation;
    }

    /// <summary>Answers a record: a FHIR Bundle of one patient with imatinib orders.</summary>
    /// <remarks>
    /// The drafts are the orders of status draft or intent proposal or plan; without any, the active imatinib orders are judged as if they were signed again.
    /// The patient is that of the Bundle, else the subject of the orders; several patients are a fault.
    /// </remarks>
    /// <param name="bundle">The Bundle as it came.</param>
    /// <param name="asOf">Now.</param>
    public Consultation ConsultRecord(ReadOnlyMemory<byte> bundle, DateTimeOffset asOf)
    {
        var json = JsonBody.WithoutByteOrderMark(bundle);
        var desk = Take(json);
        var reading = BundleDoor.Read(json.Span, desk.Intake);
        var consultation = reading.Fault is { } fault ? Consultation.Failed(fault, asOf) : Answer(desk, reading, asOf);
        consultation.Lend(this, desk);
        return consultation;
    }

    private static Consultation AnswerCall(in OpenedCall opened, DateTimeOffset asOf, bool isExplained, Supplement? supplement)
    {
        var (service, call) = (opened.Service, opened.Call!);
        Span<DataGroups> groups = stackalloc DataGroups[service.Prefetch.Length];
        Span<KeyState> keys = stackalloc KeyState[service.Prefetch.Length];
        var unavailable = DataStates.AllGroups;
        var isHad = false;
        for (var slot = 0; slot < keys.Length; slot++)
        {
            groups[slot] = DataStates.GroupOf(service.Prefetch[slot].Key);
            keys[slot] = supplement is null ? KeyState.Of(call.Prefetch[slot], call.FhirServer) : supplement.Keys[slot];
            unavailable &= keys[slot].State is PrefetchState.Provided or PrefetchState.AnsweredEmpty ? ~groups[slot] : DataStates.AllGroups;
            isHad |= keys[slot].IsHad;
        }

        var record = opened.Desk.Intake.Make(call.PatientId, DraftChoice.OfContext, unavailable, groups);
        if (!isHad && HasImatinibDraft(record))
        {
            return Consultation.Failed(NoData, asOf, call);
        }

        var view = HookView.Of(record, call, opened.Desk.Intake, asOf);
        if (view.Fault is not null || (view.IsSilent && !isExplained))
        {
            return Unjudged(view, asOf);
        }

        return opened.Desk.Answer(view.Record, QuestionOf(service, view, asOf, isExplained), isExplained ? Traced(service, keys, groups, record.Unavailable) : [], supplement?.Drugs ?? default);
    }

    private static Consultation Unjudged(in HookView view, DateTimeOffset asOf) =>
        view.Fault is { } fault ? Consultation.Failed(fault, asOf, view.Call) : Consultation.Silent(view.Call, asOf);

    private static DeskQuestion QuestionOf(HookService service, in HookView view, DateTimeOffset asOf, bool isExplained) => new()
    {
        PatientId = view.Call.PatientId,
        EncounterId = view.Call.EncounterId,
        Service = service.Id,
        Call = view.Call,
        Choice = view.Choice,
        AsOf = asOf,
        IsExplained = isExplained,
    };

    // A key whose every entry turned out to be another patient's has failed, whatever it looked like.
    private static ImmutableArray<TracedData> Traced(HookService service, ReadOnlySpan<KeyState> keys, ReadOnlySpan<DataGroups> groups, DataGroups unavailable)
    {
        var data = ImmutableArray.CreateBuilder<TracedData>(keys.Length);
        for (var slot = 0; slot < keys.Length; slot++)
        {
            var key = keys[slot];
            var isLost = key.State == PrefetchState.Provided && (unavailable & groups[slot]) != DataGroups.None;
            data.Add(new(service.Prefetch[slot].Key, isLost ? PrefetchState.Failed : key.State, key.Way, key.Fault));
        }

        return data.MoveToImmutable();
    }

    private static Consultation Answer(Desk desk, BundleReading reading, DateTimeOffset asOf)
    {
        var unavailable = reading.State is PrefetchState.Failed ? DataStates.AllGroups : DataGroups.None;
        var record = desk.Intake.Make(reading.PatientId!, reading.Drafts, unavailable, []);
        return desk.Answer(record, new() { PatientId = reading.PatientId!, AsOf = asOf, IsExplained = true }, [new("bundle", reading.State)]);
    }

    private static CallFault NoData { get; } = new(
        CallFaultKind.DataUnavailable,
        "prefetch",
        "An imatinib order is drafted, but no prefetch key was answered and nothing could be read from a FHIR server: answer the prefetch keys of the discovery document, or give access to a FHIR server that this service may read.");

    private static bool HasImatinibDraft(PatientRecord record)
    {
        foreach (var medication in record.Medications)
        {
            if (medication.Role == MedicationRole.Draft && medication.Concepts.Has(Concept.Imatinib) && IsToBeGiven(medication))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsToBeGiven(MedicationFact draft) =>
        !draft.DoNotPerform && draft.Status is not (MedicationStatus.Cancelled or MedicationStatus.Stopped or MedicationStatus.Completed);

    private Desk Take(ReadOnlyMemory<byte> json)
    {
        var desk = desks.TryTake(out var free) ? free : new(reader, map, rules);
        desk.Begin(json);
        return desk;
    }

    /// <summary>Takes a desk back, to be used again.</summary>
    internal void PutBack(Desk desk)
    {
        if (!desk.IsOutgrown)
        {
            desks.Add(desk);
        }
    }
}
