using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ImatinibHooks.Acceptance.Fuzzing;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>The answers of a service that speaks the dialect Epic (docs/dialects.md), over real HTTP; those in the dialect Standard are the golden cards of the scenarios.</summary>
internal sealed class DialectTests
{
    private static readonly Lazy<ServiceProcess> Epic = new(() => ServiceProcess.Start(keepsOutput: false, "--urls", "http://127.0.0.1:0", "--ImatinibHooks:Protocol:Dialect=Epic"));

    private static readonly string[] Golds =
    [
        "02-first-neutropenia", "26-true-recurrence-in-100-mg-tablets", "36-hbsag-positive", "37-hepatitis-b-reactivation", "52-liver", "60-observations-empty",
        "select-interacting-drug", "view-hepatitis-b-never-screened",
    ];

    private static IEnumerable<Scenario> All => Scenario.All;

    [OneTimeTearDown]
    public void Stop()
    {
        if (Epic.IsValueCreated)
        {
            Epic.Value.Dispose();
        }
    }

    /// <summary>Recorded under cds-hooks/dialects/epic with <c>IMATINIBHOOKS_UPDATE=cards</c>.</summary>
    [TestCaseSource(nameof(Golds))]
    public async Task Cards_InEpic_AreTheGoldenOnes(string name)
    {
        var path = Repository.PathOf("cds-hooks", "dialects", "epic", name + ".json");
        var cards = ScenarioFolder.Format(Golden.CardsOf(await AnswerAsync(Scenario.Named(name))));
        if (ScenarioFolder.Update == "cards")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, cards);
        }

        Assert.That(cards, Is.EqualTo(await File.ReadAllTextAsync(path)));
    }

    [Test]
    public void Folder_HoldsTheGoldenAnswersAlone() => Assert.That(
        Directory.EnumerateFiles(Repository.PathOf("cds-hooks", "dialects", "epic")).Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Golds));

    /// <summary>The protocol and the dialect (T-29, T-30) for every scenario; not one finding and not one action is lost, and a topic leads back to its rule.</summary>
    [TestCaseSource(nameof(All))]
    public async Task Answer_InEpic_KeepsTheDialectAndLosesNothing(Scenario scenario)
    {
        var text = await AnswerAsync(scenario);
        using var answer = JsonDocument.Parse(text);
        var (epic, standard) = (JsonNode.Parse(text)!["cards"]!.AsArray(), JsonNode.Parse(Expectation.Of(scenario).Cards)!.AsArray());

        Assert.Multiple(() =>
        {
            Assert.That(AnswerForm.Violations(answer.RootElement, Dialect.Epic), Is.Empty);
            Assert.That(Answers.Findings(epic), Is.EqualTo(Answers.Findings(standard)));
            Assert.That(Answers.Resources(epic).Select(resource => resource.ToJsonString()), Is.EqualTo(Answers.Resources(standard).Select(resource => resource.ToJsonString())));
            Assert.That(epic.Select(TopicOf).Select(TopicCode.FromAlphanumeric), Is.EqualTo(standard.Select(TopicOf)));
        });
    }

    private static string TopicOf(JsonNode? card) => (string)card!["source"]!["topic"]!["code"]!;

    private static async Task<string> AnswerAsync(Scenario scenario)
    {
        using var content = new StringContent(await File.ReadAllTextAsync(new ScenarioFolder(scenario.Name).RequestPath), Encoding.UTF8, "application/json");
        using var response = await Epic.Value.Client.PostAsync(new Uri(scenario.Service, UriKind.Relative), content);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), answer);
        return answer;
    }
}
