using System.Collections.Immutable;
using static ImatinibHooks.Acceptance.Scenarios.StandardBackground;

namespace ImatinibHooks.Acceptance.Scenarios.Cases;

/// <summary>Cases 31 and 60: counts that are too old, and counts that could not be had.</summary>
internal static class ScheduleCases
{
    /// <summary>The cases.</summary>
    public static ImmutableArray<Scenario> All =>
    [
        new("31-overdue-102-days", LastCount(102)),
        new("31-overdue-98-days", LastCount(98)),
        new("31-due-97-days", LastCount(97)),
        new("60-observations-failed", Observing(Answer.Outcome)),
        new("60-observations-not-answered", Observing(Answer.Absent)),
        new("60-observations-empty", Observing(Answer.EmptyBundle)),
        new("60-first-page-only", FirstPageOnly()),
    ];

    private static Chart LastCount(int daysAgo) => Renewal().Counts(new Draw(When.DaysAgo(daysAgo), 3.2m, 210m));

    private static Chart Observing(Answer answer) => Renewal()
        .Answering(PrefetchKey.Laboratory, answer)
        .Answering(PrefetchKey.VitalSigns, answer);

    private static Chart FirstPageOnly() => Renewal()
        .Counts(new Draw("2026-03-01", 0.80m, 120m))
        .Answering(PrefetchKey.Laboratory, Answer.FirstPage);
}
