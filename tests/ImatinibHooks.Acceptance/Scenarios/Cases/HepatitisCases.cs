using System.Collections.Immutable;
using System.Text.Json.Nodes;
using static ImatinibHooks.Acceptance.Scenarios.StandardBackground;

namespace ImatinibHooks.Acceptance.Scenarios.Cases;

/// <summary>Cases 36, 37 and 57: hepatitis B.</summary>
internal static class HepatitisCases
{
    /// <summary>The cases.</summary>
    public static ImmutableArray<Scenario> All =>
    [
        new("36-hbsag-positive", Carrier()),
        new("36-hbsag-positive-on-entecavir", Carrier().Taking(Orders.OnRecord("entecavir", "2024-05-06", new Sig(0.5m, "mg", 1)))),
        new("37-past-hepatitis-b", PastInfection()),
        new("37-hepatitis-b-reactivation", PastInfection().Lab(Observations.Lab("hbv-dna", "2026-02-26", 40m))),
        new("37-donor-test-only", Renewal().Serology(Observations.Answer("anti-hbc-donor", "2025-06-10", "negative"))),
        new("37-igm-only", Renewal().Serology(Observations.Answer("anti-hbc-igm", "2025-06-10", "negative"))),
        new("57-stale-hepatitis-tests", StaleTests()),
    ];

    private static Chart Serology(this Chart chart, params JsonObject[] results) => chart.Without("hbsag", "anti-hbc", "anti-hbs").Lab(results);

    private static Chart Carrier() => FirstOrder().Serology(Observations.Answer("hbsag", "2018-04-01", "positive"));

    private static Chart PastInfection() => Renewal().Serology(
        Observations.Answer("hbsag", "2024-01-08", "negative"),
        Observations.Answer("anti-hbc", "2024-01-08", "positive"),
        Observations.Answer("hbv-dna", "2025-10-01", "not-detected"));

    private static Chart StaleTests() => FirstOrder().Serology(
        Observations.Answer("hbsag", "2024-11-01", "negative"),
        Observations.Answer("anti-hbc", "2024-11-01", "negative"),
        Observations.Answer("anti-hbs", "2024-11-01", "negative"));
}
