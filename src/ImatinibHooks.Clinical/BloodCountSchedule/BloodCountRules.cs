using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.BloodCountSchedule;

/// <summary>The rules of the family CBC: one for each band of therapy days.</summary>
internal static class BloodCountRules
{
    private const DataGroups Needs = DataGroups.Laboratory | DataGroups.MedicationRequests;

    /// <summary>The rules with what they need.</summary>
    internal static readonly ImmutableArray<RuleEntry> All = [.. CountSchedule.Bands.Select(EntryOf)];

    private static RuleEntry EntryOf(CountBand band)
    {
        var isPolicy = band.Interval == CountInterval.BeforeStart;
        var rule = new Rule(band.Id, "1", RuleFamily.BloodCountSchedule, 125, isPolicy ? Confidence.P : Confidence.A, isPolicy ? "PROJECT" : "USPI-5.2");
        return new(rule, Needs, order => CountSchedule.Check(order, band, rule));
    }
}
