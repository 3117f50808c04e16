using System.Collections.Immutable;
using System.Text.Json;

namespace ImatinibHooks.Cli.Output;

/// <summary>What the decision trace says of one rule and order.</summary>
/// <param name="Order">The order; empty for a rule about the patient alone.</param>
/// <param name="Rule">The rule id.</param>
/// <param name="Verdict">fired, not-fired, not-applicable or not-assessed.</param>
/// <param name="Why">The urgency, the reason, or what is missing; empty when the condition was simply not met.</param>
internal sealed record TraceVerdict(string Order, string Rule, string Verdict, string Why)
{
    /// <summary>Whether the rule fired.</summary>
    internal bool HasFired => Verdict == "fired";

    /// <summary>The verdicts of a trace in its order.</summary>
    internal static ImmutableArray<TraceVerdict> Read(ReadOnlyMemory<byte> trace)
    {
        using var document = JsonDocument.Parse(trace);
        return [.. document.RootElement.GetProperty("rules").EnumerateArray().Select(Read)];
    }

    private static TraceVerdict Read(JsonElement rule) =>
        new(Text(rule, "order") ?? "", Text(rule, "rule") ?? "", Text(rule, "verdict") ?? "", ReasonOf(rule));

    private static string ReasonOf(JsonElement rule)
    {
        if (Text(rule, "suppressedBy") is { } hold)
        {
            return $"{Text(rule, "indicator")}, silent because {hold} speaks";
        }

        return Text(rule, "missing") is { } missing ? $"missing: {missing}" : Text(rule, "indicator") ?? Text(rule, "reason") ?? "";
    }

    private static string? Text(JsonElement rule, string member) => rule.TryGetProperty(member, out var value) ? value.GetString() : null;
}
