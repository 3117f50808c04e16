using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace ImatinibHooks.Server.Tests.Exchange;

/// <summary>Every error of the wire is an OperationOutcome that names the member and the fix (REQ-GEN-11, REQ-RESP-05 to 07).</summary>
public class ErrorContractTests
{
    [TestCase("POST", "/cds-services/imatinib-order-sig", 404, "not-found", "GET /cds-services")]
    [TestCase("POST", "/cds-services/feedback", 404, "not-found", "GET /cds-services")]
    [TestCase("POST", "/cds-services/imatinib-order-sign/feedback", 404, "not-found", "GET /cds-services")]
    [TestCase("POST", "/explain/other", 404, "not-found", "GET /cds-services")]
    [TestCase("GET", "/", 404, "not-found", "GET /cds-services")]
    [TestCase("GET", "/cds-services/imatinib-order-sign", 405, "not-supported", "Allow")]
    [TestCase("PUT", "/cds-services/imatinib-order-sign", 405, "not-supported", "Allow")]
    [TestCase("DELETE", "/evaluate", 405, "not-supported", "Allow")]
    [TestCase("POST", "/cds-services", 405, "not-supported", "Allow")]
    [TestCase("POST", "/health/live", 405, "not-supported", "Allow")]
    public async Task Route_Unknown_IsTold(string method, string path, int status, string code, string diagnostics)
    {
        var server = await RunningServer.SharedAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = Calls.Content("{}") };
        using var answer = await server.Client.SendAsync(request);

        Assert.That(answer.Content.Headers.Allow, status == 405 ? Is.Not.Empty : Is.Empty);
        await Calls.RequireOutcomeAsync(answer, status, code, diagnostics);
    }

    [TestCase("", "structure", "line 1, byte 1")]
    [TestCase("{\"hook\":", "structure", "line 1, byte 9")]
    [TestCase("{\"hook\":\"order-sign\",}", "structure", "without comments and trailing commas")]
    [TestCase("{/**/}", "structure", "line 1, byte 2")]
    [TestCase("{}{}", "structure", "line 1, byte 3")]
    [TestCase("\u0000", "structure", "line 1, byte 1")]
    [TestCase("<html>", "structure", "line 1, byte 1")]
    [TestCase("[]", "value", "JSON object")]
    [TestCase("{}", "required", "hook is missing")]
    [TestCase("{\"hook\":\"patient-view\"}", "value", "send order-sign")]
    [TestCase("{\"hook\":\"order-sign\"}", "required", "hookInstance is missing")]
    [TestCase("{\"hook\":\"order-sign\",\"hookInstance\":5}", "value", "hookInstance")]
    [TestCase("{\"hook\":\"order-sign\",\"hookInstance\":\"1\",\"context\":{}}", "required", "context.userId is missing")]
    [TestCase("{\"hook\":\"order-sign\",\"hookInstance\":\"1\",\"context\":{\"userId\":\"U/1\",\"patientId\":\"p\",\"draftOrders\":{\"resourceType\":\"Bundle\"}},\"fhirAuthorization\":{}}", "invariant", "fhirServer")]
    public async Task Call_ThatCannotBeRead_Is400(string body, string code, string diagnostics)
    {
        var server = await RunningServer.SharedAsync();
        foreach (var path in new[] { Calls.OrderSign, Calls.Explain })
        {
            using var answer = await server.Client.PostAsync(path, Calls.Content(body));

            Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
            await Calls.RequireOutcomeAsync(answer, 400, code, diagnostics);
        }
    }

    [Test]
    public async Task Call_NestedTooDeep_Is400()
    {
        await using var server = await RunningServer.StartAsync("--ImatinibHooks:Protocol:MaxDepth=32");
        using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(new string('[', 100_000)));

        await Calls.RequireOutcomeAsync(answer, 400, "structure", "deeper than 32 levels");
    }

    [TestCase("{\"a\":")]
    [TestCase("\uFFFE")]
    public async Task Evaluate_MalformedJson_Is400(string body)
    {
        var server = await RunningServer.SharedAsync();
        using var answer = await server.Client.PostAsync("/evaluate", Calls.Content(body));

        await Calls.RequireOutcomeAsync(answer, 400, "structure", "line 1");
    }

    [Test]
    public async Task Call_WithByteOrderMark_IsRead()
    {
        var server = await RunningServer.SharedAsync();
        using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content("\uFEFF" + Calls.WithoutImatinib));

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("""{"cards":[]}"""));
    }

    [Test(Description = "No stack, no message and no part of the call: neither in the answer nor in the log")]
    public async Task Defect_Is500WithoutDetails()
    {
        await using var server = await RunningServer.StartAsync(app => app.MapGet("/defect", Fail), "--environment=Development");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/defect");
        request.Headers.Add("Origin", "https://ehr.example.org");
        using var answer = await server.Client.SendAsync(request);

        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
        await Calls.RequireOutcomeAsync(answer, 500, "exception", "log");
        Assert.That(server.Log, Has.Some.Matches<(LogLevel Level, string Text)>(line => line.Level == LogLevel.Error && line.Text.Contains("FormatException", StringComparison.Ordinal)));
        Assert.That(server.Log, Has.None.Matches<(LogLevel Level, string Text)>(line => line.Text.Contains("Mrs Secret", StringComparison.Ordinal)));

        static Task Fail(Microsoft.AspNetCore.Http.HttpContext context) => throw new FormatException("Mrs Secret");
    }
}
