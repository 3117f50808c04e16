using System.Collections.Frozen;
using ImatinibHooks.Advice;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Server.Observability;

/// <summary>Counts the findings that were shown, by rule and indicator.</summary>
internal sealed class FindingCounts
{
    private static readonly string[] Indicators = ["info", "warning", "critical"];
    private static readonly FrozenDictionary<string, int> Rows = RuleCatalogue.All.Select((rule, row) => (rule.Id, row)).ToFrozenDictionary(entry => entry.Id, entry => entry.row, StringComparer.Ordinal);

    private readonly CounterFamily family;
    private readonly Count?[] counts = new Count?[Rows.Count * Indicators.Length];
    private readonly Action<Rule, Indicator> add;

    internal FindingCounts(CounterFamily family)
    {
        this.family = family;
        add = Add;
    }

    /// <summary>Counts what the cards of a consultation show.</summary>
    internal void Shown(Consultation consultation) => consultation.ForEachFinding(add);

    // Only what was shown once has a series; two threads that meet here get the same count of the family.
    private void Add(Rule rule, Indicator indicator) =>
        (counts[(Rows[rule.Id] * Indicators.Length) + (int)indicator] ??= family.Of(rule.Id, Indicators[(int)indicator])).Add();
}
