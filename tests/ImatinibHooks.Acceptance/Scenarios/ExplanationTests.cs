using System.Net;
using System.Text.Json.Nodes;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>/explain says for every rule what it found, and why not where it did not.</summary>
internal sealed class ExplanationTests
{
    private static readonly string[] Verdicts = ["fired", "not-fired", "not-applicable", "not-assessed"];

    private static IEnumerable<Scenario> All => Scenario.All;

    [TestCaseSource(nameof(All))]
    public async Task Explanation_GivesEveryRuleAVerdict(Scenario scenario)
    {
        var rules = await RulesAsync(scenario);

        Assert.Multiple(() =>
        {
            Assert.That(rules.Select(rule => (string?)rule["rule"]).Distinct(), Is.EquivalentTo(RuleCatalogue.All.Select(rule => rule.Id)));
            Assert.That(rules.Select(rule => (string?)rule["verdict"]), Is.All.AnyOf(Verdicts));
        });
    }

    [TestCaseSource(nameof(All))]
    public async Task Explanation_SaysWhyARuleIsNotApplicableOrNotAssessed(Scenario scenario)
    {
        var rules = await RulesAsync(scenario);

        Assert.Multiple(() =>
        {
            Assert.That(With(rules, "not-applicable").Select(rule => (string?)rule["reason"]), Has.None.Null.And.None.Empty);
            Assert.That(With(rules, "not-assessed").Select(rule => (string?)rule["missing"]), Has.None.Null.And.None.Empty);
        });
    }

    /// <summary>What fired is in a card, or is silent because of something that is, or is none of what the hook shows.</summary>
    [TestCaseSource(nameof(All))]
    public async Task Explanation_AccountsForEveryFiredRule(Scenario scenario)
    {
        var fired = With(await RulesAsync(scenario), "fired").ToList();
        var shown = fired.Where(rule => rule["suppressedBy"] is null && rule["notShownOn"] is null).Select(rule => $"{rule["rule"]} {rule["indicator"]}").ToList();

        Assert.Multiple(() =>
        {
            Assert.That(shown, Is.EquivalentTo(Expectation.Of(scenario).Findings));
            Assert.That(fired.Select(rule => (string?)rule["notShownOn"]).OfType<string>().Distinct(), Is.SubsetOf(scenario.Hook == "order-sign" ? [] : new[] { scenario.Hook }));
            Assert.That(fired.Select(rule => (string?)rule["suppressedBy"]).OfType<string>(), Is.SubsetOf(shown.Select(rule => rule.Split(' ')[0])));
        });
    }

    /// <summary>A draft known by its text alone, or inside a contained Medication, is assessed as imatinib (DATA-ORD-01).</summary>
    [TestCase("43-as-needed-contained", "MedicationRequest/draft-contained")]
    [TestCase("44-brand-by-text", "MedicationRequest/draft-by-text")]
    public async Task Explanation_AssessesAnOrderKnownByText(string name, string order)
    {
        var rules = await RulesAsync(Scenario.Named(name));

        var miss = rules.Single(rule => (string?)rule["rule"] == "MYELO-MISS-01");
        Assert.That(((string?)miss["order"], (string?)miss["verdict"]), Is.EqualTo((order, "not-fired")));
    }

    private static IEnumerable<JsonObject> With(IEnumerable<JsonObject> rules, string verdict) => rules.Where(rule => (string?)rule["verdict"] == verdict);

    private static async Task<List<JsonObject>> RulesAsync(Scenario scenario)
    {
        var request = await File.ReadAllTextAsync(new ScenarioFolder(scenario.Name).RequestPath);
        using var response = await RunningService.PostAsync(scenario.Explanation, request);
        var trace = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), trace);
        return [.. JsonNode.Parse(trace)!["rules"]!.AsArray().Select(rule => rule!.AsObject())];
    }
}
