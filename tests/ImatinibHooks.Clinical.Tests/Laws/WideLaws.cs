using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Laws;

/// <summary>What holds for every rule of the catalogue on charts that hold anything at all.</summary>
internal sealed class WideLaws
{
    private static readonly Case[] Charts = [.. Enumerable.Range(30_000, 3000).Select(WideCharts.Of), .. RareCharts.All];

    private static readonly Lazy<string[][]> AsTheyAre = new(static () => [.. Charts.Select(Traces.Of)]);

    /// <summary>Each unit of each measure in turn, so that every row of table UNITS is tried; what is sent comes back exactly.</summary>
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Assess_ResultsInAnotherUnit_SayTheSame(int turn) => AssertSame(chart => chart with { Labs = chart.Labs.ConvertAll(lab => Respelled(lab, turn)) });

    [Test]
    public void Assess_ForCardsAloneInRoomThatWasUsed_SaysTheSame()
    {
        var room = new VerdictRoom();
        foreach (var chart in Charts)
        {
            var alone = Traces.ForCards(Assessment.Assess(chart.Record(), chart.Now, chart.Policy, RuleModes.AllOn, isTraced: false, room));
            Assert.That(alone, Is.EqualTo(Traces.ForCards(chart.Assess())));
        }
    }

    [Test]
    public void Assess_FactsThatNoRuleKnows_ChangeNothing() => AssertSame(static chart => chart
        .WithCondition(Concept.None)
        .WithAnswer(Concept.None, QualitativeAnswer.Positive, "2026-03-01")
        .WithVaccine(Concept.None, "2026-03-01")
        .WithDrug(Concept.None)
        .With(new LabResult { Analyte = Concept.None, Time = Case.Time("2026-03-01"), Block = ValueBlock.NoNumber }));

    [Test]
    public void Assess_FactsInAnotherOrder_SayTheSame() => AssertSame(static chart => chart with
    {
        Labs = [.. chart.Labs.Reverse()],
        Conditions = [.. chart.Conditions.Reverse()],
        Medications = [.. chart.Medications.Reverse()],
        Findings = [.. chart.Findings.Reverse()],
        Immunizations = [.. chart.Immunizations.Reverse()],
    });

    [TestCase(Concept.Anc, 0.5)]
    [TestCase(Concept.Platelets, 0.3)]
    [TestCase(Concept.Bilirubin, 2)]
    [TestCase(Concept.Alt, 3)]
    [TestCase(Concept.Ast, 3)]
    public void Assess_AResultTurningWorse_NeverTakesTheHoldAway(Concept analyte, decimal times)
    {
        foreach (var chart in Charts.Where(OffersHold))
        {
            foreach (var lab in chart.Labs.Where(lab => lab.Analyte == analyte && lab.IsEvaluable))
            {
                // What is no longer plausible says nothing, so it may take a hold away.
                var worse = AnalyteUnits.Read(lab, lab.SentValue * times, lab.SentUnit);
                var after = chart with { Labs = chart.Labs.Replace(lab, worse) };
                Assert.That(OffersHold(after) || !worse.IsEvaluable, Is.True, $"{string.Join(",", chart.Fired())} became {string.Join(",", after.Fired())}");
            }
        }
    }

    private static void AssertSame(Func<Case, Case> change)
    {
        for (var index = 0; index < Charts.Length; index++)
        {
            Assert.That(Traces.Of(change(Charts[index])), Is.EqualTo(AsTheyAre.Value[index]));
        }
    }

    // A neutrophil count that looks like a slip in one unit and not in another is told apart by its unit on purpose (DATA-LAB-07).
    private static LabResult Respelled(LabResult lab, int turn)
    {
        var place = AnalyteUnits.PlaceOf(lab.Analyte);
        if (place < 0 || !lab.IsEvaluable || lab.SentUnit != AnalyteUnits.UnitOf(lab.Analyte))
        {
            return lab;
        }

        var units = AnalyteUnits.Units.Where(unit => unit.Measure == AnalyteUnits.Analytes[place].Measure && unit.Times == 1 && IsLinear(unit)).ToArray();
        var unit = units[turn % units.Length];
        var respelled = AnalyteUnits.Read(lab, (lab.SentValue * unit.DividedBy) + unit.Minus, unit.Unit);
        return respelled.Block == ValueBlock.UnitSlip ? lab : respelled;
    }

    // Not a logarithm.
    private static bool IsLinear(AnalyteUnits.UnitRow unit) => unit.Convert(unit.DividedBy + unit.Minus) == 1;

    private static bool OffersHold(Case chart) => chart.Assess().Verdicts.OfType<Verdict.Fired>().Any(static fired => fired.Proposals.Any(static proposal => proposal is Proposal.Hold));
}
