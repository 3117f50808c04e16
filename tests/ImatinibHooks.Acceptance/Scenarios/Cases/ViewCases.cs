using System.Collections.Immutable;
using System.Text.Json.Nodes;
using static ImatinibHooks.Acceptance.Scenarios.StandardBackground;

namespace ImatinibHooks.Acceptance.Scenarios.Cases;

/// <summary>patient-view: what is overdue or open when a chart is opened (docs/clinical/hooks.md).</summary>
internal static class ViewCases
{
    /// <summary>The cases.</summary>
    public static ImmutableArray<Scenario> All =>
    [
        new("view-well-controlled", Renewal()),
        new("view-not-on-imatinib", WithCml("cml-chronic-phase").Counts(new Draw("2026-03-01", 0.80m, 120m))),
        new("view-overdue-102-days", Renewal().Counts(new Draw(When.DaysAgo(102), 3.2m, 210m))),
        new("view-due-97-days", Renewal().Counts(new Draw(When.DaysAgo(97), 3.2m, 210m))),
        new("view-low-count", Renewal().Counts(new Draw("2026-03-01", 0.80m, 120m))),
        new("view-hold-not-recovered", HeldOn("2026-02-16").Counts(new Draw("2026-02-16", 0.8m, 110m), new Draw("2026-03-01", 1.4m, 90m))),
        new("view-hold-recovered", HeldOn("2026-02-02").Counts(new Draw("2026-02-02", 0.7m, 105m), new Draw("2026-03-01", 1.50m, 75m))),
        new("view-hold-recovered-long-ago", HeldOn("2026-02-02").Counts(new Draw("2026-02-02", 0.7m, 105m), new Draw("2026-02-25", 1.9m, 120m))),
        new("view-hold-without-new-count", HeldOn("2026-02-16").Counts(new Draw("2026-02-16", 0.8m, 110m))),
        new("view-hepatitis-b-never-screened", Renewal().Serology()),
        new("view-hepatitis-b-monitoring-overdue", PastInfection()),
        new("view-hepatitis-b-on-antiviral", Carrier()),
        new("view-pregnancy", (Renewal() with { BirthDate = "1996-05-11", Gender = "female" }).Lab(Observations.Answer("hcg", "2026-02-25", "positive"))),
        new("view-laboratory-failed", Renewal().Answering(PrefetchKey.Laboratory, Answer.Outcome)),
    ];

    private static Chart HeldOn(string day) => Renewal().Course(
        Orders.OnRecord("imatinib-400-tablet", Start, Orders.OnceDaily400, "completed"),
        Orders.OnHold(day));

    private static Chart Serology(this Chart chart, params JsonObject[] results) => chart.Without("hbsag", "anti-hbc", "anti-hbs").Lab(results);

    private static Chart PastInfection() => Renewal().Serology(
        Observations.Answer("hbsag", "2024-01-08", "negative"),
        Observations.Answer("anti-hbc", "2024-01-08", "positive"),
        Observations.Answer("hbv-dna", "2025-10-01", "not-detected"));

    private static Chart Carrier() => Renewal()
        .Serology(Observations.Answer("hbsag", "2018-04-01", "positive"))
        .Taking(Orders.OnRecord("entecavir", "2024-05-06", new Sig(0.5m, "mg", 1)));
}
