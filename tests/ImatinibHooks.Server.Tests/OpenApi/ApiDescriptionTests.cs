using System.Text.Json;

namespace ImatinibHooks.Server.Tests.OpenApi;

public class ApiDescriptionTests
{
    private static readonly string[] Paths = ["/cds-services", .. Calls.Services, .. Calls.Explanations, "/evaluate", "/rules", "/rules/{id}", "/rules/pages/{name}", "/health/live", "/health/ready", "/metrics"];

    [Test]
    public async Task Document_IsOpenApi31_AndDescribesEveryPath()
    {
        using var document = await DocumentAsync("--environment=Staging");
        var root = document.RootElement;

        Assert.That(root.GetProperty("openapi").GetString(), Does.StartWith("3.1."));
        Assert.That(root.GetProperty("paths").EnumerateObject().Select(path => path.Name), Is.EquivalentTo(Paths));
        Assert.That(root.TryGetProperty("servers", out _), Is.False, "the Host header is not to be believed");
    }

    [Test]
    public async Task Document_EveryReference_IsThere()
    {
        using var document = await DocumentAsync();
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        var references = References(document.RootElement).Distinct().ToList();

        Assert.That(references, Has.Count.GreaterThan(5));
        Assert.That(references.Where(reference => !schemas.TryGetProperty(reference["#/components/schemas/".Length..], out _)), Is.Empty);
    }

    [Test]
    public async Task Document_EveryPost_TellsItsErrorsAndAnExampleThatIsAnswered()
    {
        var server = await RunningServer.SharedAsync();
        using var document = JsonDocument.Parse(await server.Client.GetByteArrayAsync("/openapi/v1.json"));
        foreach (var path in (string[])[.. Calls.Services, .. Calls.Explanations, "/evaluate"])
        {
            var post = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty("post");
            var example = post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText();
            using var answer = await server.Client.PostAsync(path, Calls.Content(example));

            Assert.That((int)answer.StatusCode, Is.EqualTo(200), path);
            Assert.That(post.GetProperty("responses").EnumerateObject().Select(response => response.Name), Is.SupersetOf(new[] { "200", "400", "401", "413", "415", "429", "500", "503" }));
        }
    }

    private static async Task<JsonDocument> DocumentAsync(params string[] args)
    {
        await using var server = await RunningServer.StartAsync(args);
        return JsonDocument.Parse(await server.Client.GetByteArrayAsync("/openapi/v1.json"));
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("$ref") && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
