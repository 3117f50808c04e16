using System.Collections.Immutable;
using System.Text.Json;

namespace ImatinibHooks.Cli.Output;

/// <summary>What the decision trace says of one rule and order.</summary>
/// <param name="Order">The order; empty for a rule about the patient alone.</param>
/// <param name="Rule">The rule id.</param>
/// <param name="Verdict">fired, not fired, not applicable or not assessed.</param>
/// <param name="Why">The reason; empty when the trace gives none.</param>
internal sealed record TraceVerdict(string Order, string Rule, string Verdict, string Why)
{
    /// <summary>Whether the rule fired.</summary>
    internal bool HasFired => Verdict == "fired";

    /// <summary>The verdicts of a trace in its order.</summary>
    internal static ImmutableArray<TraceVerdict> Read(ReadOnlyMemory<byte> trace)
    {
        using var document = JsonDocument.Parse(trace);
        return [.. document.RootElement.GetProperty("verdicts").EnumerateArray().Select(Read)];
    }

    private static TraceVerdict Read(JsonElement verdict) => new(Text(verdict, "order"), Text(verdict, "rule"), Text(verdict, "verdict"), Text(verdict, "reason"));

    private static string Text(JsonElement verdict, string member) => verdict.TryGetProperty(member, out var value) ? value.GetString() ?? "" : "";
}
