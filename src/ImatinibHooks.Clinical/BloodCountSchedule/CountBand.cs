using ImatinibHooks.Clinical.Courses;

namespace ImatinibHooks.Clinical.BloodCountSchedule;

/// <summary>How often the label asks for a blood count.</summary>
internal enum CountInterval : byte
{
    /// <summary>Before the first dose: no interval in the label, policy only.</summary>
    BeforeStart,

    /// <summary>Every 7 days.</summary>
    Weekly,

    /// <summary>Every 14 days.</summary>
    Biweekly,

    /// <summary>About every 2 to 3 months, read as 90 days.</summary>
    Quarterly,
}

/// <summary>One band of therapy days and how old the last count may be in it (table CBC).</summary>
/// <param name="Id">The rule.</param>
/// <param name="FromDay">The first therapy day, included; null for a new start.</param>
/// <param name="BelowDay">The first therapy day after it; null when it has no end.</param>
/// <param name="Interval">The label's interval.</param>
/// <param name="InfoOverDays">Beyond how many days the stricter recommendation is passed; null where policy says it (CBC-00).</param>
internal sealed record CountBand(string Id, int? FromDay, int? BelowDay, CountInterval Interval, int? InfoOverDays)
{
    /// <summary>Whether the course is in this band on the day of the order. False while the course is unknown.</summary>
    public bool Covers(Course course) => FromDay is null
        ? course.IsNewStart
        : course.TherapyDay is { } day && day >= FromDay && !(day >= BelowDay);

    /// <summary>Beyond how many days a count is overdue: the label's interval and the grace.</summary>
    public int WarningOver(SitePolicy policy) => Interval switch
    {
        CountInterval.BeforeStart => policy.StartCountDays,
        CountInterval.Weekly => 7 + policy.WeeklyGraceDays,
        CountInterval.Biweekly => 14 + policy.BiweeklyGraceDays,
        _ => 90 + policy.QuarterlyGraceDays,
    };

    /// <summary>Beyond how many days a count is due by the stricter recommendation.</summary>
    public int InfoOver(SitePolicy policy) => InfoOverDays ?? policy.StartCountInfoDays;
}
