using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Renal;

/// <summary>The kidney function of a patient, read once.</summary>
/// <remarks>
/// Calculated from the newest creatinine (of final values within 24 hours the highest), the actual weight, age and sex; else a reported clearance; else an
/// estimated rate. Creatinine and reported values are at most 90 days old, 30 from 65 years of age or below 60 mL/min (P), the weight 90; limits included. Final
/// values without a comparator. Of an uncertain age the higher counts. Source and reading decisions: docs/clinical/renal.md.
/// </remarks>
internal sealed class KidneyState
{
    /// <summary>From this age, in years, creatinine has to be recent.</summary>
    internal const int OlderFrom = 65;

    /// <summary>Below this clearance, in mL/min, creatinine has to be recent.</summary>
    internal const decimal ReducedBelow = 60;

    private KidneyState(PatientCase patient)
    {
        Creatinine = HighestOfDay(patient.Counts.Of(Concept.Creatinine));
        Weight = patient.Counts.Of(Concept.BodyWeight).NewestExactSince(patient.Day.AddDays(-patient.Policy.AdultBodyMeasureDays));
        var calculated = Calculate(patient);
        IsCreatinineCurrent = Creatinine is { } creatinine
            && creatinine.DaysBefore(patient.Day) <= (calculated is { } value ? DaysFor(value, patient) : DaysByAge(patient));
        Clearance = calculated is { } known && IsCreatinineCurrent
            ? new(known, ClearanceKind.Calculated, patient.EvidenceOf(Creatinine, Weight))
            : Reported(patient, Concept.CreatinineClearance, ClearanceKind.Reported) ?? Reported(patient, Concept.EstimatedGfr, ClearanceKind.Estimated) ?? default;
    }

    /// <summary>The clearance; none when it cannot be had.</summary>
    public Clearance Clearance { get; }

    /// <summary>The newest creatinine, at any age; null when there is none.</summary>
    public Reading? Creatinine { get; }

    /// <summary>The weight; null when there is none of the last 90 days.</summary>
    public Reading? Weight { get; }

    /// <summary>Whether the creatinine is recent enough.</summary>
    public bool IsCreatinineCurrent { get; }

    /// <summary>Reads it.</summary>
    public static KidneyState Read(PatientCase patient) => new(patient);

    private decimal? Calculate(PatientCase patient) =>
        Creatinine is { Bound.Value: > 0 } creatinine && Weight is { } weight && patient.Age is { } age && patient.Record.Sex != Sex.Unknown
            ? CockcroftGault.MlPerMin(age.Oldest, patient.Record.Sex, weight.Bound.Value, creatinine.Bound.Value)
            : null;

    private static int DaysFor(decimal mlPerMin, PatientCase patient) =>
        mlPerMin < ReducedBelow ? patient.Policy.CreatinineShortDays : DaysByAge(patient);

    private static int DaysByAge(PatientCase patient) =>
        patient.Age is { Oldest: >= OlderFrom } ? patient.Policy.CreatinineShortDays : patient.Policy.CreatinineDays;

    private static Clearance? Reported(PatientCase patient, Concept test, ClearanceKind kind) =>
        patient.Counts.Of(test).NewestExactSince(DateOnly.MinValue) is { } value
        && value.DaysBefore(patient.Day) <= DaysFor(value.Bound.Value, patient)
            ? new(value.Bound.Value, kind, patient.EvidenceOf(value))
            : null;

    private static Reading? HighestOfDay(Series series)
    {
        Reading? newest = null;
        Reading? highest = null;
        foreach (ref readonly var reading in series.NewestFirst)
        {
            if (reading.IsFinal && reading.Bound.IsExact)
            {
                newest ??= reading;
                var isOfDay = newest.Value.Ticks - reading.Ticks <= TimeSpan.TicksPerDay;
                highest = isOfDay && !(highest?.Bound.Value >= reading.Bound.Value) ? reading : highest;
            }
        }

        return highest;
    }
}
