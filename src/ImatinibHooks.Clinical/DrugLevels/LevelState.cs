using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.DrugLevels;

/// <summary>What can be said of the newest level.</summary>
internal enum LevelUse : byte
{
    /// <summary>There is none, or it is of no use now: too old, of another dose, at a start, on hold.</summary>
    None,

    /// <summary>The time from dose to sample is not known.</summary>
    TimeUnknown,

    /// <summary>The sample lies outside the hours that can be corrected.</summary>
    OutsideHours,

    /// <summary>The same dose was not taken for long enough.</summary>
    NotSteady,

    /// <summary>Doses are neither once nor twice daily, or not known.</summary>
    OtherSchedule,

    /// <summary>Corrected, but not a trough: an estimate that no target is compared with.</summary>
    Estimated,

    /// <summary>A trough, corrected to the hour.</summary>
    Trough,
}

/// <summary>The newest imatinib level of a patient, judged once an order.</summary>
/// <remarks>
/// Final, without a comparator, at most 90 days old (P), not before the last change of dose, on therapy and not on hold. Steady state: the same dose for at least 7 days (P) before the
/// sample. The last dose is that of an administration, else of the level's own components or note. Reading decisions: docs/clinical/drug-level.md.
/// </remarks>
internal sealed record LevelState(LevelUse Use, string Reason)
{
    private static readonly LevelState NoLevel = new(LevelUse.None, "no level on record");

    /// <summary>The trough, in ng/mL, when <see cref="Use"/> is estimated or trough.</summary>
    public decimal Trough { get; private init; }

    /// <summary>The hours from dose to sample, when known.</summary>
    public decimal Hours { get; private init; }

    /// <summary>The level and the last dose.</summary>
    public ImmutableArray<Evidence> Evidence { get; private init; } = [];

    /// <summary>Judges the newest level for an order.</summary>
    public static LevelState Read(OrderCase order)
    {
        if (order.Counts.Of(Concept.ImatinibLevel).IsEmpty)
        {
            return NoLevel;
        }

        if (order.Course.State != CourseState.OnTherapy || order.Course.Hold is { IsOnHold: true })
        {
            return new(LevelUse.None, "imatinib is being started or on hold");
        }

        return order.Counts.Of(Concept.ImatinibLevel).NewestExactSince(order.Day.AddDays(-order.Policy.ImatinibLevelDays)) is { } level
            ? Judge(order, level)
            : new(LevelUse.None, "no level that is recent enough");
    }

    private static LevelState Judge(OrderCase order, Reading level)
    {
        var evidence = order.Patient.EvidenceOf(level);
        if (order.CurrentDose?.ExactMg is null || SameDoseSince(order) is not { } since || TroughCorrection.For(DoseReader.TimesPerDay(order.Course.ActiveOrder!)) is not { } schedule)
        {
            return new(LevelUse.OtherSchedule, "no dose once or twice daily on record") { Evidence = evidence };
        }

        if (level.Day < since)
        {
            return new(LevelUse.None, "the level is from before the last change of dose");
        }

        return level.DaysSince(since) < order.Policy.SteadyStateDays
            ? new(LevelUse.NotSteady, "no steady state") { Evidence = evidence }
            : Place(order, level, schedule, evidence);
    }

    private static LevelState Place(OrderCase order, Reading level, TroughSchedule schedule, ImmutableArray<Evidence> evidence)
    {
        if (!level.HasTime || LastDose.Before(order, level) is not { } dose)
        {
            return new(LevelUse.TimeUnknown, "the time from dose to sample is not known") { Evidence = evidence };
        }

        var hours = (decimal)(level.Ticks - dose.Time.Instant!.Value.UtcTicks) / TimeSpan.TicksPerHour;
        var use = !TroughCorrection.CanCorrect(hours) ? LevelUse.OutsideHours : schedule.IsTrough(hours) ? LevelUse.Trough : LevelUse.Estimated;
        return new(use, "hours from dose to sample")
        {
            Hours = hours,
            Trough = use == LevelUse.OutsideHours ? 0 : TroughCorrection.Trough(level.Bound.Value, hours, schedule),
            Evidence = [.. evidence, dose],
        };
    }

    /// <summary>The day since which the dose of the active order is ordered without a change; null when it cannot be told.</summary>
    private static DateOnly? SameDoseSince(OrderCase order)
    {
        var current = order.CurrentDose!.Value.ExactMg;
        DateOnly? lastOther = null;
        DateOnly? first = null;
        foreach (var fact in order.Record.Medications)
        {
            if (fact.Role == MedicationRole.Order && fact.Concepts.Has(Concept.Imatinib) && Supply.Counts(fact) && BeginOf(fact, order) is { } begin && begin <= order.Day)
            {
                var isSame = DoseReader.Read(fact, order.Patient.Body?.SquareMetres).ExactMg == current;
                lastOther = !isSame && !(lastOther >= begin) ? begin : lastOther;
            }
        }

        foreach (var fact in order.Record.Medications)
        {
            if (fact.Role == MedicationRole.Order && fact.Concepts.Has(Concept.Imatinib) && Supply.Counts(fact) && BeginOf(fact, order) is { } begin && begin <= order.Day
                && !(begin <= lastOther) && !(first <= begin) && DoseReader.Read(fact, order.Patient.Body?.SquareMetres).ExactMg == current)
            {
                first = begin;
            }
        }

        return first;
    }

    private static DateOnly? BeginOf(MedicationFact fact, OrderCase order)
    {
        var begin = fact.Start.IsKnown ? fact.Start : fact.Authored;
        return begin.IsKnown ? begin.DayIn(order.Patient.Offset) : null;
    }
}
