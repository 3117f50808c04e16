using System.Globalization;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>The times of the scenarios: now is the same for all of them, and a day without a time is meant as its early round.</summary>
internal static class When
{
    /// <summary>The clock of every scenario.</summary>
    public const string Now = "2026-03-02T10:00:00-05:00";

    /// <summary>The day of every scenario.</summary>
    public static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>A FHIR dateTime: a day gets 08:00 in the offset of the orders, a dateTime is kept.</summary>
    public static string Of(string time) => time.Contains('T', StringComparison.Ordinal) ? time : time + "T08:00:00-05:00";

    /// <summary>The day of a time, for ids: 2026-03-01 gives 20260301, and with a time of day 20260301-0800.</summary>
    public static string ForId(string time) =>
        (time.Length > 10 ? time[..16] : time).Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal).Replace('T', '-');

    /// <summary>Today less so many days.</summary>
    public static string DaysAgo(int days) => Today.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
