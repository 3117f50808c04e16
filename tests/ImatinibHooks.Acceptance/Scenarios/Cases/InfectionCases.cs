using System.Collections.Immutable;
using System.Text.Json.Nodes;
using static ImatinibHooks.Acceptance.Scenarios.StandardBackground;

namespace ImatinibHooks.Acceptance.Scenarios.Cases;

/// <summary>Cases 34, 35, 39 and 40: fever, infection, immunoglobulin and live vaccines.</summary>
internal static class InfectionCases
{
    /// <summary>The cases.</summary>
    public static ImmutableArray<Scenario> All =>
    [
        new("34-febrile-neutropenia", Feverish(("09:00", 38.4m))),
        new("34-two-readings-40-minutes", Feverish(("08:00", 38.1m), ("08:40", 38.0m))),
        new("34-two-readings-65-minutes", Feverish(("08:00", 38.1m), ("09:05", 38.0m))),
        new("35-pneumonia-normal-anc", Pneumonia()),
        new("39-low-igg", ThreeInfections().Lab(Observations.Lab("igg", "2026-02-10", 3.5m))),
        new("39-igg-at-400", ThreeInfections().Lab(Observations.Lab("igg", "2026-02-10", 4.0m))),
        new("40-live-vaccine-with-order", LiveVaccine()),
    ];

    private static Chart Feverish(params (string Time, decimal Celsius)[] readings) => Renewal()
        .Counts(new Draw("2026-03-02T07:00:00-05:00", 0.7m, 130m))
        .Vitals([.. readings.Select(reading => Observations.Vital("temperature-oral", $"2026-03-02T{reading.Time}:00-05:00", reading.Celsius))]);

    private static Chart Pneumonia() => (Renewal() with { BirthDate = "1953-08-01" })
        .Counts(new Draw("2026-03-01", 4.0m, 220m))
        .Conditioned(Conditions.Problem("pneumonia", "2026-02-27"))
        .Taking(Orders.OnRecord("clarithromycin", "2026-02-27", new Sig(500, "mg", 2)));

    private static Chart ThreeInfections() => Renewal()
        .Conditioned(
            Conditions.Problem("pneumonia", "2025-06-16", "resolved"),
            Conditions.Problem("urinary-infection", "2025-10-06", "resolved"),
            Conditions.Problem("pneumonia", "2026-01-12", "resolved"))
        .Taking(
            Orders.Course("amoxicillin", "2025-06-16", "2025-06-23", new Sig(1000, "mg", 2)),
            Orders.Course("doxycycline", "2025-10-06", "2025-10-13", new Sig(100, "mg", 2)),
            Orders.Course("levofloxacin", "2026-01-12", "2026-01-19", new Sig(500, "mg", 1)));

    private static Chart LiveVaccine()
    {
        var chart = Renewal().Without("influenza-vaccine").Vaccinated(Vaccines.Given("influenza-vaccine", "2025-06-20"));
        return chart.SigningAsIs([.. chart.Drafts, Mmr()]);
    }

    private static JsonObject Mmr() => Orders.Draft("mmr", new Sig(0.5m, "mL", 1))
        .Set("dosageInstruction", new JsonArray(new JsonObject { ["text"] = "0.5 mL subcutaneously, one dose" }));
}
