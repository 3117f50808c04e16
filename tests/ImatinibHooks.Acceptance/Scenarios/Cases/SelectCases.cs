using System.Collections.Immutable;
using System.Text.Json.Nodes;
using static ImatinibHooks.Acceptance.Scenarios.StandardBackground;

namespace ImatinibHooks.Acceptance.Scenarios.Cases;

/// <summary>order-select: what is shown while orders are being picked (docs/clinical/hooks.md).</summary>
internal static class SelectCases
{
    private const string Imatinib = "MedicationRequest/draft-imatinib-400-tablet";

    /// <summary>The cases.</summary>
    public static ImmutableArray<Scenario> All =>
    [
        new("select-imatinib-low-count", LowCount()) { Selections = [Imatinib] },
        new("select-imatinib-by-url", LowCount()) { Selections = ["https://ehr.example.org/fhir/" + Imatinib] },
        new("select-interacting-drug", LowCount().Adding(Clarithromycin())) { Selections = ["MedicationRequest/draft-clarithromycin"] },
        new("select-imatinib-beside-interacting-drug", Renewal().Adding(Clarithromycin())) { Selections = [Imatinib] },
        new("select-interacting-drug-imatinib-on-record", LowCount().SigningAsIs(Clarithromycin())) { Selections = ["MedicationRequest/draft-clarithromycin"] },
        new("select-live-vaccine-imatinib-on-record", LowCount().SigningAsIs(Mmr())) { Selections = ["MedicationRequest/draft-mmr"] },
        new("select-dasatinib-imatinib-on-record", Switch()) { Selections = ["MedicationRequest/draft-dasatinib"] },
        new("select-unrelated-drug", LowCount().Adding(Amoxicillin())) { Selections = ["MedicationRequest/draft-amoxicillin"] },
        new("select-interacting-drug-without-imatinib", Renewal().Course().SigningAsIs(Clarithromycin())) { Selections = ["MedicationRequest/draft-clarithromycin"] },
    ];

    private static Chart LowCount() => Renewal().Counts(new Draw("2026-03-01", 0.80m, 120m));

    private static Chart Switch() => Renewal().Counts(new Draw(LastVisit, 3.0m, 210m))
        .SigningAsIs(Orders.Draft("dasatinib", new Sig(100, "mg", 1)).Because("recurrent colds on imatinib"));

    private static JsonObject Clarithromycin() => Orders.Draft("clarithromycin", new Sig(500, "mg", 2));

    private static JsonObject Amoxicillin() => Orders.Draft("amoxicillin", new Sig(1000, "mg", 2));

    private static JsonObject Mmr() => Orders.Draft("mmr", new Sig(0.5m, "mL", 1))
        .Set("dosageInstruction", new JsonArray(new JsonObject { ["text"] = "0.5 mL subcutaneously, one dose" }));

    private static Chart Adding(this Chart chart, JsonObject draft) => chart.SigningAsIs([.. chart.Drafts, draft]);
}
