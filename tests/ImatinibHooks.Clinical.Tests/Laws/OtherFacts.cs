using FsCheck;
using FsCheck.Fluent;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Laws;

/// <summary>Facts at random beside the counts: serology, liver tests, immunoglobulins, vaccinations and the drugs that their rules know.</summary>
internal static class OtherFacts
{
    private static readonly Concept[] Serologies =
        [Concept.HbsAg, Concept.AntiHbcTotal, Concept.AntiHbsPresence, Concept.HbvDnaPresence, Concept.Igra, Concept.TuberculinTest, Concept.IgraMitogen,
        Concept.PregnancyTest, Concept.PregnancyStatus, Concept.LactationStatus, Concept.BcrAblIsPresence, Concept.BcrAblNotIs];

    private static readonly Concept[] Vaccines =
    [
        Concept.LiveVaccine, Concept.InfluenzaVaccine, Concept.Pcv13, Concept.Pcv15, Concept.Pcv20, Concept.Pcv21, Concept.Ppsv23, Concept.RecombinantZosterVaccine,
    ];

    private static readonly Concept[] Drugs =
    [
        Concept.HbvAntiviralHighBarrier, Concept.HbvAntiviralLowBarrier, Concept.TbTreatment, Concept.AntiCd20, Concept.Immunosuppressant, Concept.Antibacterial,
        Concept.OtherBcrAblInhibitor, Concept.Dasatinib, Concept.ImmunoglobulinReplacement,
    ];

    /// <summary>A chart that holds such facts and nothing else.</summary>
    internal static Gen<Case> Cases() =>
        from serologies in Answers().ListOf()
        from results in Results().ListOf()
        from vaccines in Doses().ListOf()
        from drugs in Gen.Elements(Drugs).ListOf()
        from begin in Charts.Times()
        select Build(serologies.Take(4), results.Take(5), vaccines.Take(3), drugs.Take(2), begin);

    private static Case Build(
        IEnumerable<FindingFact> serologies, IEnumerable<LabResult> results, IEnumerable<(Concept Vaccine, ClinicalTime Given)> vaccines, IEnumerable<Concept> drugs, ClinicalTime begin)
    {
        var chart = serologies.Aggregate(new Case(), static (soFar, answer) => soFar.With(answer));
        chart = results.Aggregate(chart, static (soFar, result) => soFar.With(result));
        chart = vaccines.Aggregate(chart, static (soFar, dose) => soFar.WithVaccine(dose.Vaccine, dose.Given.FirstDay.ToString("yyyy-MM-dd", null)));
        return drugs.Aggregate(chart, (soFar, drug) => soFar.WithOrder(new MedicationFact
        {
            Concepts = ConceptSet.Of(drug),
            Role = MedicationRole.Order,
            Status = MedicationStatus.Active,
            Authored = begin,
        }));
    }

    private static Gen<FindingFact> Answers() =>
        from test in Gen.Elements(Serologies)
        from answer in Gen.Elements(QualitativeAnswer.Positive, QualitativeAnswer.Negative, QualitativeAnswer.Indeterminate)
        from status in Gen.Frequency((4, Gen.Constant(ResultStatus.Final)), (1, Gen.Elements(ResultStatus.Preliminary, ResultStatus.Corrected)))
        from time in Charts.Times()
        select new FindingFact { Concepts = ConceptSet.Of(test), Answer = answer, Status = status, Time = time };

    private static Gen<LabResult> Results() =>
        from what in Gen.Elements(Concept.Alt, Concept.Ast, Concept.Bilirubin, Concept.DirectBilirubin, Concept.HbvDna, Concept.Igg, Concept.Iga, Concept.AntiHbs, Concept.BcrAblInternationalScale,
            Concept.BodyWeight, Concept.BodyHeight, Concept.Wbc, Concept.Urate)
        from value in Gen.Elements(ValuesOf(what))
        from hasLimit in Gen.Elements(true, false)
        from status in Gen.Frequency((4, Gen.Constant(ResultStatus.Final)), (1, Gen.Elements(ResultStatus.Preliminary, ResultStatus.Corrected)))
        from time in Charts.Times()
        select AnalyteUnits.Read(
            new() { Analyte = what, Status = status, Time = time, ReferenceHigh = hasLimit ? LimitOf(what) : null }, value, AnalyteUnits.UnitOf(what));

    private static decimal[] ValuesOf(Concept what) => what switch
    {
        Concept.Alt or Concept.Ast => [20, 40, 99, 100, 101, 120, 200, 201, 400],
        Concept.Bilirubin or Concept.DirectBilirubin => [0.3m, 1.2m, 1.8m, 3.6m, 3.7m, 12, 12.1m],
        Concept.HbvDna => [10, 40, 999, 1000, 10000],
        Concept.Igg => [149, 150, 399, 400, 699, 700],
        Concept.Iga => [10, 100],
        Concept.BcrAblInternationalScale => [0.1m, 0.11m, 1, 1.01m, 10, 10.1m],
        Concept.BodyWeight => [78, 79.9m, 80],
        Concept.BodyHeight => [120, 178],
        Concept.Wbc => [99.9m, 100],
        Concept.Urate => [7, 7.1m],
        _ => [9, 10, 11],
    };

    private static decimal? LimitOf(Concept what) => what switch
    {
        Concept.Alt or Concept.Ast => 40,
        Concept.Bilirubin => 1.2m,
        Concept.Urate => 7,
        Concept.DirectBilirubin => 0.3m,
        _ => null,
    };

    private static Gen<(Concept Vaccine, ClinicalTime Given)> Doses() =>
        from vaccine in Gen.Elements(Vaccines)
        from given in Charts.Times()
        select (vaccine, given);
}
