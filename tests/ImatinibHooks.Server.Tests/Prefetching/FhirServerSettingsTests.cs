using ImatinibHooks.Server.Options;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>What may stand in the list of FHIR servers, and the names that a listed one leads to.</summary>
public class FhirServerSettingsTests
{
    private const string Path = "ImatinibHooks:Clients:0:FhirServers:0";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [TestCase("https://fhir.example.org/r4", "", false)]
    [TestCase("http://fhir.internal/r4", "10.0.0.0/8", false)]
    [TestCase("http://fhir.example.org/r4", "", true, Description = "Development")]
    [TestCase("https://fhir.internal", "10.0.0.0/8 fd00::/8 127.0.0.1/32", false)]
    public void Server_ThatMayBeListed(string baseUrl, string networks, bool isDevelopment) => Assert.That(Failures(baseUrl, networks, isDevelopment), Is.Empty);

    [TestCase("", "", $"{Path}:BaseUrl must be an absolute https address")]
    [TestCase("fhir.example.org", "", $"{Path}:BaseUrl must be")]
    [TestCase("https://user:word@fhir.example.org", "", $"{Path}:BaseUrl must be")]
    [TestCase("https://fhir.example.org?x", "", $"{Path}:BaseUrl must be")]
    [TestCase("http://fhir.example.org", "", $"{Path}:BaseUrl is reached without TLS: write an https address, or list the private networks")]
    [TestCase("https://fhir.example.org", "10.0.0.1", $"{Path}:PrivateNetworks:0 must be a network in CIDR form")]
    [TestCase("https://fhir.example.org", "10.0.0.0/33", $"{Path}:PrivateNetworks:0 must be")]
    [TestCase("https://fhir.example.org", "10.0.0.0/8 all", $"{Path}:PrivateNetworks:1 must be")]
    [TestCase("https://fhir.example.org", "0.0.0.0/0", $"{Path}:PrivateNetworks:0 must be")]
    [TestCase("https://fhir.example.org", "::/0", $"{Path}:PrivateNetworks:0 must be")]
    public void Server_ThatMayNot_IsNamed(string baseUrl, string networks, string failure) =>
        Assert.That(Failures(baseUrl, networks, isDevelopment: false).Single(), Does.StartWith(failure));

    [Test]
    public void Start_WithAServerThatMayNotBeListed_IsRefused()
    {
        var refusal = Assert.CatchAsync(async () =>
        {
            await using var server = await RunningServer.StartAsync("--environment=Staging", "--ImatinibHooks:Clients:0:Name=a", $"--{Path}:BaseUrl=http://fhir.example.org");
        });

        Assert.That(refusal!.Message, Does.Contain($"{Path}:BaseUrl is reached without TLS"));
    }

    [TestCase("127.0.0.0/8", "provided fhir", Description = "the name of loopback, listed")]
    [TestCase("10.0.0.0/8", "not-answered insecure", Description = "a token goes over plain http to loopback alone")]
    public async Task Name_OfAPrivateAddress_IsCalledWhenItIsListed(string network, string expected)
    {
        await using var given = await FhirCase.StartAsync();
        var byName = given.Fhir.Base.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var service = await FhirCase.ServiceAsync(byName, $"--{Path}:PrivateNetworks:0={network}");
        var call = given.CallWithout("laboratory");
        call["fhirServer"] = byName;

        Assert.That(await TraceAsync(service, call), Is.EqualTo(expected));
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(expected == "provided fhir" ? 1 : 0));
    }

    [TestCase("http://localhost", Description = "REQ-FHIR-12: looked at after the name was resolved")]
    [TestCase("http://127.0.0.1")]
    [TestCase("http://[::ffff:127.0.0.1]")]
    [TestCase("http://[::1]")]
    [TestCase("https://localhost", Description = "before anything is sent, the handshake of TLS included")]
    [TestCase("https://2130706433", Description = "127.0.0.1 as one number")]
    public async Task Name_OfAPrivateAddressThatIsNotListed_IsRefusedWhenConnecting(string host)
    {
        await using var given = await FhirCase.StartAsync();
        var listed = given.Fhir.Base.Replace("http://127.0.0.1", host, StringComparison.Ordinal);
        await using var service = await FhirCase.ServiceAsync(listed, $"--{Path}:IsOpen=true", $"--{Path}:PrivateNetworks:0=10.0.0.0/8");
        var call = given.CallWithout("laboratory");
        call["fhirServer"] = listed;
        call.Remove("fhirAuthorization");

        Assert.That(await TraceAsync(service, call), Is.EqualTo("not-answered address-refused"));
        Assert.That(given.Fhir.Asked, Is.Empty);
    }

    [Test(Description = "More calls than may fetch at once are answered with what they brought")]
    public async Task Call_BeyondTheLimit_IsAnsweredWithWhatItBrought()
    {
        await using var given = await FhirCase.StartAsync("--ImatinibHooks:Fhir:MaxConcurrentCalls=1", "--ImatinibHooks:Fhir:DeadlineMilliseconds=10000");
        var arrived = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        given.Fhir.Behaviour = async (_, _) =>
        {
            arrived.TrySetResult();
            await goOn.Task;
            return false;
        };

        var first = given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory");
        await arrived.Task.WaitAsync(Patience);
        var second = await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory");
        goOn.SetResult();

        Assert.That((second, await first), Is.EqualTo(("not-answered busy", "provided fhir")));
    }

    [Test(Description = "A call that waits for its FHIR server keeps no other call from being answered")]
    public async Task SlowFhirServer_LeavesTheGateToOthers()
    {
        await using var given = await FhirCase.StartAsync("--ImatinibHooks:Protocol:MaxConcurrentCalls=1", "--ImatinibHooks:Protocol:MaxQueuedCalls=0", "--ImatinibHooks:Fhir:DeadlineMilliseconds=10000");
        await given.Service.WhenReadyAsync();
        var arrived = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        given.Fhir.Behaviour = async (_, _) =>
        {
            arrived.TrySetResult();
            await goOn.Task;
            return false;
        };

        var first = given.FindingsAsync(given.CallWithout("laboratory"));
        await arrived.Task.WaitAsync(Patience);
        var second = await given.FindingsAsync(FhirCase.WholeCall);
        goOn.SetResult();

        Assert.That((second, await first), Is.EqualTo((second, second)));
        Assert.That(second, Does.Contain(FhirCase.Hold));
    }

    private static async Task<string> TraceAsync(RunningServer service, System.Text.Json.Nodes.JsonObject call)
    {
        using var answer = await service.Client.PostAsync(Calls.Explain, Calls.Content(call.ToJsonString()));
        return FhirCase.DataOf(await answer.Content.ReadAsStringAsync(), "laboratory");
    }

    private static IEnumerable<string> Failures(string baseUrl, string networks, bool isDevelopment) => FhirServerChecks.Check(
        [new() { FhirServers = [new() { BaseUrl = baseUrl, PrivateNetworks = networks.Split(' ', StringSplitOptions.RemoveEmptyEntries) }] }], isDevelopment);
}
