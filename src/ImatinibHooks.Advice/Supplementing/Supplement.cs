using System.Collections.Immutable;
using ImatinibHooks.Advice.Explaining;
using ImatinibHooks.Advice.Intake;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.CdsHooks.Prefetch;
using ImatinibHooks.Fhir.Reading;

namespace ImatinibHooks.Advice.Supplementing;

/// <summary>What a call lacks, asked for in rounds: <see cref="Next"/>, then <see cref="Take"/> with what came, until nothing is left to ask.</summary>
/// <remarks>
/// Asked for are the keys that the call did not answer, the further pages of Bundles, and drugs that entries refer to and that were not sent. A key that came
/// as a failure is not repeated (REQ-PFD-07), drafts are never asked for (REQ-CTX-06), and each thing is asked for once. Not thread-safe.
/// </remarks>
public sealed class Supplement
{
    /// <summary>The slot of what belongs to no key.</summary>
    internal const int ReferenceSlot = -2;

    private readonly RecordIntake intake;
    private readonly HookService service;
    private readonly UnsentDrugs drugs;
    private readonly bool judgesDraftsAlone;
    private readonly KeyState[] keys;
    private readonly bool[] isAsked;
    private readonly HashSet<string> askedDrugs = new(StringComparer.Ordinal);
    private int seenPages;
    private bool isRelevant;

    internal Supplement(Desk desk, HookService service, HookCall call)
    {
        intake = desk.Intake;
        drugs = desk.Drugs;
        this.service = service;
        judgesDraftsAlone = call.Hook == HookContext.OrderSign;
        keys = [.. call.Prefetch.Select(state => KeyState.Of(state, call.FhirServer))];
        isAsked = new bool[keys.Length];
    }

    /// <summary>What is known of each key, in the order of the service.</summary>
    internal ReadOnlySpan<KeyState> Keys => keys;

    /// <summary>How many drugs were asked for, and came or did not.</summary>
    internal TracedDrugs Drugs { get; private set; }

    /// <summary>Notes for every key that is not whole why nothing can be asked for.</summary>
    public void Refuse(DataFault fault)
    {
        OpenPages();
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot].IsOpen || keys[slot].Whole == PrefetchState.NotAnswered)
            {
                keys[slot] = keys[slot] with { Fault = fault };
            }
        }
    }

    /// <summary>What to ask for next; empty when nothing is left.</summary>
    /// <remarks>
    /// A call is asked for nothing before it is known to be about a BCR-ABL inhibitor: by its drafts, or, at a hook that judges imatinib on record as well, by any
    /// medication entry. What must be known for that (a draft that names its drug by a bare reference, the medication keys) comes in a round of its own.
    /// </remarks>
    public ImmutableArray<DataQuery> Next()
    {
        if (!isRelevant)
        {
            ImmutableArray<DataQuery> first = [.. References(drugs.OfNamelessDrafts()), .. judgesDraftsAlone ? [] : Templates(DataStates.IsMedication)];
            if (first.Length > 0)
            {
                return first;
            }

            isRelevant = drugs.IsAboutInhibitor(judgesDraftsAlone);
        }

        return isRelevant ? [.. Templates(static _ => true), .. OpenPages(), .. References(drugs.All())] : [];
    }

    /// <summary>Takes what came of a round.</summary>
    /// <param name="body">The body of the call as it came, with the documents behind it, in the order of the answers.</param>
    /// <param name="answers">One for each query.</param>
    public void Take(ReadOnlyMemory<byte> body, IReadOnlyList<DataAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var json = JsonBody.WithoutByteOrderMark(body);
        var shift = body.Length - json.Length;
        foreach (var answer in answers)
        {
            var end = answer.Start + answer.Length - shift;
            if (answer.Query.Kind == DataQueryKind.Reference)
            {
                TakeDrug(answer, json, end);
            }
            else
            {
                TakeDocument(answer, json, end);
            }
        }
    }

    private void TakeDrug(in DataAnswer answer, ReadOnlyMemory<byte> json, int end)
    {
        var known = intake.Resources.Medications.Count;
        var isRead = answer.Fault == DataFault.None
            && intake.TryReadMore(ReferenceSlot, json[..end], end - answer.Length, out _, out var kind) && kind == ReadKind.Resource
            && intake.Resources.Medications.Count > known;
        Drugs = isRead ? Drugs with { Read = Drugs.Read + 1 } : Drugs with { NotRead = Drugs.NotRead + 1 };
        if (!isRead && answer.Fault == DataFault.None)
        {
            intake.ForgetLast();
        }
    }

    private void TakeDocument(in DataAnswer answer, ReadOnlyMemory<byte> json, int end)
    {
        ref var key = ref keys[answer.Query.Slot];
        if (answer.Fault != DataFault.None)
        {
            key = key with { Fault = answer.Fault };
            return;
        }

        var pages = intake.OpenPages.Count;
        var isJson = intake.TryReadMore(answer.Query.Slot, json[..end], end - answer.Length, out var state, out var kind);
        var isOpen = isJson && intake.OpenPages.Count > pages;
        var whole = isOpen ? intake.OpenPages[^1].Whole : state;
        var isData = kind is ReadKind.Bundle or ReadKind.Resource && whole != PrefetchState.Failed;
        key = key.With(isData ? whole : PrefetchState.Failed, isOpen) with { Fault = isData ? key.Fault : isJson ? DataFault.NotData : DataFault.NotJson };
    }

    private ImmutableArray<DataQuery> Templates(Func<string, bool> isWanted)
    {
        var queries = ImmutableArray.CreateBuilder<DataQuery>();
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (!isAsked[slot] && keys[slot].Whole == PrefetchState.NotAnswered && isWanted(service.Prefetch[slot].Key))
            {
                isAsked[slot] = true;
                queries.Add(new(DataQueryKind.Template, slot, service.Prefetch[slot].Query));
            }
        }

        return queries.DrainToImmutable();
    }

    /// <summary>The pages that the Bundles read since the last time name.</summary>
    private ImmutableArray<DataQuery> OpenPages()
    {
        var queries = ImmutableArray.CreateBuilder<DataQuery>();
        for (; seenPages < intake.OpenPages.Count; seenPages++)
        {
            var page = intake.OpenPages[seenPages];
            if (page.Slot >= 0 && intake.IsCurrent(page.Origin))
            {
                Follow(page, queries);
            }
        }

        return queries.DrainToImmutable();
    }

    private void Follow(OpenPage page, ImmutableArray<DataQuery>.Builder queries)
    {
        ref var key = ref keys[page.Slot];
        key = key with { Whole = isAsked[page.Slot] ? key.Whole : page.Whole, IsOpen = true };
        if (page.Whole == PrefetchState.Failed || intake.NextPageOf(page.Origin) is not { } url)
        {
            key = key with { Fault = page.Whole == PrefetchState.Failed ? DataFault.NotData : DataFault.ForeignAddress };
            return;
        }

        isAsked[page.Slot] = true;
        queries.Add(new(DataQueryKind.NextPage, page.Slot, url));
    }

    private ImmutableArray<DataQuery> References(List<string> references) =>
        [.. references.Where(reference => askedDrugs.Count < UnsentDrugs.Most && askedDrugs.Add(reference)).Select(static reference => new DataQuery(DataQueryKind.Reference, ReferenceSlot, reference))];
}
