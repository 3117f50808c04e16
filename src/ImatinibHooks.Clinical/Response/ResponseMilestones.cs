using System.Collections.Immutable;

namespace ImatinibHooks.Clinical.Response;

/// <summary>One time of the milestone table (table RESP-MILESTONES).</summary>
/// <param name="Id">The time.</param>
/// <param name="FromMonths">The first month of the window (P), included.</param>
/// <param name="BelowMonths">The month at which the next window begins (P); null for none.</param>
/// <param name="WarningAbove">Above this percentage it is a warning.</param>
/// <param name="FailureAbove">Above this percentage it is a failure; at 3 months only when confirmed.</param>
/// <param name="HasToBeConfirmed">Whether a failure needs a second result 1 to 3 months apart.</param>
internal sealed record Milestone(
    string Id, decimal FromMonths, decimal? BelowMonths, decimal WarningAbove, decimal FailureAbove, bool HasToBeConfirmed);

/// <summary>RESP-01: which milestone a result belongs to, and the limits of each.</summary>
/// <remarks>
/// Months of 30.44 days since the first dose; a window includes its beginning and excludes its end; before 2.0 months there is none. Percentages are of the
/// International Scale and are exceeded strictly: 1.00 at 12 months is a warning, 1.01 a failure. Source: docs/clinical/response.md (ELN 2020, A; the windows P).
/// </remarks>
internal static class ResponseMilestones
{
    /// <summary>The days of a month.</summary>
    internal const decimal DaysPerMonth = 30.44m;

    /// <summary>A first result confirms from this many months before the second on, included.</summary>
    internal const decimal ConfirmFromMonths = 1;

    /// <summary>And up to this many, included.</summary>
    internal const decimal ConfirmToMonths = 3;

    /// <summary>The milestones in the order of the page.</summary>
    internal static readonly ImmutableArray<Milestone> All =
    [
        //          from   below  warning  failure  confirmed
        new("3",    2.0m,  4.5m,    10m,     10m,  true),
        new("6",    4.5m,    9m,     1m,     10m,  false),
        new("12",     9m,   18m,   0.1m,      1m,  false),
        new("later", 18m,  null,   0.1m,      1m,  false),
    ];

    /// <summary>The months from the first dose to a day.</summary>
    internal static decimal MonthsBetween(DateOnly start, DateOnly day) => (day.DayNumber - start.DayNumber) / DaysPerMonth;

    /// <summary>The milestone of a result; null before the first window.</summary>
    internal static Milestone? Of(decimal months)
    {
        foreach (var milestone in All)
        {
            if (months >= milestone.FromMonths && !(months >= milestone.BelowMonths))
            {
                return milestone;
            }
        }

        return null;
    }
}
