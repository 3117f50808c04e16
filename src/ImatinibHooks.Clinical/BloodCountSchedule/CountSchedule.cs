using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.BloodCountSchedule;

/// <summary>CBC-00 to CBC-05: how old the last blood count may be, by therapy day (table CBC).</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/blood-count-schedule.md. Days are whole calendar days. The age of a count is that of the oldest of
/// the newest final neutrophil, platelet and haemoglobin values; one that was never measured is overdue. While an episode is open, the order is held, or the
/// latest neutrophils are below 1.5 or platelets below 75 x10^9/L (grade 2), the limits are weekly in every band. A band includes its first day and
/// excludes the first day of the next.
/// </remarks>
internal static class CountSchedule
{
    internal const string TableId = "CBC";

    /// <summary>Neutrophils below this, in 10*9/L, are grade 2 or worse (CTCAE 5).</summary>
    internal const decimal GradeTwoAncBelow = 1.5m;

    /// <summary>Platelets below this, in 10*9/L, are grade 2 or worse (CTCAE 5).</summary>
    internal const decimal GradeTwoPlateletsBelow = 75;

    /// <summary>A haemoglobin counts when it can be compared with this, in g/dL.</summary>
    internal const decimal HemoglobinDecidesAt = 8;

    private const int WeeklyInfoOverDays = 7;

    /// <summary>The bands in the order of the page.</summary>
    internal static readonly ImmutableArray<CountBand> Bands =
    [
        //             from   below  label's interval            info over
        new("CBC-00",  null,  null,  CountInterval.BeforeStart,  null),
        new("CBC-01",     0,    29,  CountInterval.Weekly,          7),
        new("CBC-02",    29,    43,  CountInterval.Biweekly,        7),
        new("CBC-03",    43,    57,  CountInterval.Biweekly,       14),
        new("CBC-04",    57,   366,  CountInterval.Quarterly,      28),
        new("CBC-05",   366,  null,  CountInterval.Quarterly,      90),
    ];

    /// <summary>Beyond how many days a neutrophil or platelet count is of no use (MYELO-MISS-01): the warning limit of the band, whatever the counts.</summary>
    /// <returns>Days; null when it is not known when imatinib was started.</returns>
    internal static int? UsableDays(OrderCase order)
    {
        foreach (var band in Bands)
        {
            if (band.Covers(order.Course))
            {
                return band.WarningOver(order.Policy);
            }
        }

        return null;
    }

    /// <summary>What the band says of an order.</summary>
    internal static Verdict Check(OrderCase order, CountBand band, Rule rule)
    {
        if (!order.Course.IsNewStart && order.Course.TherapyDay is null)
        {
            return order.NotAssessed(rule, "when imatinib was started");
        }

        if (!band.Covers(order.Course))
        {
            return order.NotApplicable(rule, "another therapy day");
        }

        var counts = LatestCounts.Of(order);
        if (order.Patient.Lacks(DataGroups.Laboratory))
        {
            return order.NotAssessed(rule, "laboratory results", counts.TracedEvidence(order));
        }

        return counts.OldestDays(order.Day) is { } days
            ? Judge(order, band, rule, counts, days)
            : Fired(order, rule, Indicator.Warning, "missing", counts) with { Terms = [new("analytes", counts.MissingNames())] };
    }

    private static Verdict Judge(OrderCase order, CountBand band, Rule rule, in LatestCounts counts, int days)
    {
        var weekly = IsWeekly(order);
        var warningOver = weekly ? 7 + order.Policy.WeeklyGraceDays : band.WarningOver(order.Policy);
        var infoOver = weekly ? WeeklyInfoOverDays : band.InfoOver(order.Policy);
        if (days <= infoOver && days <= warningOver)
        {
            return order.NotFired(rule, counts.TracedEvidence(order));
        }

        var isOverdue = days > warningOver;
        return Fired(order, rule, isOverdue ? Indicator.Warning : Indicator.Info, VariantOf(isOverdue, weekly), counts) with
        {
            Terms = [new("days", days.ToString(CultureInfo.InvariantCulture))],
            Notes = NotesOf(band, isOverdue, weekly),
        };
    }

    private static Verdict.Fired Fired(OrderCase order, Rule rule, Indicator indicator, string variant, in LatestCounts counts) =>
        order.Fired(rule, indicator, counts.Evidence(order)) with { Variant = variant, Proposals = [new Proposal.OrderBloodCount(0)] };

    private static string VariantOf(bool isOverdue, bool weekly) => (isOverdue, weekly) switch
    {
        (true, false) => "overdue",
        (true, true) => "overdue-weekly",
        (false, false) => "due",
        (false, true) => "due-weekly",
    };

    private static ImmutableArray<string> NotesOf(CountBand band, bool isOverdue, bool weekly) =>
        weekly ? ["cbc-weekly"] : band.FromDay is null ? ["cbc-start"] : isOverdue ? ["cbc-grace"] : ["cbc-stricter"];

    /// <summary>Whether counts are wanted weekly whatever the therapy day.</summary>
    private static bool IsWeekly(OrderCase order) => order.Episodes.Open is not null
        || order.Course.Hold is not null
        || order.Counts.Anc.IsBelow(GradeTwoAncBelow)
        || order.Counts.Platelets.IsBelow(GradeTwoPlateletsBelow);
}
