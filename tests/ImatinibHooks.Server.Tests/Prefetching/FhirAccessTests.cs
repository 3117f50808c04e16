using System.Text.Json.Nodes;
using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Prefetching;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>Who may have what read (REQ-FHIR-03, 04, 10, 11, 12; REQ-REQ-07).</summary>
public class FhirAccessTests
{
    private static readonly string[] Required = ["access_token", "token_type", "expires_in", "scope", "subject"];

    [TestCaseSource(nameof(Required))]
    [Description("REQ-FHIR-03: incomplete, so left out, noted, and answered by prefetch alone")]
    public async Task Authorization_Incomplete_IsLeftOutAndNoted(string member)
    {
        await using var given = await FhirCase.StartAsync();
        var call = given.CallWithout("laboratory");
        call["fhirAuthorization"]!.AsObject().Remove(member);

        var (status, trace) = await given.PostAsync(call, Calls.Explain);

        Assert.That((status, FhirCase.DataOf(trace, "laboratory")), Is.EqualTo((200, "not-answered no-token")));
        Assert.That(trace, Does.Contain($"\"requirement\":\"REQ-FHIR-03\",\"member\":\"fhirAuthorization.{member}\""));
        Assert.That(given.Fhir.Asked, Is.Empty);
    }

    [TestCase("patient", "\"another\"", "other-patient", Description = "REQ-FHIR-04")]
    [TestCase("expires_in", "0", "token-expired", Description = "REQ-FHIR-11")]
    [TestCase("expires_in", "-1", "token-expired")]
    [TestCase("access_token", "\"a\\r\\nX-Evil: 1\"", "no-token", Description = "what cannot stand in a header is no token")]
    [TestCase("token_type", "\"mac\"", "no-token")]
    [TestCase("expires_in", "\"300\"", "no-token")]
    [TestCase("patient", "5", "no-token", Description = "it names somebody, nobody knows whom")]
    public async Task Authorization_ThatIsNotGood_AsksNothing(string member, string json, string reason)
    {
        await using var given = await FhirCase.StartAsync();
        var call = given.CallWithout("laboratory");
        call["fhirAuthorization"]![member] = JsonNode.Parse(json);

        Assert.That(await given.TraceOfAsync(call, "laboratory"), Is.EqualTo($"not-answered {reason}"));
        Assert.That(await given.FindingsAsync(call), Does.Contain(FhirCase.DataFailed));
        Assert.That(given.Fhir.Asked, Is.Empty);
    }

    [TestCase("scope", "\"user/Observation.rs?category=laboratory\"", Description = "REQ-FHIR-10: SMART v2")]
    [TestCase("scope", "\"USER/OBSERVATION.READ vendor:anything\"")]
    [TestCase("scope", "\"patient/Patient.read\"", Description = "the server decides, by 403, what may be read")]
    [TestCase("patient", "null")]
    [TestCase("patient", "\"Patient/warm-up\"")]
    [TestCase("token_type", "\"bearer\"")]
    public async Task Authorization_OfWhateverScope_IsUsed(string member, string json)
    {
        await using var given = await FhirCase.StartAsync();
        var call = given.CallWithout("laboratory");
        call["fhirAuthorization"]![member] = JsonNode.Parse(json);

        Assert.That(await given.FindingsAsync(call), Does.Contain(FhirCase.Hold).And.Not.Contain(FhirCase.DataFailed));
    }

    [TestCase("{0}/", "provided fhir", Description = "a slash at the end is no other address")]
    [TestCase("{0}/other", "not-answered not-allowed")]
    [TestCase("{0}x", "not-answered not-allowed")]
    [TestCase("https://fhir.example.org/r4", "not-answered not-allowed", Description = "REQ-FHIR-12")]
    [TestCase("http://169.254.169.254/latest", "not-answered not-allowed")]
    [TestCase("file:///etc/passwd", "not-answered not-allowed")]
    [TestCase("nonsense", "not-answered not-allowed")]
    public async Task Server_OtherThanTheListed_IsNeverCalled(string address, string expected)
    {
        await using var given = await FhirCase.StartAsync();
        var call = given.CallWithout("laboratory");
        call["fhirServer"] = address.Replace("{0}", given.Fhir.Base, StringComparison.Ordinal);

        Assert.That(await given.TraceOfAsync(call, "laboratory"), Is.EqualTo(expected));
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(expected == "provided fhir" ? 1 : 0));
    }

    [Test(Description = "A caller of whom nothing is known may have nothing fetched")]
    public async Task Caller_WithoutList_HasNothingFetched()
    {
        await using var given = await FhirCase.StartAsync();
        await using var stranger = await RunningServer.StartAsync("--environment=Staging");
        using var answer = await stranger.Client.PostAsync(Calls.Explain, Calls.Content(given.CallWithout("laboratory").ToJsonString()));

        Assert.That(FhirCase.DataOf(await answer.Content.ReadAsStringAsync(), "laboratory"), Is.EqualTo("not-answered not-allowed"));
        Assert.That(given.Fhir.Asked, Is.Empty);
    }

    [TestCase("--ImatinibHooks:Clients:0:FhirServers:0:IsOpen=true", "provided fhir", 1)]
    [TestCase("--ImatinibHooks:Clients:0:FhirServers:0:IsOpen=false", "not-answered no-token", 0)]
    public async Task OpenServer_IsReadWithoutToken(string setting, string expected, int queries)
    {
        await using var given = await FhirCase.StartAsync(setting);
        var call = given.CallWithout("laboratory");
        call.Remove("fhirAuthorization");

        Assert.That(await given.TraceOfAsync(call, "laboratory"), Is.EqualTo(expected));
        Assert.That(given.Fhir.Asked.Select(static asked => asked.Authorization), Is.EqualTo(Enumerable.Repeat<string?>(null, queries)));
    }

    [Test(Description = "REQ-FHIR-11: expires_in counts from the receipt of the call")]
    public void Of_TokenAtTheEdgeOfItsLife()
    {
        using var server = new FhirServer(new() { BaseUrl = "https://fhir.example.org" }, isDevelopment: false);

        Assert.That(FaultAt(server, seconds: 59.9), Is.EqualTo(DataFault.None));
        Assert.That(FaultAt(server, seconds: 60), Is.EqualTo(DataFault.TokenExpired));
    }

    [TestCase("https://fhir.example.org", "", false, true)]
    [TestCase("http://fhir.example.org", "10.0.0.0/8", false, false)]
    [TestCase("http://fhir.example.org", "127.0.0.0/8", false, true)]
    [TestCase("http://fhir.example.org", "::1/128", false, true)]
    [TestCase("http://fhir.example.org", "127.0.0.0/8 10.0.0.0/8", false, false)]
    [TestCase("http://fhir.example.org", "", true, false)]
    [TestCase("http://fhir.example.org", "127.0.0.0/8", true, true)]
    [Description("REQ-REQ-07: a token goes over TLS, or to listed loopback and nowhere else")]
    public void MayBearToken_ByTransport(string baseUrl, string networks, bool isDevelopment, bool expected)
    {
        var options = new FhirServerOptions { BaseUrl = baseUrl, PrivateNetworks = networks.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
        using var server = new FhirServer(options, isDevelopment);

        Assert.That(server.MayBearToken, Is.EqualTo(expected));
        Assert.That(FaultAt(server, seconds: 0), Is.EqualTo(expected ? DataFault.None : DataFault.Insecure));
    }

    private static DataFault FaultAt(FhirServer server, double seconds) => FhirAccess.Of(
        new HookCall
        {
            Hook = "order-sign",
            HookInstance = Calls.Instance,
            PatientId = "p1",
            FhirAuthorization = new() { AccessToken = "t", Lifetime = TimeSpan.FromMinutes(1), Scope = "s", Subject = "c" },
        },
        server,
        TimeSpan.FromSeconds(seconds)).Fault;
}
