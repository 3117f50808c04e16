using System.Collections.Immutable;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Intake;
using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.CdsHooks.Prefetch;
using ImatinibHooks.Clinical;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Explaining;

/// <summary>The state of one key of data, which way it came, and why something is missing.</summary>
internal readonly record struct TracedData(string Key, PrefetchState State, DataWay Way = DataWay.None, DataFault Fault = DataFault.None);

/// <summary>How many drugs were asked for by their references, and came or did not.</summary>
internal readonly record struct TracedDrugs(int Read, int NotRead);

/// <summary>An entry that made no fact, or one that made a fact although something is missing or was read by its text.</summary>
internal readonly record struct TracedEntry(string Reference, LeftOut LeftOut, bool HasNoSubject, bool IsByText);

/// <summary>How often a defect was met.</summary>
internal readonly record struct TracedDefect(DefectKind Kind, int Count);

/// <summary>Everything that the trace of a consultation says, self-contained.</summary>
internal sealed record Trace
{
    /// <summary>The most entries that are listed; beyond them only their number is told.</summary>
    internal const int MostEntries = 100;

    /// <summary>Whether it was gathered to be shown: else only what cards need is in it.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The service; null for a record.</summary>
    public string? Service { get; init; }

    /// <summary>The hook; null for a record.</summary>
    public string? Hook { get; init; }

    /// <summary>The patient's id.</summary>
    public required string PatientId { get; init; }

    /// <summary>The state of each key, in the order of the service; empty unless <see cref="IsWhole"/>.</summary>
    public required ImmutableArray<TracedData> Data { get; init; }

    /// <summary>The drugs that were asked for.</summary>
    public TracedDrugs Drugs { get; init; }

    /// <summary>What every rule said.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>The names of the facts.</summary>
    public required FactNames Names { get; init; }

    /// <summary>What became of the fired verdicts.</summary>
    public required List<FiredVerdict> Fired { get; init; }

    /// <summary>The entries worth a remark, at most <see cref="MostEntries"/>, in the order of their references.</summary>
    public required ImmutableArray<TracedEntry> Entries { get; init; }

    /// <summary>How many entries are worth a remark.</summary>
    public required int EntryCount { get; init; }

    /// <summary>The defects met, by kind.</summary>
    public required ImmutableArray<TracedDefect> Defects { get; init; }
}
