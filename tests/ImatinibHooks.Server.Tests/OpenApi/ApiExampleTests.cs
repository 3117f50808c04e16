using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Server.Tests.OpenApi;

/// <summary>The examples of the API description are real: the request is answered as the response says, but for wording and fresh uuids.</summary>
/// <remarks>With <c>IMATINIBHOOKS_UPDATE=examples</c> the answers are written into the description.</remarks>
public class ApiExampleTests
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [TestCaseSource(typeof(Calls), nameof(Calls.Services))]
    [TestCase(Calls.Explain)]
    [TestCase("/evaluate")]
    public async Task Example_IsAnsweredAsDescribed(string path)
    {
        await using var server = await RunningServer.StartAsync("--environment=Development", "--ImatinibHooks:Clock:FixedNow=2026-03-02T10:00:00-05:00");
        var description = JsonNode.Parse(await File.ReadAllBytesAsync(DescriptionPath))!;
        var post = description["paths"]![path]!["post"]!;
        using var answer = await server.Client.PostAsync(path, Calls.Content(Content(post["requestBody"]!)["example"]!.ToJsonString()));
        var answered = await answer.Content.ReadAsByteArrayAsync();
        if (Environment.GetEnvironmentVariable("IMATINIBHOOKS_UPDATE") == "examples")
        {
            Content(post["responses"]!["200"]!)["example"] = JsonNode.Parse(answered);
            Write(description);
        }

        using var was = JsonDocument.Parse(answered);
        using var described = JsonDocument.Parse(Content(post["responses"]!["200"]!)["example"]!.ToJsonString());
        Assert.That(Outline(was.RootElement, string.Empty), Is.EqualTo(Outline(described.RootElement, string.Empty)));
    }

    private static string DescriptionPath
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "ImatinibHooks.sln")))
            {
                folder = folder.Parent!;
            }

            return Path.Combine(folder.FullName, "src", "ImatinibHooks.Server", "OpenApi", "description.json");
        }
    }

    private static JsonNode Content(JsonNode described) => described["content"]!["application/json"]!;

    private static void Write(JsonNode description)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Form))
        {
            description.WriteTo(writer);
        }

        File.WriteAllBytes(DescriptionPath, [.. stream.ToArray(), (byte)'\n']);
    }

    /// <summary>Every member by its path and kind, with the values that are no prose.</summary>
    private static IEnumerable<string> Outline(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Outline(member.Value, $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Outline(item, $"{path}[{index}]")),
        JsonValueKind.String when path.Split('.')[^1] is not ("rule" or "verdict" or "indicator" or "code" or "reference" or "time") => [path],
        _ => [$"{path} = {element.GetRawText()}"],
    };
}
