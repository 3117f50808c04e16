using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Tests.Composing;

/// <summary>Few cards (design.md section 5): critical families always alone, warnings until the cap, infos together.</summary>
internal sealed class CardCapTests
{

    [TestCase(4, 0, 3, 0, "w w w")]
    [TestCase(4, 0, 4, 0, "w w w w")]
    [TestCase(4, 0, 6, 0, "w w w w w2", Description = "the cap holds four: the fifth card takes the rest")]
    [TestCase(4, 1, 4, 0, "c w w w w", Description = "a rest of one is a card like any other")]
    [TestCase(4, 1, 5, 0, "c w w w w2")]
    [TestCase(1, 0, 3, 0, "w w2")]
    [TestCase(1, 3, 2, 0, "c c c w2", Description = "critical cards are never held back")]
    [TestCase(4, 6, 0, 0, "c c c c c c")]
    [TestCase(4, 0, 0, 1, "i")]
    [TestCase(4, 0, 0, 3, "i3", Description = "two or more infos share one card")]
    [TestCase(4, 1, 1, 2, "c w i2")]
    [TestCase(1, 1, 2, 2, "c w2 i2")]
    public void Plan_ManyFamilies_KeepsTheCap(int max, int criticals, int warnings, int infos, string expected)
    {
        var verdicts = Fired(Indicator.Critical, criticals, 0).Concat(Fired(Indicator.Warning, warnings, criticals)).Concat(Fired(Indicator.Info, infos, criticals + warnings));
        var fired = CardPlan.Collect([.. verdicts], new());
        Assert.That(string.Join(' ', CardPlan.Plan(fired, max).Select(Shape)), Is.EqualTo(expected));
    }

    [Test]
    public void Compose_SharedCard_NamesEveryRule()
    {
        var card = Make.Cards(Make.Fired("INFX-04b", Indicator.Info), Make.Fired("CBC-05", Indicator.Info, "due")).Single();
        using var findings = System.Text.Json.JsonDocument.Parse(card.Extensions.Single().Json);
        var rules = findings.RootElement.EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()!).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(rules, Is.EqualTo(new[] { "INFX-04b", "CBC-05" }));
            Assert.That(card.Links.Select(link => link.Url), Is.EqualTo(rules.Select(rule => $"https://advice.example.org/rules/{rule}")));
            Assert.That(rules, Has.All.Matches<string>(rule => card.Detail.ToString().Contains(rule, StringComparison.Ordinal)));
            Assert.That(card.Summary, Does.EndWith("(+1 more)"));
        });
    }

    [Test]
    public void Compose_InfoCard_HasNoOverrideReasons() =>
        Assert.That(Make.Cards(Make.Fired("INFX-04b", Indicator.Info)).Single().OverrideReasons, Is.Empty);

    [TestCase(Indicator.Warning)]
    [TestCase(Indicator.Critical)]
    public void Compose_UrgentCard_HasOverrideReasons(Indicator indicator) =>
        Assert.That(Make.Cards(Make.Fired("INFX-03", indicator)).Single().OverrideReasons.Select(reason => reason.Code), Is.EqualTo(new[] { "data-wrong" }));

    private static IEnumerable<Verdict> Fired(Indicator indicator, int count, int firstFamily) =>
        Enumerable.Range(firstFamily, count).Select(index => new Verdict.Fired(new Rule($"R-{index:00}", "1", (RuleFamily)(10 + index), 1, Confidence.A, "USPI"), indicator));

    private static string Shape(PlannedCard card) =>
        $"{char.ToLowerInvariant(card.Indicator.ToString()[0])}{(card.Findings.Count > 1 ? card.Findings.Count : string.Empty)}";
}
