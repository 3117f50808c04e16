using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>FHIR servers that fail or lie: the call is answered all the same, with a card that says what is missing, and nothing of what the server said.</summary>
internal sealed class FaultyServerTests
{
    private const string Html = "<html>words of the server</html>";

    private static IEnumerable<TestCaseData> Lies()
    {
        yield return Lie("html", "not-answered not-json", static context => FhirStandIn.SendAsync(context, Html, contentType: "text/html"));
        yield return Lie("html called JSON", "failed fhir not-json", static context => FhirStandIn.SendAsync(context, Html));
        yield return Lie("nothing", "failed fhir not-json", static context => FhirStandIn.SendAsync(context, string.Empty));
        yield return Lie("no content type", "not-answered not-json", static context => FhirStandIn.SendAsync(context, "{}", contentType: null!));
        yield return Lie("cut JSON", "failed fhir not-json", static context => FhirStandIn.SendAsync(context, """{"resourceType":"Bundle","entry":[{"resource":"""));
        yield return Lie("two values", "failed fhir not-json", static context => FhirStandIn.SendAsync(context, """{"resourceType":"Bundle"} {"resourceType":"Bundle"}"""));
        yield return Lie("very deep", "failed fhir not-json", static context => FhirStandIn.SendAsync(context, new string('[', 5000)));
        yield return Lie("null", "failed fhir not-data", static context => FhirStandIn.SendAsync(context, "null"));
        yield return Lie("an array", "failed fhir not-data", static context => FhirStandIn.SendAsync(context, "[]"));
        yield return Lie("an outcome", "failed fhir not-data", static context => FhirStandIn.SendAsync(context, """{"resourceType":"OperationOutcome","issue":[{"severity":"error","diagnostics":"words of the server"}]}"""));
        yield return Lie("an outcome in a Bundle", "failed fhir not-data", static context => FhirStandIn.SendAsync(context, """{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"error"}]}}]}"""));
        yield return Lie("bad UTF-8", "not-answered not-json", static context => SendBytesAsync(context, [0x22, 0xC3, 0x28, 0x22]));
        yield return Lie("no gzip", "not-answered not-json", static context => SendBytesAsync(context, Encoding.ASCII.GetBytes(Html), "gzip"));
        yield return Lie("401", "not-answered forbidden", static context => FhirStandIn.SendAsync(context, Html, 401));
        yield return Lie("403", "not-answered forbidden", static context => FhirStandIn.SendAsync(context, Html, 403));
        yield return Lie("410", "not-answered not-found", static context => FhirStandIn.SendAsync(context, Html, 410));
        yield return Lie("400", "not-answered refused", static context => FhirStandIn.SendAsync(context, Html, 400));
        yield return Lie("204", "not-answered refused", static context => SendStatusAsync(context, 204));
        yield return Lie("redirect", "not-answered redirected", static context => RedirectAsync(context, "http://127.0.0.1:9/fhir/stolen"));
        yield return Lie("redirect to itself", "not-answered redirected", static context => RedirectAsync(context, context.Request.Path));
    }

    [TestCaseSource(nameof(Lies))]
    [Description("REQ-FHIR-07, REQ-PFD-06: like missing data, asked once")]
    public async Task Server_ThatLies_IsNotBelieved(FhirBehaviour lie, string expected)
    {
        await using var given = await FhirCase.StartAsync();
        given.Fhir.Behaviour = (context, query) => IsLaboratory(query) ? lie(context, query) : Task.FromResult(false);

        var (status, trace) = await given.PostAsync(given.CallWithout("laboratory"), Calls.Explain);

        Assert.That((status, FhirCase.DataOf(trace, "laboratory")), Is.EqualTo((200, expected)));
        Assert.That(trace, Does.Not.Contain("words of the server"));
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(1));
        Assert.That(await given.FindingsAsync(given.CallWithout("laboratory")), Does.Contain(FhirCase.DataFailed));
    }

    [Test(Description = "A cut document does not run into the one behind it")]
    public async Task CutDocument_BesideAGoodOne_SpoilsItselfAlone()
    {
        await using var given = await FhirCase.StartAsync();
        given.Fhir.Behaviour = static (context, query) => query.StartsWith("Patient/", StringComparison.Ordinal)
            ? FhirStandIn.SendAsync(context, """{"resourceType":"Bundle","entry":[{"resource":""")
            : Task.FromResult(false);
        var (_, trace) = await given.PostAsync(given.CallWithout("patient", "laboratory"), Calls.Explain);

        Assert.That((FhirCase.DataOf(trace, "patient"), FhirCase.DataOf(trace, "laboratory")), Is.EqualTo(("failed fhir not-json", "provided fhir")));
    }

    [Test(Description = "REQ-PFD-15: data of another patient are dropped, and the key has failed")]
    public async Task Server_WithAnotherPatientsData_IsNotBelieved()
    {
        await using var given = await FhirCase.StartAsync();
        var query = FhirCase.QueryOf("laboratory");
        given.Fhir.Documents[query] = given.Fhir.Documents[query].Replace("Patient/warm-up", "Patient/somebody-else", StringComparison.Ordinal);

        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("failed fhir"));
        Assert.That(await given.FindingsAsync(given.CallWithout("laboratory")), Does.Contain(FhirCase.DataFailed).And.Not.Contain(FhirCase.Hold));
    }

    [Test]
    public async Task GzipBomb_IsCutAtTheLimit()
    {
        await using var given = await FhirCase.StartAsync("--ImatinibHooks:Fhir:MaxBytes=1048576");
        var bomb = Compressed(megabytes: 64);
        given.Fhir.Behaviour = (context, query) => IsLaboratory(query) ? SendBytesAsync(context, bomb, "gzip") : Task.FromResult(false);

        Assert.That(bomb, Has.Length.LessThan(1048576));
        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("not-answered too-large"));
    }

    [Test]
    public async Task BodyWithoutEnd_IsCutAtTheLimit()
    {
        await using var given = await FhirCase.StartAsync("--ImatinibHooks:Fhir:MaxBytes=1048576");
        given.Fhir.Behaviour = static (context, query) => IsLaboratory(query) ? SendForeverAsync(context) : Task.FromResult(false);

        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("not-answered too-large"));
    }

    [Test(Description = "gzip as such is welcome")]
    public async Task CompressedDocument_IsRead()
    {
        await using var given = await FhirCase.StartAsync();
        var document = Compressed(Encoding.UTF8.GetBytes(given.Fhir.Documents[FhirCase.QueryOf("laboratory")]));
        given.Fhir.Behaviour = (context, query) => IsLaboratory(query) ? SendBytesAsync(context, document, "gzip") : Task.FromResult(false);

        Assert.That(await given.FindingsAsync(given.CallWithout("laboratory")), Does.Contain(FhirCase.Hold).And.Not.Contain(FhirCase.DataFailed));
    }

    [Test]
    public async Task DocumentWithByteOrderMark_IsRead()
    {
        await using var given = await FhirCase.StartAsync();
        byte[] document = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(given.Fhir.Documents[FhirCase.QueryOf("laboratory")])];
        given.Fhir.Behaviour = (context, query) => IsLaboratory(query) ? SendBytesAsync(context, document) : Task.FromResult(false);

        Assert.That(await given.FindingsAsync(given.CallWithout("laboratory")), Does.Contain(FhirCase.Hold).And.Not.Contain(FhirCase.DataFailed));
    }

    private static TestCaseData Lie(string name, string expected, Func<HttpContext, Task<bool>> lie) =>
        new TestCaseData(new FhirBehaviour((context, _) => lie(context)), expected).SetArgDisplayNames(name, expected);

    private static bool IsLaboratory(string query) => query.Contains("category=laboratory", StringComparison.Ordinal);

    private static async Task<bool> SendBytesAsync(HttpContext context, byte[] body, string? encoding = null)
    {
        context.Response.ContentType = "application/fhir+json";
        context.Response.Headers.ContentEncoding = encoding;
        await context.Response.Body.WriteAsync(body);
        return true;
    }

    private static Task<bool> SendStatusAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.FromResult(true);
    }

    private static Task<bool> RedirectAsync(HttpContext context, string location)
    {
        context.Response.Redirect(location);
        return Task.FromResult(true);
    }

    private static async Task<bool> SendForeverAsync(HttpContext context)
    {
        context.Response.ContentType = "application/fhir+json";
        var chunk = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(chunk);
        }

        return true;
    }

    private static byte[] Compressed(int megabytes) => Compressed(new byte[megabytes * 1024 * 1024]);

    private static byte[] Compressed(byte[] body)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return stream.ToArray();
    }
}
