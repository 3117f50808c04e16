using System.Collections.Immutable;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>A timing code and how often a day it means.</summary>
internal sealed record TimingCode(string Code, decimal TimesPerDay);

/// <summary>A unit of time: how many of it so many days have.</summary>
/// <param name="Code">The unit as FHIR writes it.</param>
/// <param name="Units">How many units.</param>
/// <param name="Days">In how many days.</param>
internal sealed record PeriodUnit(string Code, int Units, int Days);

/// <summary>Turns the timing of a dosage into a number a day (DATA-DOSE-01): the copy of tables TIMING-CODES and PERIOD-UNITS of docs/clinical/intake.md.</summary>
/// <remarks>
/// In this order: frequency and period of the repeat, the code, the number of times of day, the number of events. Months and years give no daily number,
/// nor does "once or twice a day"; a period that is missing is never guessed. Days of the week count as their share of a week.
/// </remarks>
internal static class DoseTiming
{
    /// <summary>The codes.</summary>
    internal static ImmutableArray<TimingCode> Codes { get; } =
    [
        new("QD", 1),
        new("QAM", 1),
        new("QHS", 1),
        new("AM", 1),
        new("PM", 1),
        new("BED", 1),
        new("BID", 2),
        new("TID", 3),
        new("QID", 4),
        new("QOD", 0.5m),
    ];

    /// <summary>The units of a period.</summary>
    internal static ImmutableArray<PeriodUnit> Units { get; } =
    [
        new("s", 86400, 1),
        new("min", 1440, 1),
        new("h", 24, 1),
        new("d", 1, 1),
        new("wk", 1, 7),
    ];

    /// <summary>How often a day; null when the timing does not say.</summary>
    internal static decimal? TimesPerDay(ResourceSet resources, CodeReader codes, in DosageTiming timing) =>
        timing.FrequencyMax is { } most && most != timing.Frequency
            ? null
            : FromRepeat(resources, timing) ?? FromCode(codes, timing) ?? FromCount(timing.TimesOfDay) ?? FromCount(timing.Whens);

    private static decimal? FromRepeat(ResourceSet resources, in DosageTiming timing)
    {
        // Beyond these bounds a timing means nothing, and the division could leave the range of a decimal.
        var isMeant = timing.Period is > 0.001m and < 10000 && timing.Frequency is null or (> 0 and <= 1000);
        foreach (var unit in Units)
        {
            if (isMeant && resources.TextIs(timing.PeriodUnit, unit.Code))
            {
                // One division at the end: seven times a week is once a day, exactly.
                var daysOfWeek = timing.DaysOfWeek > 0 && unit.Days == 1 ? Math.Min(timing.DaysOfWeek, 7) : 7;
                return (decimal)(timing.Frequency ?? 1) * unit.Units * daysOfWeek / (timing.Period * unit.Days * 7);
            }
        }

        return null;
    }

    private static decimal? FromCode(CodeReader codes, in DosageTiming timing)
    {
        foreach (var code in Codes)
        {
            if (codes.IsFhirCode(timing.Code, code.Code))
            {
                return code.TimesPerDay;
            }
        }

        return null;
    }

    private static decimal? FromCount(int count) => count > 0 ? count : null;
}
