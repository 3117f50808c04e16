using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Dosing;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>What MYELO-AP-01 to 03 ask of an order; of the three only the highest fires.</summary>
/// <remarks>
/// Days are counted from the first to the latest low value of a run with none above between; today is not used. A preliminary low value that is newer than the
/// run goes on with it, because it may raise. AP-03 looks at the longest run of the open episode, because it goes on firing until the episode closes.
/// </remarks>
internal readonly record struct AdvancedCytopenia
{
    /// <summary>The counts that are low now.</summary>
    internal required LowCounts Low { get; init; }

    /// <summary>The days of the run that is going on; null when there is none.</summary>
    internal required int? CurrentDays { get; init; }

    /// <summary>The days of the longest run of the open episode; null when no episode is open.</summary>
    internal required int? LongestDays { get; init; }

    /// <summary>Whether the low counts come from the disease.</summary>
    internal required DiseaseRelation Relation { get; init; }

    /// <summary>Reads it; the order is one of advanced phase.</summary>
    internal static AdvancedCytopenia Of(OrderCase order)
    {
        var low = LowCounts.Of(order);
        var current = CurrentRun(order, low);
        return new()
        {
            Low = low,
            CurrentDays = current,
            LongestDays = order.Episodes.Open is { } open ? Math.Max(open.LongestRunDays, current ?? 0) : null,
            Relation = DiseaseRelations.Of(order),
        };
    }

    /// <summary>Whether MYELO-AP-03 speaks.</summary>
    internal bool IsFourWeeks(OrderCase order) =>
        Relation != DiseaseRelation.Related && LongestDays >= AdvancedSteps.Of(order, FourWeekCytopenia.Rule).FromDays;

    /// <summary>Whether the run is one for MYELO-AP-02, whatever the dose, and MYELO-AP-03 does not speak.</summary>
    internal bool IsTwoWeeks(OrderCase order) => !IsFourWeeks(order)
        && Relation != DiseaseRelation.Related && CurrentDays >= AdvancedSteps.Of(order, TwoWeekCytopenia.Rule).FromDays;

    /// <summary>The daily dose of the active order, else of the draft.</summary>
    internal static DailyDose DoseOf(OrderCase order) => order.CurrentDose ?? order.Dose;

    /// <summary>Whether the dose is at or below a step; null when it cannot be told.</summary>
    internal static bool? IsAtOrBelow(OrderCase order, DailyDose dose, AdvancedStep step) =>
        dose.IsKnown && step.MilligramsFor(order) is { } milligrams ? dose.HighMg <= milligrams : null;

    /// <summary>The evidence: the latest counts and the value that opened the episode.</summary>
    internal ImmutableArray<Evidence> EvidenceOf(OrderCase order)
    {
        var (anc, platelets) = (Low.Anc ?? order.AncNow, Low.Platelets ?? order.PlateletsNow);
        var isShown = order.Episodes.Open is not { } open || open.Opening.Lab == anc?.Lab || open.Opening.Lab == platelets?.Lab;
        return isShown
            ? order.Patient.EvidenceOf(anc, platelets)
            : order.Patient.EvidenceOf(anc, platelets, order.Episodes.Open!.Opening);
    }

    /// <summary>The key of the note on the relation to the disease.</summary>
    internal string RelationNote => Relation switch
    {
        DiseaseRelation.Related => "marrow-related",
        DiseaseRelation.Unrelated => "marrow-unrelated",
        _ => "marrow-unknown",
    };

    /// <summary>The notes on a step: that the draft is at or below it, or that body surface is missing, and the source of the ladder of children.</summary>
    internal static ImmutableArray<string> StepNotes(OrderCase order, AdvancedStep step)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (IsAtOrBelow(order, order.Dose, step) == true)
        {
            notes.Add("already-at-step");
        }

        if (step.MilligramsFor(order) is null)
        {
            notes.Add("body-surface-missing");
        }

        if (step.IsPerSquareMetre)
        {
            notes.Add("child-ladder");
        }

        return notes.DrainToImmutable();
    }

    private static int? CurrentRun(OrderCase order, in LowCounts low)
    {
        if (order.Episodes.Open is not { CurrentRunDays: { } days } open)
        {
            return null;
        }

        var began = open.LastLow.Day.AddDays(-days);
        return Math.Max(days, Math.Max(DaysSince(low.Anc, began), DaysSince(low.Platelets, began)));
    }

    private static int DaysSince(in Reading? low, DateOnly began) => low is { IsFinal: false } preliminary ? preliminary.DaysSince(began) : 0;
}
