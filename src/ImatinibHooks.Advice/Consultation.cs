using System.Collections.Immutable;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Explaining;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice;

/// <summary>What came of one call or one record: a fault, or cards and why.</summary>
/// <remarks>
/// The body it was read from may be reused as soon as it exists. The bytes in its cards (details, resources, extensions) lie in room that the advisor lends: they
/// are good until it is disposed of, and for as long as anybody looks at them when it never is. It holds patient data and is never stored or logged.
/// </remarks>
public sealed class Consultation : IDisposable
{
    private Advisor? lender;
    private Desk? desk;

    /// <summary>Why there is no answer; null when there is one.</summary>
    public CallFault? Fault { get; init; }

    /// <summary>The answer; null when there is a fault.</summary>
    public HookResponse? Response { get; init; }

    /// <summary>The hook call; null for a record, and for a call that could not be read.</summary>
    public HookCall? Call { get; init; }

    /// <summary>Now, as it was handed in.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>The ids of the rules that stand in a card, each once, in the order of ids; empty for none.</summary>
    public ImmutableArray<string> Findings => Trace is null || Trace.Fired.Count == 0 ? [] : IdsOf(Trace.Fired);

    /// <summary>Hands over each finding that stands in a card: the rule and how urgent it is; one finding for each order it is about. None when there is a fault.</summary>
    public void ForEachFinding(Action<Rule, Indicator> tell)
    {
        ArgumentNullException.ThrowIfNull(tell);
        if (Trace is null)
        {
            return;
        }

        foreach (var fired in Trace.Fired)
        {
            if (fired.IsFinding)
            {
                tell(fired.Verdict.Rule, fired.Verdict.Indicator);
            }
        }
    }

    /// <summary>What the trace says; null when there is a fault, and when nothing was to be judged and nobody asked why.</summary>
    internal Trace? Trace { get; init; }

    /// <summary>Gives the room back; the cards must not be looked at any more.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref desk, null) is { } lent)
        {
            lender!.PutBack(lent);
        }
    }

    private static ImmutableArray<string> IdsOf(List<FiredVerdict> fired)
    {
        var ids = ImmutableArray.CreateBuilder<string>(fired.Count);
        foreach (var verdict in fired)
        {
            if (verdict.IsFinding && !ids.Contains(verdict.Verdict.Rule.Id))
            {
                ids.Add(verdict.Verdict.Rule.Id);
            }
        }

        ids.Sort(StringComparer.Ordinal);
        return ids.DrainToImmutable();
    }

    /// <summary>Notes whose room the answer lies in.</summary>
    internal void Lend(Advisor advisor, Desk room) => (lender, desk) = (advisor, room);

    /// <summary>A consultation in which nothing was to be judged; it has no trace.</summary>
    internal static Consultation Silent(HookCall call, DateTimeOffset asOf) => new() { Response = new([]), Call = call, AsOf = asOf };

    /// <summary>A consultation that ends in a fault.</summary>
    internal static Consultation Failed(CallFault fault, DateTimeOffset asOf, HookCall? call = null) => new() { Fault = fault, AsOf = asOf, Call = call };
}
