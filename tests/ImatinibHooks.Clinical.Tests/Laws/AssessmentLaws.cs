using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Laws;

/// <summary>What holds for every rule on every chart.</summary>
internal sealed class AssessmentLaws
{
    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 200)]
    public void Assess_FactsInAnotherOrder_SayTheSame(Case chart, int seed)
    {
        var random = new Random(seed);
        var shuffled = chart with
        {
            Labs = [.. random.GetItemsInRandomOrder(chart.Labs)],
            Conditions = [.. random.GetItemsInRandomOrder(chart.Conditions)],
            Medications = [.. random.GetItemsInRandomOrder(chart.Medications)],
            Findings = [.. random.GetItemsInRandomOrder(chart.Findings)],
            Immunizations = [.. random.GetItemsInRandomOrder(chart.Immunizations)],
        };
        Assert.That(Traces.Of(shuffled), Is.EqualTo(Traces.Of(chart)));
    }

    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 200)]
    public void Assess_CountsInAnotherUnit_SayTheSame(Case chart)
    {
        var respelled = chart with { Labs = chart.Labs.ConvertAll(static lab => lab.Analyte switch
        {
            Concept.Anc or Concept.Platelets => AnalyteUnits.Read(lab, lab.SentValue * 1000, "/uL"),
            Concept.Hemoglobin => AnalyteUnits.Read(lab, lab.SentValue * 10, "g/L"),
            Concept.Igg => AnalyteUnits.Read(lab, lab.SentValue / 100, "g/L"),
            Concept.BodyTemperature => AnalyteUnits.Read(lab, (lab.SentValue * 1.8m) + 32, "[degF]"),
            _ => lab,
        }) };
        Assert.That(Traces.Of(respelled), Is.EqualTo(Traces.Of(chart)));
    }

    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 200)]
    public void Assess_FactsThatNoRuleKnows_ChangeNothing(Case chart)
    {
        var busier = chart
            .WithCondition(Concept.None)
            .With(new FindingFact { Concepts = default, Answer = QualitativeAnswer.Positive, Time = Case.Time("2026-03-01") })
            .With(new LabResult { Analyte = Concept.CbcPanel, Time = Case.Time("2026-03-01"), Block = ValueBlock.NoNumber })
            .WithOrder(Case.Order(MedicationStatus.Active, "2026-02-01") with { Concepts = default });
        Assert.That(Traces.Of(busier), Is.EqualTo(Traces.Of(chart)));
    }

    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 200)]
    public void Assess_PreliminaryNormalCounts_TakeNoFindingAway(Case chart)
    {
        var withPreliminary = chart
            .WithAnc(3.0m, "2026-03-02T09:59:00-05:00", ResultStatus.Preliminary)
            .WithPlatelets(200, "2026-03-02T09:59:00-05:00", ResultStatus.Preliminary);
        Assert.That(Traces.FiredIn(withPreliminary), Is.SupersetOf(Traces.FiredIn(chart)));
    }

    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 200)]
    public void Assess_EveryRule_GivesOneVerdictAnOrder(Case chart) =>
        Assert.That(chart.Assess().Verdicts.Select(static v => v.Rule.Id), Is.EquivalentTo(RuleCatalogue.All.Select(static rule => rule.Id)));

    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 200)]
    public void Assess_LaboratoryFailed_LeavesNoCountRuleNotFired(Case chart) => Assert.That(
        chart.WithoutLabs().Lacking(DataGroups.Laboratory).Assess().Verdicts
            .Where(static v => v is Verdict.NotFired
                && v.Rule.Family is (RuleFamily.Myelosuppression or RuleFamily.BloodCountSchedule or RuleFamily.Liver)
                && RuleCatalogue.NeedsOf(v.Rule).HasFlag(DataGroups.Laboratory))
            .Select(static v => v.Rule.Id),
        Is.Empty);

    /// <summary>What is not fired although the laboratory could not be had does not fire whatever the laboratory holds.</summary>
    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 500)]
    public void Assess_NotFiredWithoutTheLaboratory_NeverFiresWithIt(Case chart)
    {
        var without = (chart.WithoutLabs() with { Findings = [] }).Lacking(DataGroups.Laboratory).Assess().Verdicts;

        Assert.That(without.Where(static v => v is Verdict.NotFired && v.Rule.Id != "DATA-FAIL-01").Select(static v => v.Rule.Id).Intersect(chart.Fired()), Is.Empty);
    }

    /// <summary>The same for the vaccinations.</summary>
    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 200)]
    public void Assess_NotFiredWithoutTheVaccinations_NeverFiresWithThem(Case chart)
    {
        var without = chart.WithoutVaccines().Lacking(DataGroups.Immunizations).Assess().Verdicts;

        Assert.That(without.Where(static v => v is Verdict.NotFired).Select(static v => v.Rule.Id).Intersect(chart.Fired()), Is.Empty);
    }
}

/// <summary>Random orders.</summary>
internal static class RandomOrder
{
    internal static T[] GetItemsInRandomOrder<T>(this Random random, IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
