using System.Collections.Immutable;
using ImatinibHooks.Advice.Explaining;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Advice;

/// <summary>What came of one call or one record: a fault, or cards and why.</summary>
/// <remarks>Stands by itself: the body it was read from may be reused as soon as it exists. It holds patient data and is never stored or logged.</remarks>
public sealed record Consultation
{
    /// <summary>Why there is no answer; null when there is one.</summary>
    public CallFault? Fault { get; init; }

    /// <summary>The answer; null when there is a fault.</summary>
    public HookResponse? Response { get; init; }

    /// <summary>The hook call; null for a record, and for a call that could not be read.</summary>
    public HookCall? Call { get; init; }

    /// <summary>Now, as it was handed in.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>The ids of the rules that stand in a card, each once, in the order of ids; empty for none.</summary>
    public ImmutableArray<string> Findings => Trace is null
        ? []
        : [.. Trace.Fired.Where(fired => fired is { SuppressedBy: null, IsShadow: false }).Select(fired => fired.Verdict.Rule.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What the trace says; null when there is a fault.</summary>
    internal Trace? Trace { get; init; }

    /// <summary>A consultation that ends in a fault.</summary>
    internal static Consultation Failed(CallFault fault, DateTimeOffset asOf, HookCall? call = null) => new() { Fault = fault, AsOf = asOf, Call = call };
}
