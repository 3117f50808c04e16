using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>DATA-QA-01: a result that looks like a unit slip, or that no patient can have, is named, and nothing is decided from it.</summary>
/// <remarks>
/// Warning. Fires on a blocked result that is at least as new as every usable value of its analyte: a later usable one has settled the question. Unitless,
/// textual, undated and future results are no reason to fire (the rules that need a value say so); they stand in the evidence of the verdict, so that the
/// trace names them. Not assessed when laboratory results could not be had and none that are there is doubtful. Source: docs/clinical/laboratory.md (P).
/// </remarks>
internal static class DataQuality
{
    internal static readonly Rule Rule = new("DATA-QA-01", "1", RuleFamily.Data, 132, Confidence.P, "PROJECT");

    /// <summary>The longest value that a card shows, in UTF-16 units.</summary>
    internal const int LongestShown = 32;

    internal static Verdict Check(OrderCase order)
    {
        if (Evidence(order, doubtfulOnly: true) is { IsEmpty: false } doubtful)
        {
            return order.Fired(Rule, Indicator.Warning, doubtful) with
            {
                Variant = doubtful[0].Block == ValueBlock.UnitSlip ? "unit" : "value",
                Terms = [new("analyte", AnalyteNames.Of(doubtful[0].Concept)), new("value", Shown(doubtful[0]))],
            };
        }

        var evidence = Evidence(order, doubtfulOnly: false);
        return order.Patient.Lacks(DataGroups.Laboratory)
            ? order.NotAssessed(Rule, "laboratory results", evidence)
            : order.NotFired(Rule, evidence);
    }

    private static ImmutableArray<Evidence> Evidence(OrderCase order, bool doubtfulOnly)
    {
        if (order.Counts.Unusable.IsEmpty)
        {
            return [];
        }

        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var unusable in order.Counts.Unusable)
        {
            if (!doubtfulOnly || IsDoubtful(order.Counts, unusable))
            {
                evidence.Add(order.Patient.EvidenceOf(unusable));
            }
        }

        return evidence.DrainToImmutable();
    }

    private static bool IsDoubtful(Counts counts, in UnusableResult unusable)
    {
        if (unusable.Block is not (ValueBlock.UnitSlip or ValueBlock.Implausible))
        {
            return false;
        }

        var values = counts.Of(unusable.Analyte).NewestFirst;
        return values.IsEmpty || unusable.Ticks >= values[0].Ticks;
    }

    /// <summary>The value and the unit as sent, cut where it is too long for a card.</summary>
    private static string Shown(Evidence evidence)
    {
        var text = $"{new Bound(evidence.Value.GetValueOrDefault(), evidence.Comparator)} {evidence.Unit}".Trim();
        return text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown - 1), "…");
    }
}
