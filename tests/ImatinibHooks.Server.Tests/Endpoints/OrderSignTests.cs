using System.Text.Json;

namespace ImatinibHooks.Server.Tests.Endpoints;

/// <summary>What the protocol asks of the answers to an imatinib order, whatever the rules say of it.</summary>
public class OrderSignTests
{
    private const string Draft =
        """{"resourceType":"MedicationRequest","id":"d","status":"draft","intent":"order","medicationCodeableConcept":{"text":"imatinib 400 mg"},"subject":{"reference":"Patient/p1"}}""";

    private const string Server = ",\"fhirServer\":\"https://fhir.example.org\"";

    [TestCase("", 412, Description = "REQ-PFD-09, REQ-RESP-04")]
    [TestCase(",\"prefetch\":{}", 412)]
    [TestCase(",\"prefetch\":{\"unknown\":null}", 412)]
    [TestCase(",\"prefetch\":{\"patient\":null}", 200, Description = "one key answered, with nothing on record")]
    [TestCase(",\"prefetch\":{\"laboratory\":{\"resourceType\":\"OperationOutcome\"}}", 200, Description = "one key answered, with a failure")]
    [TestCase(Server, 412, Description = "a server that this caller may not have read is no access")]
    public async Task ImatinibOrder_WithoutAnyData_Is412(string members, int status)
    {
        var server = await RunningServer.SharedAsync();
        foreach (var path in new[] { Calls.OrderSign, Calls.Explain })
        {
            using var answer = await server.Client.PostAsync(path, Calls.Content(Body(members)));

            Assert.That((int)answer.StatusCode, Is.EqualTo(status));
            if (status == 412)
            {
                await Calls.RequireOutcomeAsync(answer, 412, "required", "prefetch");
            }
        }
    }

    [Test(Description = "REQ-RESP-02: no imatinib, no data needed, no card")]
    public async Task OtherOrder_WithoutAnyData_IsAnsweredWithNoCards()
    {
        var server = await RunningServer.SharedAsync();
        using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(Body(string.Empty).Replace("imatinib 400 mg", "ibuprofen 400 mg", StringComparison.Ordinal)));

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("""{"cards":[]}"""));
    }

    [Test(Description = "REQ-REQ-09, REQ-CARD-01, REQ-SUG-02: the same call many times at once; every uuid is fresh")]
    public async Task SameCall_ManyTimesAtOnce_IsAnsweredAlikeWithFreshUuids()
    {
        var server = await RunningServer.SharedAsync();
        var body = Body(",\"prefetch\":{\"patient\":null}");
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(body));
            return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;
        }));
        var summaries = answers.Select(answer => string.Join('|', answer.GetProperty("cards").EnumerateArray().Select(card => card.GetProperty("summary").GetString())));
        var uuids = answers.SelectMany(answer => answer.GetProperty("cards").EnumerateArray().Select(card => card.GetProperty("uuid").GetString())).ToList();

        Assert.That(summaries.Distinct().Single(), Is.Not.Empty);
        Assert.That(uuids, Is.Unique);
    }

    [Test(Description = "REQ-GEN-03, REQ-GEN-04: nothing null, nothing empty")]
    public async Task Cards_HoldNothingNullOrEmpty()
    {
        var server = await RunningServer.SharedAsync();
        using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(Body(",\"prefetch\":{\"patient\":null}")));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.That(text, Does.StartWith("""{"cards":[{"uuid":""").And.Not.Contain(":null").And.Not.Contain(":[]").And.Not.Contain(":{}").And.Not.Contain(":\"\""));
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
    }

    [TestCase(false, 200)]
    [TestCase(true, 400)]
    public async Task HookInstance_ThatIsNoUuid_IsRefusedOnlyWhenStrict(bool strict, int status)
    {
        await using var server = await RunningServer.StartAsync($"--ImatinibHooks:Protocol:StrictHookInstance={strict}");
        using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(Calls.Call("call-7")));

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    private static string Body(string members) =>
        Calls.WithoutImatinib.Replace("\"entry\":[]", $"\"entry\":[{{\"resource\":{Draft}}}]", StringComparison.Ordinal).TrimEnd()[..^1] + members + "}";
}
