using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Prefetch;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Reads the FHIR values of one call as they pass by, then makes the patient's record of them.</summary>
/// <remarks>Not thread-safe; all tables are kept and used again. The record points into them: it must not outlive the call.</remarks>
internal sealed class RecordIntake
{
    private readonly ResourceReader reader;
    private readonly FactMaker facts;
    private readonly List<int> slotOfOrigin = [];

    internal RecordIntake(ResourceReader reader, ConceptMap map)
    {
        this.reader = reader;
        Gathering = new(Resources, map, slotOfOrigin);
        facts = new(Resources, Gathering);
    }

    /// <summary>What was read.</summary>
    internal ResourceSet Resources { get; } = new();

    /// <summary>The entries that facts come from.</summary>
    internal Gathering Gathering { get; }

    /// <summary>Reads dosages.</summary>
    internal DoseIntake Doses => facts.Doses;

    /// <summary>Takes the body of the next call.</summary>
    internal void Begin(ReadOnlyMemory<byte> body)
    {
        Resources.Begin(body);
        slotOfOrigin.Clear();
    }

    /// <summary>Reads one value; a value of a slot that comes again makes the earlier one void. Drafts fail only when nothing can be read at all.</summary>
    internal PrefetchState Read(int slot, ref Utf8JsonReader json)
    {
        var state = ReadBundle(slot, ref json, out var kind);
        var isUnusable = kind is ReadKind.OperationOutcome or ReadKind.Unusable;
        return slot != FhirValueSlots.DraftOrders || state != PrefetchState.Failed || isUnusable ? state : PrefetchState.Provided;
    }

    /// <summary>Reads one value and tells what it was.</summary>
    internal PrefetchState ReadBundle(int slot, ref Utf8JsonReader json, out ReadKind kind)
    {
        for (var earlier = 0; earlier < slotOfOrigin.Count; earlier++)
        {
            slotOfOrigin[earlier] = slotOfOrigin[earlier] == slot ? Gathering.Void : slotOfOrigin[earlier];
        }

        slotOfOrigin.Add(slot);
        var firstOutcome = Resources.Outcomes.Count;
        var outcome = reader.Read(ref json, slotOfOrigin.Count - 1, Resources);
        kind = outcome.Kind;
        return DataStates.Of(outcome, Resources, firstOutcome);
    }

    /// <summary>Makes the record of everything that was read.</summary>
    /// <param name="patientId">The patient.</param>
    /// <param name="drafts">Which orders are read as drafts.</param>
    /// <param name="unavailable">The groups that could not be had.</param>
    /// <param name="keys">The group of each slot, for groups whose every entry turns out to be another patient's; empty for none.</param>
    internal PatientRecord Make(string patientId, DraftChoice drafts, DataGroups unavailable, ReadOnlySpan<DataGroups> keys)
    {
        Gathering.Gather(patientId, drafts);
        for (var slot = 0; slot < keys.Length; slot++)
        {
            unavailable |= Gathering.IsAllOfOthers(slot) ? keys[slot] : DataGroups.None;
        }

        return facts.Make(unavailable);
    }
}
