using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.BloodCountSchedule;

/// <summary>The newest final values that make up a blood count; each null when it was never measured.</summary>
/// <param name="Anc">Neutrophils that can be compared with the hold limit of the row.</param>
/// <param name="Platelets">Platelets that can be compared with the hold limit of the row.</param>
/// <param name="Hemoglobin">Haemoglobin.</param>
internal readonly record struct LatestCounts(Reading? Anc, Reading? Platelets, Reading? Hemoglobin)
{
    /// <summary>Those of an order's record.</summary>
    public static LatestCounts Of(OrderCase order) => new(
        order.Counts.Anc.NewestFinal(order.Row.HoldAncBelow),
        order.Counts.Platelets.NewestFinal(order.Row.HoldPlateletsBelow),
        order.Counts.Hemoglobin.NewestFinal(CountSchedule.HemoglobinDecidesAt));

    /// <summary>The age of the oldest of the three in whole days; null when one was never measured.</summary>
    public int? OldestDays(DateOnly day) => (Anc, Platelets, Hemoglobin) is ({ } anc, { } platelets, { } hemoglobin)
        ? Math.Max(anc.DaysBefore(day), Math.Max(platelets.DaysBefore(day), hemoglobin.DaysBefore(day)))
        : null;

    /// <summary>The values that are there, as evidence of a quiet verdict.</summary>
    public ImmutableArray<Evidence> TracedEvidence(OrderCase order) => order.Patient.TracedEvidenceOf(Anc, Platelets, Hemoglobin);

    /// <summary>The values that are there, as evidence.</summary>
    public ImmutableArray<Evidence> Evidence(OrderCase order) => order.Patient.EvidenceOf(Anc, Platelets, Hemoglobin);

    /// <summary>The analytes that were never measured, for the card.</summary>
    public string MissingNames()
    {
        var names = new List<string>(3);
        AddIfMissing(names, Anc, Concept.Anc);
        AddIfMissing(names, Platelets, Concept.Platelets);
        AddIfMissing(names, Hemoglobin, Concept.Hemoglobin);
        return string.Join(", ", names);
    }

    private static void AddIfMissing(List<string> names, in Reading? value, Concept analyte)
    {
        if (value is null)
        {
            names.Add(AnalyteNames.Of(analyte));
        }
    }
}
