using System.Collections.Immutable;
using static ImatinibHooks.Acceptance.Scenarios.StandardBackground;

namespace ImatinibHooks.Acceptance.Scenarios.Cases;

/// <summary>Cases 10 to 19: units, comparators and the status of results.</summary>
internal static class UnitCases
{
    /// <summary>The cases.</summary>
    public static ImmutableArray<Scenario> All =>
    [
        new("10-cells-per-microlitre", Renewal().Counts(CellsPerMicrolitre(850m) with { TrueAnc = 0.85m, Platelets = PerMicrolitre(140000m) })),
        new("10-unit-slip", UnitSlip()),
        new("11-text-unit-only", Renewal().Counts(TextUnitOnly())),
        new("12-no-unit-at-all", Renewal().Counts(new Draw("2026-03-01", new Amount(0.9m) { IsUnitless = true }, 210m))),
        new("14-useless-comparator", Renewal().Counts(new Draw("2026-03-01", new Amount(1.5m) { Comparator = "<", Code = "10*9/L" }, 130m))),
        new("15-entered-in-error", EnteredInError()),
        new("16-preliminary-low", PreliminaryLow()),
        new("19-panel-with-members", Panel()),
    ];

    private static Amount PerMicrolitre(decimal value) => new(value) { Code = "/uL" };

    private static Draw CellsPerMicrolitre(decimal anc) => new("2026-03-01", PerMicrolitre(anc), 210m);

    private static Draw TextUnitOnly() => new("2026-03-01", new Amount(1480m) { UnitText = "cells/mcL" }, new Amount(160m) { UnitText = "K/uL" })
    {
        TrueAnc = 1.48m,
    };

    /// <summary>1.2 cells per microlitre is meant as thousands; the count of ten days ago still stands.</summary>
    private static Chart UnitSlip() => Renewal().Counts(
        new Draw(LastVisit, 3.2m, 210m),
        CellsPerMicrolitre(1.2m) with { TrueAnc = 1.2m });

    private static Chart EnteredInError() => Renewal()
        .Counts(new Draw("2026-02-27", 2.1m, 190m))
        .Lab(Observations.Lab("anc", "2026-03-01", 0.4m, "entered-in-error"));

    private static Chart PreliminaryLow() => Renewal()
        .Counts(new Draw(LastVisit, 1.9m, 210m))
        .Lab(Observations.Lab("anc", "2026-03-02T08:00:00-05:00", 0.70m, "preliminary"));

    private static Chart Panel()
    {
        var draw = new Draw("2026-03-01", 0.60m, 95m) { AncName = "anc-any-method" };
        var chart = Renewal().Counts(draw);
        return chart.Lab(Observations.Panel("cbc-panel", "2026-03-01", [.. draw.ToObservations()]));
    }
}
