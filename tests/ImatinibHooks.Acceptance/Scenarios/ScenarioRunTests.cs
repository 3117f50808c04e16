using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ImatinibHooks.Acceptance.Fuzzing;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Every scenario over real HTTP: what must come comes, what must not does not, and each card is the one that was read and accepted.</summary>
internal sealed class ScenarioRunTests
{
    private static IEnumerable<Scenario> All => Scenario.All;

    [TestCaseSource(nameof(All))]
    public async Task Findings_AreExactlyTheExpected(Scenario scenario)
    {
        var cards = await CardsAsync(scenario.Service, Request(scenario));

        Assert.That(Answers.Findings(cards), Is.EquivalentTo(Expectation.Of(scenario).Findings));
    }

    [TestCaseSource(nameof(All))]
    public async Task Forbidden_RulesDoNotCome(Scenario scenario)
    {
        var cards = await CardsAsync(scenario.Service, Request(scenario));

        Assert.That(Answers.Findings(cards).Select(finding => finding.Split(' ')[0]).Intersect(Expectation.Of(scenario).Forbidden), Is.Empty);
    }

    [TestCaseSource(nameof(All))]
    public async Task Cards_AreTheGoldenOnes(Scenario scenario)
    {
        var cards = await CardsAsync(scenario.Service, Request(scenario));
        if (ScenarioFolder.Update == "cards")
        {
            Expectation.Record(scenario, cards);
        }

        Assert.That(ScenarioFolder.Format(cards), Is.EqualTo(Expectation.Of(scenario).Cards));
    }

    [TestCaseSource(nameof(All))]
    public async Task Cards_AreTheSameForShuffledEntries(Scenario scenario)
    {
        var shuffled = Shuffle.Entries(JsonNode.Parse(Request(scenario))!, seed: 20260302);

        var cards = await CardsAsync(scenario.Service, shuffled.ToJsonString());

        Assert.That(ScenarioFolder.Format(cards), Is.EqualTo(Expectation.Of(scenario).Cards));
    }

    [TestCaseSource(nameof(All))]
    public async Task Cards_AreAboutThisPatientAndNameTheirEvidence(Scenario scenario)
    {
        var request = Request(scenario);

        var cards = await CardsAsync(scenario.Service, request);

        Assert.Multiple(() =>
        {
            Assert.That(
                Answers.Resources(cards).Select(resource => (string?)resource["subject"]?["reference"]),
                Has.All.EqualTo("Patient/" + CallDocument.PatientId(scenario.Name)));
            Assert.That(Answers.Evidence(cards).Select(IdOf), Has.All.Matches<string>(id => request.Contains($"\"id\": \"{id}\"", StringComparison.Ordinal)));
        });
    }

    /// <summary>The form of the protocol (REQ-GEN, REQ-CARD, REQ-SUG, REQ-ACT), checked on the bytes of the answer.</summary>
    [TestCaseSource(nameof(All))]
    public async Task Answer_KeepsTheProtocol(Scenario scenario)
    {
        var request = Request(scenario);

        using var response = await RunningService.PostAsync(scenario.Service, request);

        var answer = await response.Content.ReadAsByteArrayAsync();
        Assert.That(AnswerCheck.Violations(Encoding.UTF8.GetBytes(request), answer), Is.Empty);
    }

    /// <summary>The whole record as one Bundle is the same patient, so the same rules fire; only where the drafts hold an order to judge.</summary>
    [TestCaseSource(nameof(WithOrderAndData))]
    public async Task Evaluate_FindsTheSameInTheBundleOfTheRecord(Scenario scenario)
    {
        var bundle = CallDocument.Record(scenario.Name, scenario.Chart).ToJsonString();

        var cards = await CardsAsync("/evaluate", bundle);

        Assert.That(Answers.Findings(cards), Is.EquivalentTo(Expectation.Of(scenario).Findings));
    }

    private static IEnumerable<Scenario> WithOrderAndData() => Scenario.All.Where(scenario =>
        scenario.Hook == "order-sign" && scenario.Chart.Answers.IsEmpty && !scenario.Name.StartsWith("47-", StringComparison.Ordinal) && !scenario.Name.StartsWith("59-", StringComparison.Ordinal));

    private static string Request(Scenario scenario) => File.ReadAllText(new ScenarioFolder(scenario.Name).RequestPath);

    private static string IdOf(JsonObject evidence) => ((string)evidence["reference"]!).Split('/')[^1];

    private static async Task<JsonArray> CardsAsync(string path, string body)
    {
        using var response = await RunningService.PostAsync(path, body);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), answer);
        return Golden.CardsOf(answer);
    }
}
