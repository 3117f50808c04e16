using System.Collections.Immutable;
using static ImatinibHooks.Acceptance.Scenarios.StandardBackground;

namespace ImatinibHooks.Acceptance.Scenarios.Cases;

/// <summary>Cases 1 to 9: the baseline and the thresholds.</summary>
internal static class ThresholdCases
{
    /// <summary>The cases.</summary>
    public static ImmutableArray<Scenario> All =>
    [
        new("01-clean-renewal", Renewal()),
        new("02-first-neutropenia", Renewal().Counts(new Draw("2026-03-01", 0.80m, 120m))),
        new("03-exactly-on-the-line", Renewal().Counts(new Draw("2026-03-01", 1.00m, 50m))),
        new("04-platelets-alone", PlateletsAlone()),
        new("06-accelerated-phase-comparator", AcceleratedPhase()),
        new("07-advanced-phase-two-weeks-low", TwoWeeksLow()),
        new("09-phase-not-recorded", PhaseNotRecorded()),
    ];

    private static Sig SixTablets => new(6, "{tbl}", 1);

    private static Chart PlateletsAlone() => Renewal()
        .Counts(new Draw("2026-03-01", 2.4m, 49m))
        .Taking(Orders.OnRecord("warfarin", "2025-04-07", new Sig(5, "mg", 1)));

    private static Chart AcceleratedPhase() => WithCml("cml-accelerated-phase")
        .Course(Orders.OnRecord("imatinib-100-tablet", Start, SixTablets))
        .Signing("imatinib-100-tablet", SixTablets)
        .Counts(new Draw("2026-03-01", new Amount(0.1m) { Comparator = "<", Code = "10*9/L" }, 45m));

    private static Chart TwoWeeksLow() => WithCml("cml-accelerated-phase")
        .Course(
            Orders.OnRecord("imatinib-100-tablet", Start, SixTablets, "completed"),
            Orders.OnRecord("imatinib-400-tablet", "2026-02-14", Orders.OnceDaily400))
        .Signing("imatinib-400-tablet", Orders.OnceDaily400)
        .Counts(
            new Draw("2026-02-14", 0.40m, 160m),
            new Draw("2026-02-21", 0.45m, 165m),
            new Draw("2026-02-28", 0.42m, 158m))
        .Lab(Observations.Statement("marrow-20260216", "2026-02-16", "Bone marrow examination", "Cytopenia unrelated to leukemia."));

    private static Chart PhaseNotRecorded() => WithCml("cml-icd")
        .Course(Orders.OnRecord("imatinib-400-tablet", Start, Orders.OnceDaily400))
        .Signing("imatinib-400-tablet", Orders.OnceDaily400)
        .Without("bcr-abl-p210")
        .Counts(new Draw("2026-03-01", 0.90m, 140m));
}
