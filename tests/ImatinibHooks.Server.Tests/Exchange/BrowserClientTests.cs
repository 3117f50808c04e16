namespace ImatinibHooks.Server.Tests.Exchange;

/// <summary>REQ-CORS-01, REQ-CORS-02: who may call from a browser, on answers and on errors.</summary>
public class BrowserClientTests
{
    private const string Listed = "--ImatinibHooks:Cors:Origins:0=https://ehr.example.org";

    [TestCase("Development", "https://anyone.example.com", "*")]
    [TestCase("Development", "null", "*")]
    [TestCase("Staging", "https://ehr.example.org", "https://ehr.example.org")]
    [TestCase("Staging", "https://ehr.example.org:8443", null)]
    [TestCase("Staging", "http://ehr.example.org", null)]
    [TestCase("Staging", "https://anyone.example.com", null)]
    [TestCase("Staging", "null", null)]
    public async Task Origin_IsAllowedOrNot_OnEveryAnswer(string environment, string origin, string? allowed)
    {
        await using var server = await RunningServer.StartAsync($"--environment={environment}", Listed);
        (HttpMethod Method, string Path, string? Body)[] calls =
        [
            (HttpMethod.Get, "/cds-services", null), (HttpMethod.Post, Calls.OrderSign, Calls.WithoutImatinib), (HttpMethod.Post, Calls.OrderSign, "{"),
            (HttpMethod.Post, "/evaluate", "{"), (HttpMethod.Get, "/nothing", null), (HttpMethod.Get, Calls.OrderSign, null), (HttpMethod.Get, "/health/live", null),
        ];
        foreach (var (method, path, body) in calls)
        {
            using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : Calls.Content(body) };
            request.Headers.Add("Origin", origin);
            using var answer = await server.Client.SendAsync(request);

            Assert.That(Header(answer, "Access-Control-Allow-Origin"), Is.EqualTo(allowed), $"{method} {path}");
            Assert.That(Header(answer, "Access-Control-Allow-Credentials"), Is.Null);
            Assert.That(Header(answer, "Access-Control-Expose-Headers"), Is.EqualTo(allowed is null ? null : "Allow,Retry-After"));
        }
    }

    [TestCase("https://ehr.example.org", "POST", "content-type", "https://ehr.example.org")]
    [TestCase("https://ehr.example.org", "POST", "authorization,content-type,accept", "https://ehr.example.org")]
    [TestCase("https://ehr.example.org", "GET", null, "https://ehr.example.org")]
    [TestCase("https://anyone.example.com", "POST", "content-type", null)]
    public async Task Preflight_IsAnswered(string origin, string method, string? headers, string? allowed)
    {
        await using var server = await RunningServer.StartAsync("--environment=Staging", Listed);
        foreach (var path in new[] { "/cds-services", Calls.OrderSign, Calls.Explain, "/evaluate" })
        {
            using var answer = await PreflightAsync(server, path, origin, method, headers);

            Assert.That((int)answer.StatusCode, Is.EqualTo(204), path);
            Assert.That(Header(answer, "Access-Control-Allow-Origin"), Is.EqualTo(allowed), path);
            Assert.That(Header(answer, "Access-Control-Max-Age"), Is.EqualTo(allowed is null ? null : "600"));
        }
    }

    [Test]
    public async Task Preflight_NamesMethodsAndHeaders()
    {
        await using var server = await RunningServer.StartAsync("--environment=Development");
        using var answer = await PreflightAsync(server, Calls.OrderSign, "https://x.example", "POST", "content-type");

        Assert.That(Header(answer, "Access-Control-Allow-Methods")?.Split(','), Is.SupersetOf(new[] { "GET", "POST", "OPTIONS" }));
        Assert.That(Header(answer, "Access-Control-Allow-Headers")?.Split(','), Is.EquivalentTo(new[] { "Authorization", "Content-Type", "Accept" }));
    }

    [TestCase(Calls.OrderSign, "POST")]
    [TestCase("/cds-services", "GET,HEAD")]
    public async Task Options_WithoutPreflight_NamesTheMethods(string path, string methods)
    {
        var server = await RunningServer.SharedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        using var answer = await server.Client.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(204));
        Assert.That(answer.Content.Headers.Allow, Is.EquivalentTo(methods.Split(',')));
    }

    private static async Task<HttpResponseMessage> PreflightAsync(RunningServer server, string path, string origin, string method, string? headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.TryAddWithoutValidation("Access-Control-Request-Headers", headers);
        return await server.Client.SendAsync(request);
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
