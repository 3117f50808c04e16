using System.Collections.Immutable;

namespace ImatinibHooks.Clinical.DrugLevels;

/// <summary>One schedule of doses and when a sample is a trough (table TDM-SCHEDULES).</summary>
/// <param name="Id">The schedule.</param>
/// <param name="TimesPerDay">Doses a day.</param>
/// <param name="TauHours">The hours from dose to trough.</param>
/// <param name="FromHours">The first hour after the dose at which a sample is a trough, included.</param>
/// <param name="UpToHours">The last one, included.</param>
internal sealed record TroughSchedule(string Id, decimal TimesPerDay, decimal TauHours, decimal FromHours, decimal UpToHours)
{
    /// <summary>Whether a sample so many hours after the dose is a trough.</summary>
    public bool IsTrough(decimal hours) => hours >= FromHours && hours <= UpToHours;
}

/// <summary>Corrects a level to the trough (TDM-01).</summary>
/// <remarks>
/// C x exp(0.041 x (t - tau)), t and tau in hours, for t from 8 to 30 h, both included: the elimination phase. The result is an estimate. Source: docs/clinical/drug-level.md (Wang
/// 2009, A; the limits of t P).
/// </remarks>
internal static class TroughCorrection
{
    /// <summary>The typical elimination constant, per hour.</summary>
    internal const decimal EliminationPerHour = 0.041m;

    /// <summary>The first hour after the dose from which a level can be corrected.</summary>
    internal const decimal FirstHour = 8;

    /// <summary>The last one.</summary>
    internal const decimal LastHour = 30;

    /// <summary>The schedules in the order of the page.</summary>
    internal static readonly ImmutableArray<TroughSchedule> Schedules =
    [
        new("once daily", 1, 24, 21, 27),
        new("twice daily", 2, 12, 10, 14),
    ];

    /// <summary>The schedule of so many doses a day; null for any other.</summary>
    internal static TroughSchedule? For(decimal timesPerDay)
    {
        foreach (var schedule in Schedules)
        {
            if (schedule.TimesPerDay == timesPerDay)
            {
                return schedule;
            }
        }

        return null;
    }

    /// <summary>Whether a level so many hours after the dose can be corrected.</summary>
    internal static bool CanCorrect(decimal hours) => hours is >= FirstHour and <= LastHour;

    /// <summary>The trough in the unit of the level; the level itself at the hour of the trough.</summary>
    internal static decimal Trough(decimal level, decimal hours, TroughSchedule schedule) => hours == schedule.TauHours
        ? level
        : level * (decimal)Math.Exp((double)(EliminationPerHour * (hours - schedule.TauHours)));
}
