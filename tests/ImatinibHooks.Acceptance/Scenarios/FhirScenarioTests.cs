using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ImatinibHooks.Server.Hosting;
using ImatinibHooks.Server.Tests.Prefetching;
using Microsoft.AspNetCore.Builder;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Every scenario with its data behind a FHIR server instead of in the call: the cards are the same (REQ-FHIR-02).</summary>
internal sealed class FhirScenarioTests
{
    private const string WrittenBase = "https://ehr.example.org/fhir";

    private readonly Lazy<Task<Pair>> running = new(StartAsync);

    private static IEnumerable<Scenario> All => Scenario.All;

    [TestCaseSource(nameof(All))]
    public async Task Cards_WithoutPrefetch_AreTheGoldenOnes(Scenario scenario)
    {
        var pair = await running.Value;
        var call = Prepare(scenario, pair.Fhir);
        call.Remove("prefetch");

        Assert.That(ScenarioFolder.Format(await CardsAsync(pair, scenario, call)), Is.EqualTo(Expectation.Of(scenario).Cards));
    }

    [TestCaseSource(nameof(All))]
    public async Task Cards_WithHalfOfThePrefetch_AreTheGoldenOnes(Scenario scenario)
    {
        var pair = await running.Value;
        var call = Prepare(scenario, pair.Fhir);
        foreach (var key in new[] { "laboratory", "medicationRequests", "immunizations" })
        {
            call["prefetch"]!.AsObject().Remove(key);
        }

        Assert.That(ScenarioFolder.Format(await CardsAsync(pair, scenario, call)), Is.EqualTo(Expectation.Of(scenario).Cards));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (running.IsValueCreated)
        {
            var pair = await running.Value;
            pair.Client.Dispose();
            await pair.App.DisposeAsync();
            await pair.Fhir.DisposeAsync();
        }
    }

    /// <summary>The call of a scenario that names the FHIR server, which has been given the data of the patient.</summary>
    private static JsonObject Prepare(Scenario scenario, FhirStandIn fhir)
    {
        var text = File.ReadAllText(new ScenarioFolder(scenario.Name).RequestPath).Replace(WrittenBase, fhir.Base, StringComparison.Ordinal);
        var call = JsonNode.Parse(text)!.AsObject();
        foreach (var template in Preparation.Begin(AppContext.BaseDirectory).Catalogue.Services.First(static service => service.Hook == "order-sign").Prefetch)
        {
            if (call["prefetch"]!.AsObject().TryGetPropertyValue(template.Key, out var value))
            {
                var query = template.Query.Replace("{{context.patientId}}", CallDocument.PatientId(scenario.Name), StringComparison.Ordinal);
                fhir.Documents[query] = value?.ToJsonString() ?? """{"resourceType":"Bundle","type":"searchset","total":0}""";
            }
        }

        call["fhirServer"] = fhir.Base;
        call["fhirAuthorization"] = JsonNode.Parse("""{"access_token":"token","token_type":"Bearer","expires_in":300,"scope":"user/*.read","subject":"imatinib-hooks"}""");
        return call;
    }

    private static async Task<JsonArray> CardsAsync(Pair pair, Scenario scenario, JsonObject call)
    {
        using var content = new StringContent(call.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await pair.Client.PostAsync(new Uri(scenario.Service, UriKind.Relative), content);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), answer);
        return Golden.CardsOf(answer.Replace(pair.Fhir.Base, WrittenBase, StringComparison.Ordinal));
    }

    private static async Task<Pair> StartAsync()
    {
        var fhir = await FhirStandIn.StartAsync();
        var app = Server.Program.Build(
        [
            "--urls=http://127.0.0.1:0", "--environment=Development", $"--ImatinibHooks:Clock:FixedNow={When.Now}", "--ImatinibHooks:Clients:0:Name=scenarios",
            $"--ImatinibHooks:Clients:0:FhirServers:0:BaseUrl={fhir.Base}", "--ImatinibHooks:Clients:0:FhirServers:0:PrivateNetworks:0=127.0.0.0/8",
        ]);
        await app.StartAsync();
        return new(app, fhir, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });
    }

    private sealed record Pair(WebApplication App, FhirStandIn Fhir, HttpClient Client);
}
