using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>A corticosteroid and how many milligrams of prednisone one milligram of it stands for (table INFX-STEROIDS).</summary>
/// <param name="Id">The concept of the drug.</param>
/// <param name="PrednisonePerMilligram">Milligrams of prednisone for one milligram.</param>
internal sealed record SteroidEquivalent(Concept Id, decimal PrednisonePerMilligram);

/// <summary>How much corticosteroid the patient had on each of the last days (docs/clinical/infection-immunosuppression.md).</summary>
/// <remarks>
/// Milligrams of prednisone a day. Drugs that run on the same day are added; orders and statements are counted apart and the higher sum is used. A range
/// counts with its higher dose. Only orders and statements that are active, or ended on a known day, run; drafts never do.
/// </remarks>
internal static class SteroidExposure
{
    /// <summary>The table INFX-STEROIDS.</summary>
    internal static readonly ImmutableArray<SteroidEquivalent> Equivalents =
    [
        new(Concept.Prednisone, 1m),
        new(Concept.Prednisolone, 1m),
        new(Concept.Methylprednisolone, 1.25m),
        new(Concept.Hydrocortisone, 0.25m),
        new(Concept.Dexamethasone, 6.67m),
    ];

    /// <summary>The concepts of the table.</summary>
    internal static readonly ConceptSet Concepts =
        Equivalents.Aggregate(default(ConceptSet), static (concepts, equivalent) => concepts.With(equivalent.Id));

    /// <summary>The lowest daily sum over the span, both ends included; 0 when there was a day without.</summary>
    internal static decimal LowestBetween(DateOnly first, DateOnly last, ImmutableArray<MedicationFact> medications, TimeSpan offset)
    {
        var lowest = decimal.MaxValue;
        for (var day = first; day <= last && lowest > 0; day = day.AddDays(1))
        {
            lowest = Math.Min(lowest, OnDay(day, medications, offset));
        }

        return lowest;
    }

    /// <summary>The corticosteroids that run on the day, ordered by source.</summary>
    internal static ImmutableArray<MedicationFact> RunningOn(DateOnly day, ImmutableArray<MedicationFact> medications, TimeSpan offset)
    {
        List<MedicationFact>? running = null;
        foreach (var medication in medications)
        {
            if (EquivalentOf(medication) is not null && MedicationSpan.Covers(medication, day, offset))
            {
                (running ??= []).Add(medication);
            }
        }

        running?.Sort(static (left, right) => left.Source.CompareTo(right.Source));
        return running is null ? [] : [.. running];
    }

    /// <summary>The daily dose in milligrams of prednisone; null when it cannot be worked out or the drug is no corticosteroid.</summary>
    internal static decimal? PrednisonePerDay(MedicationFact medication, DateOnly day, TimeSpan offset)
    {
        if (EquivalentOf(medication) is not { } equivalent || medication.Doses.IsEmpty)
        {
            return null;
        }

        var sum = 0m;
        foreach (var dose in medication.Doses)
        {
            if (!MedicationSpan.Covers(dose, day, offset))
            {
                continue;
            }

            if (dose is not { DoseUnit: DoseUnit.Milligram, AsNeeded: false, DoseHigh: { } milligrams, TimesPerDay: { } times })
            {
                return null;
            }

            sum += milligrams * times;
        }

        return sum * equivalent.PrednisonePerMilligram;
    }

    private static decimal OnDay(DateOnly day, ImmutableArray<MedicationFact> medications, TimeSpan offset)
    {
        decimal orders = 0, statements = 0;
        foreach (var medication in medications)
        {
            if (EquivalentOf(medication) is null || !MedicationSpan.Covers(medication, day, offset))
            {
                continue;
            }

            var dose = PrednisonePerDay(medication, day, offset) ?? 0;
            orders += medication.Role == MedicationRole.Order ? dose : 0;
            statements += medication.Role == MedicationRole.Statement ? dose : 0;
        }

        return Math.Max(orders, statements);
    }

    private static SteroidEquivalent? EquivalentOf(MedicationFact medication)
    {
        foreach (var equivalent in Equivalents)
        {
            if (medication.Concepts.Has(equivalent.Id))
            {
                return equivalent;
            }
        }

        return null;
    }
}
