using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Laws;

/// <summary>What holds for the rules of MYELO and INFX on every chart.</summary>
internal sealed class CountLaws
{
    private static readonly string[] OneOfThese =
    [
        "MYELO-AP-01", "MYELO-AP-02", "MYELO-AP-03", "MYELO-CP-01", "MYELO-CP-02", "MYELO-CP-03", "MYELO-CP-05", "MYELO-CP-06", "MYELO-PRE-01",
    ];

    /// <summary>Rules that fire because a result, or a positive one, is not on record: never from a laboratory that could not be had.</summary>
    private static readonly string[] RestOnAbsence =
    [
        "MYELO-MISS-01", "HBV-SCR-01", "HBV-SCR-02", "HEP-05", "HBV-PAST-01", "HBV-PAST-02", "HBV-NEG-01", "VAX-HBV-01", "TB-SCR-01", "IGG-05", "REN-06",
        "IND-03", "IND-05", "IND-10", "PREG-02", "RESP-04", "WARN-GROW-01",
    ];

    private static readonly DataGroups[] Groups =
    [
        DataGroups.Laboratory, DataGroups.VitalSigns, DataGroups.Conditions, DataGroups.MedicationRequests, DataGroups.MedicationStatements,
        DataGroups.MedicationAdministrations, DataGroups.Immunizations,
    ];

    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 1000)]
    public void Assess_ACountTurningWorse_NeverTakesTheHoldAway(Case chart, int choice, byte percent)
    {
        var worse = Worsen(chart, choice, percent);

        Assert.That(!OffersHold(chart) || OffersHold(worse), Is.True, $"{string.Join(",", Traces.FiredIn(chart))} became {string.Join(",", Traces.FiredIn(worse))}");
    }

    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 500)]
    public void Assess_ALiverTestTurningWorse_NeverTakesTheHoldAway(Case chart, byte percent)
    {
        var index = chart.Labs.FindIndex(static lab => lab.Analyte is Concept.Alt or Concept.Ast or Concept.Bilirubin);
        var worse = index < 0 ? chart : chart with { Labs = chart.Labs.SetItem(index, Raised(chart.Labs[index], 100 + percent)) };

        Assert.That(!OffersHold(chart) || OffersHold(worse), Is.True, $"{string.Join(",", Traces.FiredIn(chart))} became {string.Join(",", Traces.FiredIn(worse))}");
    }

    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 500)]
    public void Assess_OfTheRulesThatSpeakOfTheSameCounts_AtMostOneFires(Case chart) =>
        Assert.That(chart.Fired().Intersect(OneOfThese).Count(), Is.LessThanOrEqualTo(1), string.Join(",", chart.Fired()));

    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 200)]
    public void Assess_AGroupFailed_LeavesNoRuleNotFiredThatNeedsIt(Case chart, byte choice)
    {
        var failed = Groups[choice % Groups.Length];

        Assert.That(
            chart.Lacking(failed).Assess().Verdicts
                .Where(verdict => verdict is Verdict.NotFired && (verdict.Rule.Family is RuleFamily.Myelosuppression or RuleFamily.Infection)
                    && RuleCatalogue.NeedsOf(verdict.Rule).HasFlag(failed)).Select(static verdict => verdict.Rule.Id),
            Is.Empty);
    }

    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 200)]
    public void Assess_WhatFires_FiresAsWellWhenAGroupIsOnlyAFirstPage(Case chart) => Assert.That(
        chart.Lacking(DataGroups.Laboratory).Fired().Where(static id => id is not "DATA-FAIL-01"),
        Is.EquivalentTo(chart.Fired().Where(static id => !RestsOnAbsence(id))));

    [Test]
    public void Assess_EmptyRecord_NoRuleFires() => Assert.That(Case.Empty.Fired(), Is.Empty);

    [Test]
    public void Assess_NothingButADraft_OnlyWhatIsMissingFires() =>
        Assert.That(Case.Empty.WithDraft().Fired(), Is.EqualTo(new[] { "CBC-00", "HBV-SCR-01", "HEP-05", "IND-01", "MYELO-MISS-01", "REN-06", "VAX-FLU-01" }));

    private static bool RestsOnAbsence(string id) => RestOnAbsence.Contains(id) || id.StartsWith("CBC-", StringComparison.Ordinal);

    private static bool OffersHold(Case chart) => chart.Assess().Verdicts.OfType<Verdict.Fired>().Any(static fired => fired.Proposals.Any(static p => p is Proposal.Hold));

    private static LabResult Raised(LabResult lab, int percent) => AnalyteUnits.Read(lab, lab.SentValue * percent / 100, AnalyteUnits.UnitOf(lab.Analyte));

    /// <summary>The chart with one neutrophil or platelet count lowered to a part of it.</summary>
    private static Case Worsen(Case chart, int choice, byte percent)
    {
        var counts = chart.Labs.Select(static (lab, index) => (lab, index)).Where(static item => item.lab.Analyte is Concept.Anc or Concept.Platelets).ToArray();
        if (counts.Length == 0)
        {
            return chart;
        }

        var (lab, index) = counts[(choice & int.MaxValue) % counts.Length];
        var worse = AnalyteUnits.Read(lab, lab.SentValue * (percent % 100) / 100, AnalyteUnits.UnitOf(lab.Analyte));
        return chart with { Labs = chart.Labs.SetItem(index, worse) };
    }
}
