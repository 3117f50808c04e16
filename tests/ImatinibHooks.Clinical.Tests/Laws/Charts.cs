using FsCheck;
using FsCheck.Fluent;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Laws;

/// <summary>Charts at random: counts around every limit, orders of every state, conditions that the rules know.</summary>
internal static class Charts
{
    private static readonly decimal[] Ancs = [0, 0.09m, 0.1m, 0.49m, 0.5m, 0.99m, 1.0m, 1.49m, 1.5m, 3.2m];
    private static readonly decimal[] PlateletCounts = [5, 9, 10, 19, 20, 49, 50, 74, 75, 210];
    private static readonly decimal[] Hemoglobins = [7.9m, 8.0m, 13.5m];
    private static readonly decimal[] Temperatures = [36.8m, 38.0m, 38.3m];

    private static readonly Concept[] Diseases =
    [
        Concept.Cml, Concept.CmlChronicPhase, Concept.CmlBlastPhase, Concept.Gist, Concept.Dfsp, Concept.PhPositiveAll, Concept.HypereosinophilicSyndrome,
        Concept.ActiveInfection, Concept.Sepsis, Concept.FebrileNeutropenia, Concept.HbvChronic, Concept.TuberculosisActive, Concept.TuberculosisLatent,
        Concept.TuberculosisRisk, Concept.LiverMetastasis, Concept.StemCellTransplant, Concept.Pregnancy, Concept.PregnancyExcluded, Concept.Lactation,
        Concept.HeartFailure, Concept.CardiacDisease, Concept.GastrointestinalBleeding,
    ];

    /// <summary>The generator that properties name.</summary>
    public static Arbitrary<Case> Cases() => Arb.From(
        from labs in Labs().ListOf()
        from orders in Orders().ListOf()
        from diseases in Gen.Elements(Diseases).ListOf()
        from mg in Gen.Elements(100m, 300m, 400m, 600m, 800m)
        from birthYear in Gen.Elements(1940, 1975, 2015)
        from sex in Gen.Elements(Sex.Female, Sex.Male, Sex.Unknown)
        from beside in OtherFacts.Cases()
        select Build(beside with { Sex = sex, BirthDate = ClinicalTime.OnDay(new(birthYear, 5, 1)) }, labs, orders, diseases, mg));

    private static Case Build(Case chart, IEnumerable<LabResult> labs, IEnumerable<MedicationFact> orders, IEnumerable<Concept> diseases, decimal mg)
    {
        chart = labs.Aggregate(chart, static (soFar, lab) => soFar.With(lab));
        chart = orders.Aggregate(chart, static (soFar, order) => soFar.WithOrder(order));
        return diseases.Take(2).Aggregate(chart, static (soFar, disease) => soFar.WithCondition(disease)).WithDraft().DraftOf(mg);
    }

    private static Gen<LabResult> Labs() =>
        from what in Gen.Elements(Concept.Anc, Concept.Platelets, Concept.Hemoglobin, Concept.BodyTemperature)
        from value in Gen.Elements(ValuesOf(what))
        from comparator in Gen.Frequency((8, Gen.Constant(Comparator.None)), (1, Gen.Elements(Comparator.Less, Comparator.LessOrEqual, Comparator.Greater)))
        from status in Gen.Frequency((4, Gen.Constant(ResultStatus.Final)), (1, Gen.Elements(ResultStatus.Preliminary, ResultStatus.Corrected)))
        from identifier in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        from time in Times()
        select AnalyteUnits.Read(
            new() { Analyte = what, Status = status, Comparator = comparator, Identifier = identifier, Time = time },
            value,
            AnalyteUnits.UnitOf(what));

    private static decimal[] ValuesOf(Concept what) => what switch
    {
        Concept.Anc => Ancs,
        Concept.Platelets => PlateletCounts,
        Concept.Hemoglobin => Hemoglobins,
        _ => Temperatures,
    };

    internal static Gen<ClinicalTime> Times() =>
        from hoursAgo in Gen.Frequency((3, Gen.Choose(0, 24 * 40)), (1, Gen.Choose(0, 24 * 800)))
        from withTime in Gen.Elements(true, false)
        let time = Case.StandardNow.AddHours(-hoursAgo)
        select withTime ? ClinicalTime.At(time) : ClinicalTime.OnDay(DateOnly.FromDateTime(time.Date));

    private static Gen<MedicationFact> Orders() =>
        from status in Gen.Elements(MedicationStatus.Active, MedicationStatus.OnHold, MedicationStatus.Stopped, MedicationStatus.Completed)
        from mg in Gen.Elements(100m, 300m, 400m, 600m, 800m)
        from begin in Times()
        from days in Gen.Choose(0, 400)
        from hasEnd in Gen.Elements(true, false)
        from hasReason in Gen.Elements(true, false)
        select Case.Order(status, "2026-01-01", mg) with
        {
            Authored = begin,
            End = hasEnd ? ClinicalTime.OnDay(begin.FirstDay.AddDays(days)) : default,
            HasStatusReason = hasReason,
        };
}
