using System.Net;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Every link of every golden card leads to the page of its rule.</summary>
internal sealed class CardLinkTests
{
    private static IEnumerable<Scenario> All => Scenario.All;

    [TestCaseSource(nameof(All))]
    public async Task Links_OfEveryCard_LeadToThePageOfTheRule(Scenario scenario)
    {
        foreach (var link in JsonNode.Parse(Expectation.Of(scenario).Cards)!.AsArray().OfType<JsonObject>().SelectMany(card => card["links"]!.AsArray()))
        {
            var url = new Uri((string)link!["url"]!);
            using var answer = await RunningService.Client.GetAsync(new Uri(url.PathAndQuery, UriKind.Relative));

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), url.AbsolutePath);
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain($"<h1>{((string)link["label"]!).Split(' ')[1]}</h1>"));
        }
    }
}
