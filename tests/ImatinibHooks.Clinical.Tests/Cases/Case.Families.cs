using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tests.Cases;

/// <content>Serology, liver tests and vaccinations.</content>
internal sealed partial record Case
{
    private const string BackgroundDraw = "2026-02-20T08:00:00-05:00";

    internal ImmutableList<ImmunizationFact> Immunizations { get; init; } = [];

    /// <summary>The rest of the standard background: liver tests, creatinine, BCR::ABL1, hepatitis B serology, vaccinations.</summary>
    internal Case WithBackground() => WithLiver(22, 20, 0.6m, BackgroundDraw)
        .WithLab(Concept.Creatinine, 0.9m, BackgroundDraw, "mg/dL")
        .WithAnswer(Concept.BcrAblQualitative, QualitativeAnswer.Positive, "2024-01-10")
        .WithLab(Concept.BcrAblInternationalScale, 0.02m, "2026-01-20", "%")
        .WithAnswer(Concept.HbsAg, QualitativeAnswer.Negative, "2025-06-10")
        .WithAnswer(Concept.AntiHbcTotal, QualitativeAnswer.Negative, "2025-06-10")
        .WithAnswer(Concept.AntiHbsPresence, QualitativeAnswer.Positive, "2025-06-10")
        .WithVaccine(Concept.InfluenzaVaccine, "2025-10-05")
        .WithVaccine(Concept.Pcv20, "2024-02-01")
        .WithVaccine(Concept.RecombinantZosterVaccine, "2023-03-01")
        .WithVaccine(Concept.RecombinantZosterVaccine, "2023-06-01");

    /// <summary>The liver tests of one draw with the upper limits of the standard background: 40, 40 U/L, 1.2 mg/dL.</summary>
    internal Case WithLiver(decimal alt, decimal ast, decimal bilirubin, string when, ResultStatus status = ResultStatus.Final) =>
        WithLiverTest(Concept.Alt, alt, when, 40, status)
            .WithLiverTest(Concept.Ast, ast, when, 40, status)
            .WithLiverTest(Concept.Bilirubin, bilirubin, when, 1.2m, status);

    /// <summary>One liver test; without an upper limit when none is given.</summary>
    internal Case WithLiverTest(
        Concept test, decimal value, string when, decimal? high = null, ResultStatus status = ResultStatus.Final, Comparator comparator = Comparator.None) =>
        With(AnalyteUnits.Read(
            new() { Analyte = test, Status = status, Time = Time(when), ReferenceHigh = high, Comparator = comparator },
            value,
            AnalyteUnits.UnitOf(test)));

    internal Case WithAnswer(Concept test, QualitativeAnswer answer, string? when, ResultStatus status = ResultStatus.Final) => With(new FindingFact
    {
        Concepts = ConceptSet.Of(test),
        Answer = answer,
        Status = status,
        Time = when is null ? default : Time(when),
    });

    /// <summary>The same without the answers of these tests.</summary>
    internal Case WithoutAnswers(params Concept[] tests) =>
        this with { Findings = Findings.RemoveAll(finding => tests.Any(test => finding.Concepts.Has(test))) };

    /// <summary>The same without any test for BCR::ABL1.</summary>
    internal Case WithoutBcrAbl() => WithoutAnswers(Concept.BcrAblQualitative).Without(Concept.BcrAblInternationalScale);

    /// <summary>The same without any hepatitis B test.</summary>
    internal Case WithoutSerology() => WithoutAnswers(Concept.HbsAg, Concept.AntiHbcTotal, Concept.AntiHbsPresence, Concept.HbvDnaPresence);

    internal Case WithVaccine(Concept vaccine, string? when, bool isDraft = false) => this with
    {
        Immunizations = Immunizations.Add(new()
        {
            Concepts = ConceptSet.Of(vaccine),
            IsDraft = isDraft,
            Given = when is null ? default : Time(when),
            Source = new(Handle),
        }),
        Handle = Handle + 1,
    };

    internal Case WithoutVaccines() => this with { Immunizations = [] };

    /// <summary>A drug on record.</summary>
    internal Case WithDrug(
        Concept drug, MedicationStatus status = MedicationStatus.Active, string authored = "2026-01-10", MedicationRole role = MedicationRole.Order) =>
        WithOrder(new MedicationFact { Concepts = ConceptSet.Of(drug), Role = role, Status = status, Authored = Time(authored) });
}
