using System.Collections.Immutable;
using static ImatinibHooks.Acceptance.Scenarios.StandardBackground;

namespace ImatinibHooks.Acceptance.Scenarios.Cases;

/// <summary>Cases 22 to 30: episodes, holds and resuming.</summary>
internal static class EpisodeCases
{
    /// <summary>The cases.</summary>
    public static ImmutableArray<Scenario> All =>
    [
        new("22-open-hold-not-recovered", HeldOn("2026-02-16").Counts(new Draw("2026-02-16", 0.8m, 110m), new Draw("2026-03-01", 1.4m, 90m))),
        new("25-clean-resume", HeldOn("2026-02-02").Counts(new Draw("2026-02-02", 0.7m, 105m), new Draw("2026-03-01", 1.50m, 75m))),
        new("26-true-recurrence", TrueRecurrence()),
        new("26-true-recurrence-in-100-mg-tablets", TrueRecurrence().Signing("imatinib-100-tablet", FourTablets)),
        new("28-wrong-resume-dose", WrongResumeDose()),
        new("28-wrong-resume-dose-in-100-mg-tablets", WrongResumeDose().Signing("imatinib-100-tablet", FourTablets)),
        new("29-dfsp-at-800", Dfsp().Counts(new Draw("2026-03-01", 0.9m, 130m))),
        new("29-dfsp-second-episode", Dfsp().Counts([.. FirstEpisode, new Draw("2026-03-01", 0.9m, 130m)])),
        new("30-low-before-first-dose", FirstOrder().Counts(new Draw("2026-02-28", 0.9m, 130m))),
    ];

    private static ImmutableArray<Draw> FirstEpisode => [new("2025-05-05", 0.6m, 115m), new("2025-06-01", 2.0m, 150m)];

    private static Sig FourTablets => new(4, "{tbl}", 1);

    private static Sig TwiceDaily400 => new(1, "{tbl}", 2);

    /// <summary>The order of 2024 ended when the next one put imatinib on hold; today's draft resumes 400 mg.</summary>
    private static Chart HeldOn(string day) => Renewal().Course(
        Orders.OnRecord("imatinib-400-tablet", Start, Orders.OnceDaily400, "completed"),
        Orders.OnHold(day));

    private static Chart TrueRecurrence() => Renewal().Counts([.. FirstEpisode, new Draw("2026-03-01", 0.9m, 140m)]);

    private static Chart WrongResumeDose() => HeldOn("2026-02-09").Counts(
    [
        .. FirstEpisode,
        new Draw("2026-02-09", 0.8m, 90m),
        new Draw("2026-02-25", 1.9m, 120m),
        new Draw("2026-03-01", 1.8m, 118m),
    ]);

    private static Chart Dfsp() => WithDisease("dfsp", "2023-11-20")
        .Course(Orders.OnRecord("imatinib-400-tablet", Start, TwiceDaily400))
        .Signing("imatinib-400-tablet", TwiceDaily400);
}
