using System.Text.Json;

namespace ImatinibHooks.Server.Tests.Endpoints;

/// <summary>REQ-DISC-01, 14, 16; REQ-GEN-03, REQ-GEN-04.</summary>
public class DiscoveryEndpointTests
{
    [Test]
    public async Task Discovery_Twice_IsTheSameBytes()
    {
        await using var first = await RunningServer.StartAsync();
        await using var second = await RunningServer.StartAsync("--environment=Development");
        var bytes = await first.Client.GetByteArrayAsync("/cds-services");

        Assert.That(await first.Client.GetByteArrayAsync("/cds-services"), Is.EqualTo(bytes));
        Assert.That(await second.Client.GetByteArrayAsync("/cds-services"), Is.EqualTo(bytes));
    }

    [Test]
    public async Task Discovery_Answer_IsJsonWithoutNullOrEmpty()
    {
        var server = await RunningServer.SharedAsync();
        using var answer = await server.Client.GetAsync("/cds-services");
        using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());

        Assert.That(answer.Content.Headers.ContentType?.ToString(), Is.EqualTo("application/json"));
        Assert.That(answer.Headers.CacheControl?.MaxAge, Is.EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(Values(document.RootElement).Where(IsNothing), Is.Empty);
    }

    [Test(Description = "REQ-DISC-07: every announced service is called under its id")]
    public async Task Discovery_EveryService_IsRouted()
    {
        var server = await RunningServer.SharedAsync();
        using var document = JsonDocument.Parse(await server.Client.GetByteArrayAsync("/cds-services"));
        foreach (var service in document.RootElement.GetProperty("services").EnumerateArray())
        {
            using var answer = await server.Client.PostAsync($"/cds-services/{service.GetProperty("id").GetString()}", Calls.Content(Calls.WithoutImatinibFor(service.GetProperty("hook").GetString()!)));

            Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        }
    }

    [TestCase("/cds-services")]
    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task Head_HasTheHeadersAlone(string path)
    {
        await using var server = await (await RunningServer.StartAsync()).WhenReadyAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await server.Client.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    private static IEnumerable<JsonElement> Values(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Values(member.Value)).Append(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Values).Append(element),
        _ => [element],
    };

    private static bool IsNothing(JsonElement element) => element.ValueKind == JsonValueKind.Null || element.GetRawText() is "\"\"" or "[]" or "{}";
}
