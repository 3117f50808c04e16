using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.DrugLevels;

/// <summary>The last dose before a sample.</summary>
/// <remarks>The newest administration of imatinib with a time of day before the sample; else the time that the level's own components or note give.</remarks>
internal static class LastDose
{
    /// <summary>The dose as evidence, with its instant; null when none is known.</summary>
    internal static Evidence? Before(OrderCase order, Reading level) => Given(order, level) ?? Stated(order, level);

    private static Evidence? Given(OrderCase order, Reading level)
    {
        MedicationFact? newest = null;
        foreach (var fact in order.Record.Medications)
        {
            if (fact.Role == MedicationRole.Administration && fact.Concepts.Has(Concept.Imatinib) && fact.Status != MedicationStatus.Cancelled
                && fact.Authored.Instant is { } given && given.UtcTicks < level.Ticks && !(newest?.Authored.Instant > given))
            {
                newest = fact;
            }
        }

        return newest is null ? null : new(newest.Source, Concept.Imatinib, newest.Authored);
    }

    private static Evidence? Stated(OrderCase order, Reading level)
    {
        foreach (var finding in order.Record.Findings)
        {
            if (finding.Source == level.Source && finding.Concepts.Has(Concept.LastDoseTime) && finding.Time.Instant is { } taken && taken.UtcTicks < level.Ticks)
            {
                return new(finding.Source, Concept.LastDoseTime, finding.Time);
            }
        }

        return null;
    }
}
