using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ImatinibHooks.Server.Hosting;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>The service, a FHIR server that holds the whole record of the patient, and calls that name it.</summary>
internal sealed class FhirCase : IAsyncDisposable
{
    internal const string Token = "Token-that-nobody-may-see.1234567890";
    internal const string PatientId = "warm-up";
    internal const string Hold = "MYELO-CP-01";
    internal const string DataFailed = "DATA-FAIL-01";

    private const string Now = "--ImatinibHooks:Clock:FixedNow=2026-03-02T10:00:00-05:00";

    private FhirCase(FhirStandIn fhir, RunningServer service) => (Fhir, Service) = (fhir, service);

    internal static ImmutableArray<string> Keys { get; } = [.. Templates().Keys];

    internal FhirStandIn Fhir { get; }

    internal RunningServer Service { get; }

    /// <summary>The call of the warm-up: a low count, so that a hold is advised; all keys answered.</summary>
    internal static JsonObject WholeCall => JsonNode.Parse(SelfCall.Body())!.AsObject();

    internal static JsonObject Authorization => new()
    {
        ["access_token"] = Token,
        ["token_type"] = "Bearer",
        ["expires_in"] = 300,
        ["scope"] = "patient/Patient.read patient/Observation.rs launch whatever",
        ["subject"] = "imatinib-hooks",
        ["patient"] = PatientId,
    };

    internal static async Task<FhirCase> StartAsync(params string[] args)
    {
        var fhir = await FhirStandIn.StartAsync();
        foreach (var (key, query) in Templates())
        {
            fhir.Documents[query] = DocumentOf(WholeCall["prefetch"]![key]);
        }

        return new(fhir, await ServiceAsync(fhir.Base, ["--ImatinibHooks:Clients:0:FhirServers:0:PrivateNetworks:0=127.0.0.0/8", .. args]));
    }

    /// <summary>A service for whose calls one FHIR server may be read.</summary>
    internal static Task<RunningServer> ServiceAsync(string baseUrl, params string[] args) => RunningServer.StartAsync(
        ["--environment=Staging", Now, "--ImatinibHooks:Clients:0:Name=test", $"--ImatinibHooks:Clients:0:FhirServers:0:BaseUrl={baseUrl}", .. args]);

    /// <summary>The query of each key.</summary>
    internal static Dictionary<string, string> Templates()
    {
        var services = Preparation.Begin(AppContext.BaseDirectory).Catalogue.Services;
        return services.First(static service => service.Hook == "order-sign").Prefetch
            .ToDictionary(static template => template.Key, static template => template.Query.Replace("{{context.patientId}}", PatientId, StringComparison.Ordinal));
    }

    internal static string QueryOf(string key) => Templates()[key];

    /// <summary>The whole call without these keys, naming the FHIR server with a good token.</summary>
    internal JsonObject CallWithout(params IEnumerable<string> keys)
    {
        var call = WholeCall;
        foreach (var key in keys)
        {
            call["prefetch"]!.AsObject().Remove(key);
        }

        call["fhirServer"] = Fhir.Base;
        call["fhirAuthorization"] = Authorization;
        return call;
    }

    internal JsonObject CallWithoutPrefetch()
    {
        var call = CallWithout();
        call.Remove("prefetch");
        return call;
    }

    internal async Task<(int Status, string Body)> PostAsync(JsonNode call, string path = Calls.OrderSign)
    {
        using var answer = await Service.Client.PostAsync(path, Calls.Content(call.ToJsonString()));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The rules of the answer, in order of their ids, each once.</summary>
    internal async Task<string> FindingsAsync(JsonNode call)
    {
        var (status, body) = await PostAsync(call);
        Assert.That(status, Is.EqualTo(200), body);
        var findings = JsonNode.Parse(body)!["cards"]!.AsArray().SelectMany(static card => card!["extension"]!["org.imatinibhooks.findings"]!.AsArray());
        return string.Join(' ', findings.Select(static finding => (string)finding!["rule"]!).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>What the trace says of one key: state, way, reason.</summary>
    internal async Task<string> TraceOfAsync(JsonNode call, string key)
    {
        var (status, body) = await PostAsync(call, Calls.Explain);
        Assert.That(status, Is.EqualTo(200), body);
        return DataOf(body, key);
    }

    internal static string DataOf(string trace, string key)
    {
        var data = JsonNode.Parse(trace)!["data"]!.AsArray().Single(row => (string)row!["key"]! == key)!.AsObject();
        return string.Join(' ', data.Where(static member => member.Key != "key").Select(static member => (string)member.Value!));
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Fhir.DisposeAsync();
    }

    private static string DocumentOf(JsonNode? value) => value?.ToJsonString() ?? """{"resourceType":"Bundle","type":"searchset","total":0}""";
}
