using System.Collections.Immutable;

namespace ImatinibHooks.Clinical;

/// <summary>The policy numbers (mark P) that a site may change; the defaults are the reviewed ones of docs/clinical/policy.md.</summary>
/// <remarks>Whoever builds one from configuration checks the bounds of <see cref="Numbers"/>; here they are taken as they are.</remarks>
public sealed record SitePolicy
{
    /// <summary>The reviewed defaults.</summary>
    public static SitePolicy Default { get; } = new();

    /// <summary>Every number with its bounds, in the order of the page (table POLICY).</summary>
    public static ImmutableArray<PolicyNumber> Numbers { get; } =
    [
        new("CourseGapDays", 90, 30, 365, "d", static p => p.CourseGapDays, static (p, v) => p with { CourseGapDays = v }),
        new("LastSupplyDays", 30, 7, 90, "d", static p => p.LastSupplyDays, static (p, v) => p with { LastSupplyDays = v }),
        new("RemoteEpisodeMonths", 24, 12, 120, "mo", static p => p.RemoteEpisodeMonths, static (p, v) => p with { RemoteEpisodeMonths = v }),
        new("ClearHoldHours", 72, 24, 168, "h", static p => p.ClearHoldHours, static (p, v) => p with { ClearHoldHours = v }),
        new("StartCountDays", 14, 7, 28, "d", static p => p.StartCountDays, static (p, v) => p with { StartCountDays = v }),
        new("StartCountInfoDays", 7, 3, 14, "d", static p => p.StartCountInfoDays, static (p, v) => p with { StartCountInfoDays = v }),
        new("LastKnownCountDays", 14, 7, 28, "d", static p => p.LastKnownCountDays, static (p, v) => p with { LastKnownCountDays = v }),
        new("WeeklyGraceDays", 3, 0, 3, "d", static p => p.WeeklyGraceDays, static (p, v) => p with { WeeklyGraceDays = v }),
        new("BiweeklyGraceDays", 4, 0, 7, "d", static p => p.BiweeklyGraceDays, static (p, v) => p with { BiweeklyGraceDays = v }),
        new("QuarterlyGraceDays", 7, 0, 14, "d", static p => p.QuarterlyGraceDays, static (p, v) => p with { QuarterlyGraceDays = v }),
        new("AdultBodyMeasureDays", 90, 30, 365, "d", static p => p.AdultBodyMeasureDays, static (p, v) => p with { AdultBodyMeasureDays = v }),
        new("ChildBodyMeasureDays", 30, 7, 90, "d", static p => p.ChildBodyMeasureDays, static (p, v) => p with { ChildBodyMeasureDays = v }),
        new("ChildHeightDays", 90, 30, 180, "d", static p => p.ChildHeightDays, static (p, v) => p with { ChildHeightDays = v }),
        new("RecentEpisodeDays", 30, 14, 90, "d", static p => p.RecentEpisodeDays, static (p, v) => p with { RecentEpisodeDays = v }),
        new("InfectionAgeYears", 65, 50, 80, "a", static p => p.InfectionAgeYears, static (p, v) => p with { InfectionAgeYears = v }),
        new("RecurrentInfections", 2, 2, 5, "1", static p => p.RecurrentInfections, static (p, v) => p with { RecurrentInfections = v }),
    ];

    /// <summary>The longest gap in supply, in days, that does not end a course: a longer one makes the next order a new start.</summary>
    public int CourseGapDays { get; init; } = 90;

    /// <summary>How many days after the last supply a low count can still come from imatinib (EPI-01).</summary>
    public int LastSupplyDays { get; init; } = 30;

    /// <summary>How many months ago an episode opened at most, that is not shown as remote (EPI-01).</summary>
    public int RemoteEpisodeMonths { get; init; } = 24;

    /// <summary>How many hours old a count may be at most to clear a hold.</summary>
    public int ClearHoldHours { get; init; } = 72;

    /// <summary>How many days old a count may be at a new start (CBC-00 warning, MYELO-MISS-01, MYELO-PRE-01).</summary>
    public int StartCountDays { get; init; } = 14;

    /// <summary>Beyond how many days a count at a new start gets an info (CBC-00).</summary>
    public int StartCountInfoDays { get; init; } = 7;

    /// <summary>Beyond how many days a count that raises a hold on therapy is called "last known".</summary>
    public int LastKnownCountDays { get; init; } = 14;

    /// <summary>The grace, in days, before a weekly count is overdue (CBC-01, and every band while counts are low).</summary>
    public int WeeklyGraceDays { get; init; } = 3;

    /// <summary>The grace, in days, before a two-weekly count is overdue (CBC-02, CBC-03).</summary>
    public int BiweeklyGraceDays { get; init; } = 4;

    /// <summary>The grace, in days, before a three-monthly count is overdue (CBC-04, CBC-05).</summary>
    public int QuarterlyGraceDays { get; init; } = 7;

    /// <summary>How many days old a weight or a body surface of an adult may be.</summary>
    public int AdultBodyMeasureDays { get; init; } = 90;

    /// <summary>How many days old a weight or a body surface of a child may be.</summary>
    public int ChildBodyMeasureDays { get; init; } = 30;

    /// <summary>How many days old a height of a child may be.</summary>
    public int ChildHeightDays { get; init; } = 90;

    /// <summary>How many days after an episode closed the dose of an order is still checked (MYELO-CP-04).</summary>
    public int RecentEpisodeDays { get; init; } = 30;

    /// <summary>From which age, in years, infections are looked at more closely (INFX-04, INFX-04b).</summary>
    public int InfectionAgeYears { get; init; } = 65;

    /// <summary>How many treated infections in 12 months are recurrent (INFX-07).</summary>
    public int RecurrentInfections { get; init; } = 2;
}
