using System.Text.Json;
using ImatinibHooks.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Tests.Endpoints;

/// <summary>Whose answers are written in which dialect.</summary>
public class DialectTests
{
    private const string Draft =
        """{"resourceType":"MedicationRequest","id":"d","status":"draft","intent":"order","medicationCodeableConcept":{"text":"imatinib 400 mg"},"subject":{"reference":"Patient/p1"}}""";

    private static readonly string Body =
        Calls.WithoutImatinib.Replace("\"entry\":[]", $"\"entry\":[{{\"resource\":{Draft}}}]", StringComparison.Ordinal).TrimEnd()[..^1] + ",\"prefetch\":{\"laboratory\":null}}";

    [TestCase("Standard", "HBV-SCR-01")]
    [TestCase("Epic", "HBVxSCRx01")]
    [TestCase("epic", "HBVxSCRx01")]
    public async Task UnknownCaller_ReadsTheDialectOfTheProtocolSetting(string dialect, string topic)
    {
        await using var server = await RunningServer.StartAsync($"--ImatinibHooks:Protocol:Dialect={dialect}");

        Assert.That(await TopicsAsync(server), Does.Contain(topic));
    }

    [TestCase("Standard", "Epic", true)]
    [TestCase("Epic", "Standard", false)]
    public async Task KnownCaller_ReadsItsOwnDialect(string usual, string own, bool isEpic)
    {
        var client = new CallingClient(new() { Name = "ehr", Dialect = own });
        await using var server = await RunningServer.StartAsync(
            app => app.Use((context, next) =>
            {
                context.SetCaller(client);
                return next(context);
            }),
            $"--ImatinibHooks:Protocol:Dialect={usual}");

        Assert.That(await TopicsAsync(server), isEpic ? Has.None.Contains("-") : Has.All.Contains("-"));
    }

    [Test(Description = "A trace names rules by their ids, whoever asks")]
    public async Task Explanation_IsTheSameInEveryDialect()
    {
        await using var server = await RunningServer.StartAsync("--ImatinibHooks:Protocol:Dialect=Epic");
        using var answer = await server.Client.PostAsync(Calls.Explain, Calls.Content(Body));
        using var trace = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());

        Assert.That(trace.RootElement.GetProperty("cards").EnumerateArray().Select(card => card.GetProperty("rule").GetString()), Has.All.Contains("-"));
    }

    [Test]
    public void UnknownDialect_StopsTheStart() => Assert.That(
        () => Program.Build([RunningServer.Loopback, "--ImatinibHooks:Protocol:Dialect=Cerner"]).Services.GetRequiredService<IOptions<Server.Options.ServiceOptions>>().Value,
        Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("ImatinibHooks:Protocol:Dialect must be one of Standard, Epic."));

    private static async Task<List<string?>> TopicsAsync(RunningServer server)
    {
        using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(Body));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        var topics = document.RootElement.GetProperty("cards").EnumerateArray().Select(card => card.GetProperty("source").GetProperty("topic").GetProperty("code").GetString()).ToList();
        Assert.That(topics, Is.Not.Empty);
        return topics;
    }
}
