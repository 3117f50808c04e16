using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>The drugs on record that add immunosuppression (INFX-05).</summary>
internal sealed class AddedDrugs
{
    private static readonly ConceptSet Steroid = SteroidExposure.Concepts;

    /// <summary>The lowest daily dose of corticosteroid over the span, in mg of prednisone; null when it is below the limit.</summary>
    internal decimal? PrednisonePerDay { get; private init; }

    /// <summary>The corticosteroids that run today, when <see cref="PrednisonePerDay"/> is set.</summary>
    internal ImmutableArray<MedicationFact> Steroids { get; private init; } = [];

    /// <summary>The immunosuppressants that are active now, ordered by source; anti-CD20 antibodies are not among them.</summary>
    internal ImmutableArray<MedicationFact> Immunosuppressants { get; private init; } = [];

    /// <summary>The anti-CD20 antibodies within the window, ordered by source.</summary>
    internal ImmutableArray<MedicationFact> AntiCd20 { get; private init; } = [];

    /// <summary>An active corticosteroid whose dose or start cannot be told; null when there is none.</summary>
    internal MedicationFact? UnknownSteroid { get; private init; }

    /// <summary>Whether any of them counts.</summary>
    internal bool Any => PrednisonePerDay is not null || !Immunosuppressants.IsEmpty || !AntiCd20.IsEmpty;

    /// <summary>The wording that fits.</summary>
    internal string Variant => (PrednisonePerDay is not null, !Immunosuppressants.IsEmpty, !AntiCd20.IsEmpty) switch
    {
        (true, false, false) => "corticosteroid",
        (false, true, false) => "immunosuppressant",
        (false, false, true) => "anti-cd20",
        _ => "several",
    };

    /// <summary>What they are, for want of their names.</summary>
    internal string Words => Variant switch
    {
        "corticosteroid" => "corticosteroid",
        "immunosuppressant" => "immunosuppressant on record",
        "anti-cd20" => "anti-CD20 antibody",
        _ => "several drugs on record",
    };

    /// <summary>Finds them in the record of an order.</summary>
    internal static AddedDrugs Of(OrderCase order)
    {
        var (medications, today, offset) = (order.Record.Medications, order.Day, order.Patient.Offset);
        var lowest = SteroidExposure.LowestBetween(today.AddDays(-AddedImmunosuppression.PrednisoneDays), today, medications, offset);
        var enough = lowest >= AddedImmunosuppression.PrednisoneFrom;
        var since = today.AddMonths(-AddedImmunosuppression.AntiCd20Months);
        return new()
        {
            PrednisonePerDay = enough ? lowest : null,
            Steroids = enough ? SteroidExposure.RunningOn(today, medications, offset) : [],
            Immunosuppressants = Where(medications, new(since, today, offset), static (fact, days) => fact.Concepts.Has(Concept.Immunosuppressant)
                && !fact.Concepts.Has(Concept.AntiCd20) && MedicationSpan.IsActiveOn(fact, days.Today, days.Offset)),
            AntiCd20 = Where(medications, new(since, today, offset), static (fact, days) => fact.Concepts.Has(Concept.AntiCd20) && WasGivenSince(fact, days)),
            UnknownSteroid = enough ? null : FirstUnknown(medications, today, offset),
        };
    }

    /// <summary>The evidence of all that count.</summary>
    internal ImmutableArray<Evidence> Evidence() =>
    [
        .. Steroids.Select(static fact => EvidenceOf(fact, SteroidOf(fact))),
        .. Immunosuppressants.Select(static fact => EvidenceOf(fact, Concept.Immunosuppressant)),
        .. AntiCd20.Select(static fact => EvidenceOf(fact, Concept.AntiCd20)),
    ];

    /// <summary>The evidence of one drug.</summary>
    internal static Evidence EvidenceOf(MedicationFact fact, Concept concept) =>
        new(fact.Source, concept, fact.Start.IsKnown ? fact.Start : fact.Authored);

    /// <summary>Which corticosteroid a drug is.</summary>
    internal static Concept SteroidOf(MedicationFact fact)
    {
        foreach (var equivalent in SteroidExposure.Equivalents)
        {
            if (fact.Concepts.Has(equivalent.Id))
            {
                return equivalent.Id;
            }
        }

        return Concept.None;
    }

    /// <summary>A corticosteroid that is active for long enough or since an unknown day, and whose dose or start is not known.</summary>
    private static MedicationFact? FirstUnknown(ImmutableArray<MedicationFact> medications, DateOnly today, TimeSpan offset)
    {
        var unknown = Where(medications, new(today, today, offset), static (fact, days) => fact.Concepts.HasAny(Steroid)
            && MedicationSpan.IsActiveOn(fact, days.Today, days.Offset)
            && (!MedicationSpan.HasBegin(fact) || SteroidExposure.PrednisonePerDay(fact, days.Today, days.Offset) is null));
        return unknown.IsEmpty ? null : unknown[0];
    }

    private static bool WasGivenSince(MedicationFact fact, Days days)
    {
        if (MedicationSpan.IsActiveOn(fact, days.Today, days.Offset))
        {
            return true;
        }

        var last = fact.End.IsKnown ? fact.End : fact.Authored;
        return MedicationSpan.WasTaken(fact) && last.IsKnown && last.DayIn(days.Offset) is var day && day >= days.Since && day <= days.Today;
    }

    private static ImmutableArray<MedicationFact> Where(ImmutableArray<MedicationFact> medications, Days days, Func<MedicationFact, Days, bool> condition)
    {
        List<MedicationFact>? found = null;
        foreach (var fact in medications)
        {
            if (condition(fact, days))
            {
                (found ??= []).Add(fact);
            }
        }

        found?.Sort(static (left, right) => left.Source.CompareTo(right.Source));
        return found is null ? [] : [.. found];
    }

    private readonly record struct Days(DateOnly Since, DateOnly Today, TimeSpan Offset);
}
