using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Laws;

/// <summary>Every rule of the catalogue reaches each of its verdicts on some chart: on one of many made by chance, or on one made for what chance misses.</summary>
internal sealed class ReachedVerdictTests
{
    private const int ByChance = 20_000;

    private static readonly string[] Verdicts = [Says.Fired, Says.NotFired, Says.NotApplicable, Says.NotAssessed];

    /// <summary>Verdicts that a rule never gives, and why.</summary>
    private static readonly Dictionary<string, string> Never = new(StringComparer.Ordinal)
    {
        ["DATA-FAIL-01 NotAssessed"] = "what could not be had is what it looks at",
        ["DISC-01 NotFired"] = "whoever ends a course gets the advice",
        ["DOSE-FOOD-01 NotAssessed"] = "it needs no data",
        ["HBV-PAST-01 NotFired"] = "after past infection it speaks, or another rule of hepatitis B does",
        ["HEP-06 Fired"] = "HBV-FLARE-01 speaks for it",
        ["INFX-04b NotFired"] = "from the age on it speaks, or INFX-04 does",
        ["MYELO-UNK-01 NotAssessed"] = "an unknown phase is what it looks at",
        ["MYELO-UNK-01 NotFired"] = "it is merged into a card that used the limits of chronic phase, or does not concern the order",
        ["TB-CTRL-01 Fired"] = "controls alone are no result, which it says by not firing",
        ["TDM-01 Fired"] = "it corrects a level for the rules that speak of it",
        ["TDM-ACT NotFired"] = "it stands beside a trough that is too high, or does not concern the order",
        ["WARN-EOS-01 NotFired"] = "at the start of an eosinophilic disease it speaks",
    };

    private static readonly Lazy<HashSet<string>> Reached = new(static () =>
    [
        .. Enumerable.Range(0, ByChance).Select(WideCharts.Of).Concat(RareCharts.All)
            .SelectMany(static chart => chart.Assess().Verdicts).Select(static verdict => $"{verdict.Rule.Id} {verdict.GetType().Name}"),
    ]);

    private static IEnumerable<string> Rules => RuleCatalogue.All.Select(static rule => rule.Id);

    [TestCaseSource(nameof(Rules))]
    public void Assess_OnSomeChart_GivesEachVerdict(string rule) => Assert.That(
        Verdicts.Select(verdict => $"{rule} {verdict}").Where(static verdict => !Never.ContainsKey(verdict) && !Reached.Value.Contains(verdict)), Is.Empty,
        "a verdict that chance does not bring about needs a chart in RareCharts, or its reason in Never");

    [Test]
    public void Never_IsNeverReached() => Assert.That(Never.Keys.Intersect(Reached.Value), Is.Empty);

    [Test]
    public void Never_NamesRulesOfTheCatalogue() => Assert.That(Never.Keys.Select(static key => key.Split(' ')[0]).Distinct(), Is.SubsetOf(Rules));

    /// <summary>No rule fires on an empty record, whatever the site has set.</summary>
    [Test]
    public void Assess_EmptyRecord_NothingFiresUnderAnyPolicy()
    {
        foreach (var number in SitePolicy.Numbers)
        {
            foreach (var value in (int[])[number.Lowest, number.Highest])
            {
                Assert.That((Case.Empty with { Policy = number.Set(SitePolicy.Default, value) }).Fired(), Is.Empty, number.Name);
            }
        }
    }
}
