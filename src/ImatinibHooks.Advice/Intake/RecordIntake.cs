using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Prefetch;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>A Bundle that names a further page.</summary>
/// <param name="Slot">The slot it was read for.</param>
/// <param name="Origin">The number of the value.</param>
/// <param name="Whole">The state it would be in if it named none.</param>
internal readonly record struct OpenPage(int Slot, int Origin, PrefetchState Whole);

/// <summary>Reads the FHIR values of one call as they pass by, then makes the patient's record of them.</summary>
/// <remarks>Not thread-safe; all tables are kept and used again. The record points into them: it must not outlive the call.</remarks>
internal sealed class RecordIntake
{
    private readonly ResourceReader reader;
    private readonly FactMaker facts;
    private readonly List<int> slotOfOrigin = [];
    private readonly List<OpenPage> openPages = [];

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
        openPages.Clear();
    }

    /// <summary>The Bundles that name a further page, in the order they were read; one that was replaced since has another slot than it says.</summary>
    internal IReadOnlyList<OpenPage> OpenPages => openPages;

    /// <summary>Whether a value that was read was not replaced by a later one.</summary>
    internal bool IsCurrent(int origin) => slotOfOrigin[origin] != Gathering.Void;

    /// <summary>The address of the next page that a value names; null when it names none that can be read, or several.</summary>
    internal string? NextPageOf(int origin)
    {
        string? only = null;
        foreach (ref readonly var page in Resources.NextPages.All)
        {
            if (page.Origin == origin)
            {
                if (page.Url.IsAbsent || only is not null)
                {
                    return null;
                }

                only = Resources.Text(page.Url);
            }
        }

        return only;
    }

    /// <summary>Takes a longer body that begins with the one before and ends with one more value, and reads that value beside those that came before.</summary>
    /// <remarks>Of a value that is no JSON nothing counts, also not what stood before the fault. The reader must not see beyond the value: hence the body ends with it.</remarks>
    /// <param name="slot">The slot.</param>
    /// <param name="body">The body.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="state">Its state; failed when it is no JSON.</param>
    /// <param name="kind">What it is; unusable when it is no JSON.</param>
    /// <returns>Whether it is JSON.</returns>
    internal bool TryReadMore(int slot, ReadOnlyMemory<byte> body, int start, out PrefetchState state, out ReadKind kind)
    {
        Resources.Extend(body);
        var origin = slotOfOrigin.Count;
        var json = new Utf8JsonReader(body.Span[start..], FhirJson.Options);
        try
        {
            json.Read();
            state = ReadNext(slot, ref json, out kind);
            json.Read();
            return true;
        }
        catch (JsonException)
        {
            ForgetFrom(origin);
            (state, kind) = (PrefetchState.Failed, ReadKind.Unusable);
            return false;
        }
    }

    /// <summary>Makes the last value that was read void.</summary>
    internal void ForgetLast() => ForgetFrom(slotOfOrigin.Count - 1);

    private void ForgetFrom(int origin)
    {
        for (var last = slotOfOrigin.Count - 1; last >= origin; last--)
        {
            slotOfOrigin[last] = Gathering.Void;
        }
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

        return ReadNext(slot, ref json, out kind);
    }

    private PrefetchState ReadNext(int slot, ref Utf8JsonReader json, out ReadKind kind)
    {
        var origin = slotOfOrigin.Count;
        slotOfOrigin.Add(slot);
        var firstOutcome = Resources.Outcomes.Count;
        var outcome = reader.Read(ref json, origin, Resources);
        kind = outcome.Kind;
        if (outcome.HasNextPage)
        {
            openPages.Add(new(slot, origin, DataStates.Of(outcome with { HasNextPage = false }, Resources, firstOutcome)));
        }

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
