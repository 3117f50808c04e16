using System.Text.Json;

namespace ImatinibHooks.Server.Tests.OpenApi;

/// <summary>The examples of the API description are real: the request is answered as the response says, but for wording and fresh uuids.</summary>
public class ApiExampleTests
{
    [TestCase(Calls.OrderSign)]
    [TestCase(Calls.Explain)]
    [TestCase("/evaluate")]
    public async Task Example_IsAnsweredAsDescribed(string path)
    {
        await using var server = await RunningServer.StartAsync("--environment=Development", "--ImatinibHooks:Clock:FixedNow=2026-03-02T10:00:00-05:00");
        using var document = JsonDocument.Parse(await server.Client.GetByteArrayAsync("/openapi/v1.json"));
        var post = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty("post");
        using var answer = await server.Client.PostAsync(path, Calls.Content(Example(post.GetProperty("requestBody")).GetRawText()));
        using var answered = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());

        Assert.That(Outline(answered.RootElement, string.Empty), Is.EqualTo(Outline(Example(post.GetProperty("responses").GetProperty("200")), string.Empty)));
    }

    private static JsonElement Example(JsonElement described) => described.GetProperty("content").GetProperty("application/json").GetProperty("example");

    /// <summary>Every member by its path and kind, with the values that are no prose.</summary>
    private static IEnumerable<string> Outline(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Outline(member.Value, $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Outline(item, $"{path}[{index}]")),
        JsonValueKind.String when path.Split('.')[^1] is not ("rule" or "verdict" or "indicator" or "code" or "reference" or "time") => [path],
        _ => [$"{path} = {element.GetRawText()}"],
    };
}
