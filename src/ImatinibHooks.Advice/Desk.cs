using System.Collections.Immutable;
using System.Text.Json;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Explaining;
using ImatinibHooks.Advice.Hooks;
using ImatinibHooks.Advice.Intake;
using ImatinibHooks.Advice.Suggesting;
using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Prefetch;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Reading;

namespace ImatinibHooks.Advice;

/// <summary>Who is asked about, in which call.</summary>
internal readonly record struct DeskQuestion
{
    /// <summary>The patient.</summary>
    public required string PatientId { get; init; }

    /// <summary>The encounter; null when it is not known.</summary>
    public string? EncounterId { get; init; }

    /// <summary>The service; null for a record.</summary>
    public string? Service { get; init; }

    /// <summary>The call; null for a record.</summary>
    public HookCall? Call { get; init; }

    /// <summary>Which findings the hook shows; null for all.</summary>
    public HookChoice? Choice { get; init; }

    /// <summary>Whether <c>/explain</c> is asked: then every fact is named, not only those that cards show.</summary>
    public bool IsExplained { get; init; }

    /// <summary>Now.</summary>
    public required DateTimeOffset AsOf { get; init; }
}

/// <summary>All that one consultation works with; kept and used again for the next one, one at a time.</summary>
internal sealed class Desk
{
    private static readonly ConceptSet Inhibitors = ConceptSet.Of(Concept.Imatinib).With(Concept.OtherBcrAblInhibitor);

    private readonly ComposingRules rules;
    private readonly NameMaker names;
    private readonly CardComposer composer;
    private readonly SuggestionMaker suggestions;
    private readonly Utf8Buffer room = new();
    private readonly FreshUuids uuids = new();
    private readonly VerdictRoom verdicts = new();

    internal Desk(ResourceReader reader, ConceptMap map, ComposingRules rules)
    {
        this.rules = rules;
        Intake = new(reader, map);
        names = new(Intake.Resources, map, Intake.Gathering);
        composer = new(rules, room, uuids);
        suggestions = new(rules.Words)
        {
            Room = room,
            Uuids = uuids,
            Drafts = new DraftSheets(Intake.Resources, Intake.Gathering, Intake.Doses).Find,
            BloodCount = map.BloodCountPanel,
            OrderCode = map.OrderCodeOf,
        };
        Handler = Read;
        Drugs = new(Intake);
    }

    /// <summary>Reads FHIR into the record.</summary>
    internal RecordIntake Intake { get; }

    /// <summary>Finds drugs that were not sent.</summary>
    internal UnsentDrugs Drugs { get; }

    /// <summary>Clears the desk for another body.</summary>
    internal void Begin(ReadOnlyMemory<byte> json)
    {
        room.Begin();
        Intake.Begin(json);
    }

    /// <summary>Takes the FHIR values of a call as they pass by.</summary>
    internal FhirValueHandler Handler { get; }

    /// <summary>Whether so much was read that the tables are better given up than kept.</summary>
    internal bool IsOutgrown => Intake.Resources.Observations.Count + Intake.Resources.MedicationUses.Count > 8192;

    /// <summary>Assesses a record and answers.</summary>
    internal Consultation Answer(PatientRecord record, in DeskQuestion question, ImmutableArray<TracedData> data, TracedDrugs drugs = default)
    {
        var assessment = Assessment.Assess(record, question.AsOf, rules.Policy, rules.Modes, question.IsExplained, verdicts);
        var named = names.Make(assessment.Verdicts, question.IsExplained);
        var composition = composer.Compose(assessment.Verdicts, record, named, SuggestionsFor(record, question), question.Choice);
        var entryCount = 0;
        var entries = question.IsExplained ? TraceMaker.EntriesOf(Intake.Gathering.Sources, names, out entryCount) : [];
        return new()
        {
            AsOf = question.AsOf,
            Call = question.Call,
            Response = composition.Response,
            Trace = new()
            {
                Service = question.Service,
                Hook = question.Call?.Hook,
                PatientId = question.PatientId,
                Data = data,
                Drugs = drugs,
                Assessment = assessment,
                Names = named,
                Fired = composition.Fired,
                Entries = entries,
                EntryCount = entryCount,
                IsWhole = question.IsExplained,
                Defects = question.IsExplained ? TraceMaker.DefectsOf(Intake.Resources) : [],
            },
        };
    }

    private SuggestionMaker SuggestionsFor(PatientRecord record, in DeskQuestion question) =>
        suggestions.Begin(question.PatientId, question.EncounterId, DateOnly.FromDateTime(question.AsOf.ToOffset(OffsetOf(record)).Date));

    // The day of the order is that of its own offset, as the rules count days (docs/clinical/data.md).
    private static TimeSpan OffsetOf(PatientRecord record)
    {
        foreach (var medication in record.Medications)
        {
            if (medication.Role == MedicationRole.Draft && medication.Concepts.HasAny(Inhibitors))
            {
                return medication.Authored.Instant?.Offset ?? TimeSpan.Zero;
            }
        }

        return TimeSpan.Zero;
    }

    private PrefetchState Read(int slot, ref Utf8JsonReader json) => Intake.Read(slot, ref json);
}
