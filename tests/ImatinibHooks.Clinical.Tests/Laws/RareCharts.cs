using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Laws;

/// <summary>Charts on which rules say what chance hardly ever makes them say.</summary>
internal static class RareCharts
{
    private const string Yesterday = "2026-03-01";

    private static readonly Case Serologic = Case.FirstOrder().WithoutSerology().WithAnswer(Concept.HbsAg, QualitativeAnswer.Negative, "2025-02-01");

    private static readonly Case NonImmune = Serologic
        .WithAnswer(Concept.AntiHbcTotal, QualitativeAnswer.Negative, "2025-02-01").WithAnswer(Concept.AntiHbsPresence, QualitativeAnswer.Negative, "2025-02-01");

    private static readonly Case PastHepatitisB = Serologic.WithAnswer(Concept.AntiHbcTotal, QualitativeAnswer.Positive, "2025-02-01");

    private static readonly Case Monitored = PastHepatitisB
        .WithAnswer(Concept.HbvDnaPresence, QualitativeAnswer.Negative, "2026-02-20").WithAnswer(Concept.HbsAg, QualitativeAnswer.Negative, "2026-02-20");

    private static readonly Case Recurrent = Case.Standard()
        .WithDrug(Concept.Antibacterial, MedicationStatus.Completed, "2025-09-01").WithDrug(Concept.Antibacterial, MedicationStatus.Completed, "2025-12-01");

    private static readonly Case GrowthFactor = Case.Standard().Draft(static draft => draft with { Concepts = ConceptSet.Of(Concept.Gcsf) });

    private static readonly Case Dasatinib =
        Case.Standard().Draft(static draft => draft with { Concepts = ConceptSet.Of(Concept.OtherBcrAblInhibitor).With(Concept.Dasatinib) });

    /// <summary>Every one.</summary>
    internal static ImmutableArray<Case> All { get; } =
    [
        .. CountSchedule(), .. HepatitisB(), .. Infections(), .. Indications(), .. LowCounts(), .. Levels(),
        Case.Standard().WithPlatelets(40, Yesterday).WithDrug(Concept.Nsaid),
        Case.FirstOrder().WithVaccine(Concept.LiveVaccine, "2026-02-20"), Case.Standard().WithoutConditions().WithCondition(Concept.Gist).WithCondition(Concept.GastrointestinalBleeding),
        Dasatinib, Dasatinib.WithDrug(Concept.Dasatinib), Dasatinib.WithDrug(Concept.Dasatinib).Lacking(DataGroups.Conditions),
        Case.Standard().WithDrug(Concept.Levothyroxine).WithCondition(Concept.Thyroidectomy),
        Case.Standard().Draft(static draft => draft with { Doses = [Case.Milligrams(400) with { AsNeeded = true }] }),
        Hundreds(Case.Standard()).DraftOf(800), Hundreds(Case.Standard()).DraftOf(400), Hundreds(Case.Standard()).Draft(static draft => draft with { Doses = [] }),
    ];

    private static IEnumerable<Case> CountSchedule() =>
        ((string?[])[null, "2026-02-10", "2026-01-26"]).Select(static start =>
            (start is null ? Case.FirstOrder() : Case.FirstOrder().WithOrder(MedicationStatus.Active, start)).WithDraw(Yesterday));

    private static IEnumerable<Case> HepatitisB() =>
    [
        NonImmune, Monitored, Monitored.WithOrder(MedicationStatus.Active, "2024-01-01"), PastHepatitisB.WithDrug(Concept.AntiCd20),
        PastHepatitisB.WithDrug(Concept.HbvAntiviralHighBarrier), PastHepatitisB.WithLiver(200, 40, 0.6m, Yesterday), Monitored.WithDrug(Concept.HbvAntiviralHighBarrier),
    ];

    private static IEnumerable<Case> Infections() =>
    [
        Recurrent, Recurrent.Without(Concept.Igg), Recurrent.WithLab(Concept.Igg, 300, Yesterday, "mg/dL"),
        Recurrent.WithLab(Concept.Igg, 500, Yesterday, "mg/dL").WithCondition(Concept.VaccineResponsePoor),
        Case.Standard().WithCondition(Concept.ActiveInfection).WithAnc(1.2m, Yesterday), Case.Standard().WithCondition(Concept.ActiveInfection).WithAnc(3.2m, Yesterday),
        Case.Standard().WithCondition(Concept.ActiveInfection).WithAnc(1.2m, Yesterday).Draft(static draft => draft with { DoNotPerform = true }),
        Case.Standard().WithCondition(Concept.TuberculosisRisk).WithAnswer(Concept.Igra, QualitativeAnswer.Negative, "2026-01-10"),
    ];

    private static IEnumerable<Case> Indications() =>
    [
        With(Concept.Gist, Concept.PdgfraD842V, QualitativeAnswer.Positive), With(Concept.Gist, Concept.PdgfraD842V, QualitativeAnswer.Negative), With(Concept.Gist, Concept.KitExon9, QualitativeAnswer.Positive),
        With(Concept.AggressiveSystemicMastocytosis, Concept.KitD816V, QualitativeAnswer.Positive), With(Concept.AggressiveSystemicMastocytosis, Concept.KitD816V, QualitativeAnswer.Negative),
        With(Concept.HypereosinophilicSyndrome, Concept.Fip1l1Pdgfra, QualitativeAnswer.Positive).WithoutOrders(),
        With(Concept.HypereosinophilicSyndrome, Concept.Fip1l1Pdgfra, QualitativeAnswer.Negative).WithoutOrders(),
        With(Concept.HypereosinophilicSyndrome, Concept.Fip1l1Pdgfra, QualitativeAnswer.Positive).WithoutOrders().DraftOf(100),
        With(Concept.MdsMpn, Concept.PdgfrRearrangement, QualitativeAnswer.Positive),
        Adjuvant().WithOrder(MedicationStatus.Active, "2022-01-01"), Adjuvant().Lacking(DataGroups.MedicationRequests), Adjuvant(),
        Case.Standard().WithoutConditions().Draft(static draft => draft with { HasReason = true }).Lacking(DataGroups.Conditions),
    ];

    private static IEnumerable<Case> LowCounts() =>
    [
        LowSince("2026-02-15", "2026-02-20"), LowSince("2026-02-01", "2026-02-15"),
        Case.Standard().WithDraw("2025-10-01", 0.8m).WithDraw("2025-10-20").WithDraw(Yesterday, 0.8m),
        Case.Standard().WithDraw("2025-10-01", 0.8m).WithDraw("2025-10-20").WithDraw("2026-01-10", 0.8m).WithDraw("2026-02-01").WithDraw(Yesterday),
        GrowthFactor.WithDraw(Yesterday, 0.8m), GrowthFactor.WithDraw(Yesterday), GrowthFactor.WithoutLabs(), GrowthFactor.WithoutOrders().Lacking(DataGroups.MedicationRequests),
    ];

    private static IEnumerable<Case> Levels() =>
    [
        .. ((decimal[])[900, 1500, 2500, 3500]).Select(static level => Level(Case.Standard(), 24, level)),
        .. ((decimal[])[900, 1500]).Select(static level => Level(Case.Standard().WithoutConditions().WithCondition(Concept.Gist, "2024-01-10"), 24, level)),
        Level(Case.Standard(), 22, 1200),
        Case.Standard().WithDrug(Concept.Rifampicin), Level(Case.Standard(), 24, 1500).WithDrug(Concept.Rifampicin),
    ];

    private static Case Level(Case chart, int hours, decimal level)
    {
        var sampled = new DateTimeOffset(2026, 2, 20, 10, 0, 0, TimeSpan.FromHours(-5));
        return chart.WithLab(Concept.ImatinibLevel, level, "2026-02-20T10:00:00-05:00", "ng/mL").WithOrder(new MedicationFact
        {
            Concepts = ConceptSet.Of(Concept.Imatinib),
            Role = MedicationRole.Administration,
            Status = MedicationStatus.Completed,
            Authored = ClinicalTime.At(sampled.AddHours(-hours)),
        });
    }

    private static Case LowSince(string first, string between) =>
        Case.Standard().WithoutConditions().WithCondition(Concept.CmlAcceleratedPhase, "2024-01-10").WithoutOrders().WithOrder(MedicationStatus.Active, "2024-01-15").DraftOf(400)
            .Without(Concept.Anc, Concept.Platelets, Concept.Hemoglobin).WithDraw(first, 0.4m).WithDraw(between, 0.45m).WithDraw(Yesterday, 0.42m);

    private static Case With(Concept disease, Concept test, QualitativeAnswer answer) =>
        Case.Standard().WithoutConditions().WithCondition(disease, "2024-01-01").WithAnswer(test, answer, "2025-06-01");

    private static Case Adjuvant() => Case.Standard().WithoutOrders().WithoutConditions().WithCondition(Concept.Gist, "2021-01-01")
        .Draft(static draft => draft with { Reasons = ConceptSet.Of(Concept.Gist).With(Concept.AdjuvantTreatment) });

    private static Case Hundreds(Case chart) => chart.Draft(static draft => draft with { Concepts = draft.Concepts.With(Concept.ImatinibUnit100Mg) });
}
