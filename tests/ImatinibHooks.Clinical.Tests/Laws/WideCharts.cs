using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Laws;

/// <summary>Charts that hold anything at all that the rules can know, made of a seed so that each can be made again.</summary>
/// <remarks>Each begins as the standard patient, as one before his first order or as nobody, and is changed a dozen times.</remarks>
internal static class WideCharts
{
    private static readonly Concept[] Concepts = Enum.GetValues<Concept>();

    private static readonly Concept[] Analytes = [.. AnalyteUnits.Analytes.Select(static row => row.Analyte)];

    private static readonly decimal[] Numbers =
        [0, 0.3m, 0.4m, 0.7m, 0.9m, 1, 1.2m, 1.4m, 1.6m, 2, 3, 5, 7.5m, 9, 13.5m, 15, 19, 30, 38.5m, 45, 60, 75, 100, 130, 149, 210, 300, 399, 450, 650, 900, 1500, 3500, 20000];

    private static readonly decimal[] Doses = [50, 100, 200, 250, 300, 350, 400, 500, 600, 700, 800, 900];

    private static readonly DataGroups[] Groups = [.. Enum.GetValues<DataGroups>().Where(static group => group != DataGroups.None)];

    private static readonly QualitativeAnswer[] Answers = Enum.GetValues<QualitativeAnswer>();

    private static readonly Func<Random, Case, Case>[] Changes =
    [
        WithLab, WithLab, WithLab, WithCondition, WithCondition, WithAnswer, WithAnswer, WithDrug, WithDrug, WithVaccine, WithPastOrder, WithDose, WithIndication, Without, Lacking, WithPerson, WithDraft,
    ];

    private static readonly Concept[] Indications =
    [
        Concept.CmlChronicPhase, Concept.CmlBlastPhase, Concept.Cml, Concept.Gist, Concept.Dfsp, Concept.PhPositiveAll, Concept.HypereosinophilicSyndrome,
        Concept.AggressiveSystemicMastocytosis, Concept.MdsMpn,
    ];

    /// <summary>The chart of a seed.</summary>
    internal static Case Of(int seed)
    {
        var random = new Random(seed);
        var chart = random.Next(4) switch
        {
            0 => Case.Empty.WithDraft(),
            1 => Case.FirstOrder(),
            _ => Case.Standard(),
        };
        for (var change = random.Next(1, 14); change > 0; change--)
        {
            chart = One(random, Changes)(random, chart);
        }

        return chart;
    }

    private static T One<T>(Random random, T[] of) => of[random.Next(of.Length)];

    private static string Day(Random random, int longest = 500) => Case.StandardNow.AddDays(-random.Next(random.Next(1, longest))).ToString("yyyy-MM-dd", null);

    private static string Moment(Random random) => random.Next(2) == 0 ? Day(random) : Case.StandardNow.AddMinutes(-random.Next(30, 60 * 24 * 3)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", null);

    private static Case WithLab(Random random, Case chart)
    {
        var analyte = One(random, Analytes);
        var result = new LabResult { Analyte = analyte, Time = Case.Time(Moment(random)), ReferenceHigh = random.Next(2) == 0 ? One(random, Numbers) + 0.1m : null };
        return chart.With(AnalyteUnits.Read(result, One(random, Numbers), random.Next(12) == 0 ? null : AnalyteUnits.UnitOf(analyte)));
    }

    private static Case WithCondition(Random random, Case chart) =>
        chart.WithCondition(One(random, Concepts), Day(random, 60), random.Next(5) == 0 ? ClinicalStatus.Inactive : ClinicalStatus.Active);

    private static Case WithAnswer(Random random, Case chart) =>
        chart.WithAnswer(One(random, Concepts), One(random, Answers), Day(random), random.Next(6) == 0 ? ResultStatus.Preliminary : ResultStatus.Final);

    private static Case WithDrug(Random random, Case chart) => chart.WithOrder(new MedicationFact
    {
        Concepts = ConceptSet.Of(One(random, Concepts)),
        Role = random.Next(6) == 0 ? MedicationRole.Draft : MedicationRole.Order,
        Status = random.Next(4) == 0 ? MedicationStatus.Stopped : MedicationStatus.Active,
        Authored = Case.Time(Day(random, 60)),
        Doses = random.Next(2) == 0 ? [] : [Case.Milligrams(One(random, Numbers) * 10)],
    });

    private static Case WithVaccine(Random random, Case chart) => chart.WithVaccine(One(random, Concepts), Day(random), random.Next(5) == 0);

    private static Case WithPastOrder(Random random, Case chart) =>
        chart.WithOrder(One(random, [MedicationStatus.Active, MedicationStatus.OnHold, MedicationStatus.Stopped]), Day(random, 1500), One(random, Doses));

    private static Case WithDose(Random random, Case chart) => chart.DraftOf(One(random, Doses), random.Next(1, 3));

    private static Case WithIndication(Random random, Case chart) => chart.WithoutConditions().WithCondition(One(random, Indications), Day(random, 900));

    private static Case Without(Random random, Case chart) => random.Next(5) switch
    {
        0 => chart.WithoutLabs(),
        1 => chart.WithoutSerology(),
        2 => chart.WithoutVaccines(),
        3 => chart.WithoutOrders(),
        _ => chart.WithoutConditions(),
    };

    private static Case Lacking(Random random, Case chart) => chart.Lacking(One(random, Groups));

    private static Case WithPerson(Random random, Case chart) => chart with
    {
        BirthDate = random.Next(6) == 0 ? default : ClinicalTime.OnDay(new DateOnly(random.Next(1930, 2024), 5, 1)),
        Sex = One(random, Enum.GetValues<Sex>()),
        Policy = SitePolicy.Default with { FoodAdvice = random.Next(2), Locale = One(random, Enum.GetValues<Locale>()) },
    };

    private static Case WithDraft(Random random, Case chart) => random.Next(5) switch
    {
        0 => chart.Draft(static draft => draft with { DoNotPerform = true }),
        1 => chart.Draft(static draft => draft with { Doses = [] }),
        2 => chart.Draft(draft => draft with { Doses = [Case.Tablets(random.Next(1, 10))] }),
        3 => chart with { Medications = chart.Medications.RemoveAll(static fact => fact.Role == MedicationRole.Draft) },
        _ => chart.WithDraft(),
    };
}
