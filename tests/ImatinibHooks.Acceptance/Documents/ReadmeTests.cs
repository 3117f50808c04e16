using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ImatinibHooks.Acceptance.Scenarios;

namespace ImatinibHooks.Acceptance.Documents;

/// <summary>What the README shows is what the service does.</summary>
internal sealed partial class ReadmeTests
{
    private static string Readme => Repository.Read("README.md");

    [Test]
    public void Card_IsTheGoldenOne()
    {
        var (scenario, shown) = Block("card");

        Assert.That(shown, Is.EqualTo("\n" + CardMarkdown.Of(GoldenCards(scenario)[0]!)));
    }

    [Test]
    public async Task Answer_IsWhatTheCurlGets()
    {
        var (scenario, shown) = Block("answer");
        var command = Curl().Match(Readme);
        var body = await File.ReadAllTextAsync(Repository.PathOf(command.Groups["file"].Value));

        using var response = await RunningService.PostAsync(command.Groups["path"].Value, body);

        var cards = Golden.CardsOf(await response.Content.ReadAsStringAsync());
        Assert.That((command.Groups["file"].Value, shown), Is.EqualTo(($"cds-hooks/scenarios/{scenario}/request.json", Fenced(cards))));
    }

    [Test]
    public void Clock_IsThatOfTheScenarios() => Assert.That(Readme, Does.Contain($"ImatinibHooks__Clock__FixedNow={When.Now} dotnet run --project src/ImatinibHooks.Server"));

    [Test]
    public void Links_LeadToFilesThatAreThere()
    {
        var missing = LocalLink().Matches(Readme).Select(link => link.Groups["path"].Value).Where(path => !Path.Exists(Repository.PathOf(path)));

        Assert.That(missing, Is.Empty);
    }

    /// <summary>The block of that kind and the scenario it shows; written anew from the golden cards when the environment asks for it.</summary>
    private static (string Scenario, string Shown) Block(string kind)
    {
        var pattern = new Regex($"<!-- {kind}: (?<scenario>\\S+) -->\n(?<shown>.*?)<!-- /{kind} -->", RegexOptions.Singleline);
        var block = pattern.Match(Readme);
        Assert.That(block.Success, Is.True, $"README.md has no block {kind}");
        var scenario = block.Groups["scenario"].Value;
        if (ScenarioFolder.Update == "readme")
        {
            var fresh = kind == "card" ? "\n" + CardMarkdown.Of(GoldenCards(scenario)[0]!) : Fenced(GoldenCards(scenario));
            File.WriteAllText(Repository.PathOf("README.md"), pattern.Replace(Readme, _ => $"<!-- {kind}: {scenario} -->\n{fresh}<!-- /{kind} -->"));
        }

        return (scenario, pattern.Match(Readme).Groups["shown"].Value);
    }

    private static JsonArray GoldenCards(string scenario) => JsonNode.Parse(Expectation.Of(Scenario.Named(scenario)).Cards)!.AsArray();

    private static string Fenced(JsonArray cards) => $"\n```json\n{ScenarioFolder.Format(new JsonObject { ["cards"] = cards.DeepClone() })}```\n\n";

    [GeneratedRegex("curl -s http://127\\.0\\.0\\.1:5080(?<path>\\S+) -H 'Content-Type: application/json' -d @(?<file>\\S+)")]
    private static partial Regex Curl();

    [GeneratedRegex("\\]\\((?<path>[^):]+)\\)")]
    private static partial Regex LocalLink();
}
