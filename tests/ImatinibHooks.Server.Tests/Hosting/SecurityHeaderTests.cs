using Microsoft.AspNetCore.Builder;

namespace ImatinibHooks.Server.Tests.Hosting;

/// <summary>Every answer, whoever made it, tells browsers to do nothing with it but show it.</summary>
public class SecurityHeaderTests
{
    private static readonly string[] Everywhere = ["X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer"];

    [TestCase("GET", "/cds-services", 200)]
    [TestCase("POST", Calls.OrderSign, 200)]
    [TestCase("POST", "/cds-services/unknown", 404)]
    [TestCase("GET", Calls.OrderSign, 405)]
    [TestCase("GET", "/health/live", 200)]
    [TestCase("GET", "/metrics", 200)]
    [TestCase("GET", "/openapi/v1.json", 200)]
    [TestCase("GET", "/nothing", 404)]
    public async Task Answer_ThatIsNoPage_LoadsNothing(string method, string path, int status)
    {
        using var answer = await SendAsync(method, path);

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(HeadersOf(answer), Is.SupersetOf(Everywhere.Append("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'")));
        Assert.That(answer.Headers.Contains("Strict-Transport-Security"), Is.False, "the connection is not TLS");
    }

    [TestCase("/rules")]
    [TestCase("/rules/MYELO-CP-01")]
    public async Task Page_HasAPolicyOfItsOwn(string path)
    {
        using var answer = await SendAsync("GET", path);

        Assert.That(HeadersOf(answer), Is.SupersetOf(Everywhere));
        Assert.That(HeadersOf(answer).Single(header => header.StartsWith("Content-Security-Policy", StringComparison.Ordinal)), Does.Contain("style-src 'sha256-"));
    }

    [TestCase("POST", Calls.OrderSign)]
    [TestCase("POST", "/evaluate")]
    [TestCase("GET", "/nothing")]
    public async Task Answer_ToACallOrAnError_IsNotStored(string method, string path)
    {
        using var answer = await SendAsync(method, path);

        Assert.That(answer.Headers.CacheControl?.ToString(), Is.EqualTo("no-store"));
    }

    [Test]
    public async Task Defect_HasThemToo()
    {
        await using var server = await RunningServer.StartAsync(app => app.Map("/defect", context => throw new NotSupportedException(context.TraceIdentifier)));
        using var answer = await server.Client.GetAsync("/defect");

        Assert.That((int)answer.StatusCode, Is.EqualTo(500));
        Assert.That(HeadersOf(answer), Is.SupersetOf(Everywhere.Append("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'")));
    }

    private static async Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        var server = await RunningServer.SharedAsync();
        using var request = new HttpRequestMessage(new(method), path) { Content = method == "POST" ? Calls.Content(Calls.WithoutImatinib) : null };
        return await server.Client.SendAsync(request);
    }

    private static List<string> HeadersOf(HttpResponseMessage answer) => [.. answer.Headers.Select(header => $"{header.Key}: {string.Join(',', header.Value)}")];
}
