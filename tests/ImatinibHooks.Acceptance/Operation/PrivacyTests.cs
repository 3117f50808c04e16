using System.Text;
using System.Text.Json.Nodes;
using ImatinibHooks.Acceptance.Scenarios;

namespace ImatinibHooks.Acceptance.Operation;

/// <summary>Nothing of a patient and no token is in the log, the metrics or the spans, whatever is called and however wrongly (REQ-SEC-19, REQ-FHIR-06).</summary>
internal sealed class PrivacyTests
{
    private const string Name = "Quillfeather";
    private const string Token = "eyJhbGciOiJub25lIn0.tellnobody.signature";

    private static readonly string[] Paths = ["/cds-services/imatinib-order-sign", "/explain/imatinib-order-sign"];

    [Test]
    public async Task ScenarioRun_LeavesNoIdentifierBehind()
    {
        await using var collector = await OtlpCollector.StartAsync();
        using var service = Start(collector);
        var identifiers = new HashSet<string> { Name, Token };
        foreach (var scenario in Scenario.All)
        {
            var call = Telling(await File.ReadAllTextAsync(new ScenarioFolder(scenario.Name).RequestPath));
            identifiers.UnionWith(Identifiers.Of(call));
            await CallAsync(service, call, [scenario.Service, scenario.Explanation]);
        }

        var metrics = await service.Client.GetStringAsync("/metrics");
        service.Terminate();
        Assert.That(await service.ExitCodeAsync(), Is.Zero);
        var log = string.Join('\n', service.Output);

        Assert.That(identifiers, Has.Count.GreaterThan(400));
        Assert.That(log.Split("Answered imatinib-").Length - 1, Is.GreaterThanOrEqualTo(Scenario.All.Length), "the calls were logged");
        Assert.That(collector.Spans, Does.Contain("MYELO-CP-01"), "the calls were traced");
        Assert.Multiple(() =>
        {
            Assert.That(Identifiers.Within(log, identifiers), Is.Empty, "log");
            Assert.That(Identifiers.Within(metrics, identifiers), Is.Empty, "metrics");
            Assert.That(Identifiers.Within(collector.Spans, identifiers), Is.Empty, "spans");
            Assert.That(Identifiers.Within(collector.Metrics, identifiers), Is.Empty, "exported metrics");
        });
    }

    [Test]
    public async Task FaultyCalls_WithNamesInOddPlaces_LeaveNothingBehind()
    {
        await using var collector = await OtlpCollector.StartAsync();
        using var service = Start(collector);
        foreach (var request in OddRequests())
        {
            using (request)
            using (var answer = await service.Client.SendAsync(request))
            {
                Assert.That(answer.IsSuccessStatusCode || !(await answer.Content.ReadAsStringAsync()).Contains(Name, StringComparison.Ordinal), request.RequestUri?.ToString());
            }
        }

        foreach (var raw in new[] { $"{Name} / HTTP/1.1\r\n\r\n", $"GET / HTTP/{Name}\r\n\r\n", RawConnection.Head(Paths[0], 2, host: $"{Name}:x") + "{}", RawConnection.Head($"/{Name}", 2, host: Name) + "{}" })
        {
            using var connection = await RawConnection.OpenAsync(service.Addresses[0]);
            await connection.SendAsync(raw);
            Assert.That(await connection.AnswerAsync(), Does.Match("^HTTP/1.1 [45]").And.Not.Contains(Name));
        }

        var metrics = await service.Client.GetStringAsync("/metrics");
        service.Terminate();
        Assert.That(await service.ExitCodeAsync(), Is.Zero);
        var everything = $"{string.Join('\n', service.Output)}\n{metrics}\n{collector.Spans}\n{collector.Metrics}";

        Assert.That(everything, Does.Contain("Refused imatinib-order-sign").And.Contain("imatinibhooks_refusals_total").And.Contain("imatinibhooks.client"));
        Assert.That(Identifiers.Within(everything, [Name, Token, "tellnobody"]), Is.Empty);
    }

    [Test]
    public void Identifiers_ThatAreThere_AreFound()
    {
        var call = JsonNode.Parse("""{"context":{"patientId":"pt-01","draftOrders":{"entry":[{"resource":{"id":"anc-1","subject":{"reference":"Patient/pt-77"}}}]}}}""");
        var identifiers = Identifiers.Of(call).ToList();

        Assert.That(identifiers, Is.EqualTo(new[] { "pt-01", "anc-1", "Patient/pt-77", "pt-77" }));
        Assert.That(Identifiers.Within("answered PT-01, anc-12, \"pt-77\"", identifiers), Is.EqualTo(new[] { "pt-01", "pt-77" }));
    }

    /// <summary>Starts the service so that it says all it can; every call asks to be traced.</summary>
    private static ServiceProcess Start(OtlpCollector collector)
    {
        var service = ServiceProcess.Start($"--ImatinibHooks:Telemetry:Otlp={collector.Address}", "--Logging:LogLevel:ImatinibHooks=Trace");
        service.Client.DefaultRequestHeaders.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        return service;
    }

    /// <summary>A call that also brings a name, a token and an address, as real ones do.</summary>
    private static JsonNode Telling(string request)
    {
        var call = JsonNode.Parse(request)!;
        call["fhirServer"] = $"https://fhir.{Name}.example.org/r4";
        call["fhirAuthorization"] = new JsonObject
        {
            ["access_token"] = Token, ["token_type"] = "Bearer", ["expires_in"] = 300, ["scope"] = "user/*.read", ["subject"] = Name,
        };
        if (call["prefetch"]?["patient"] is JsonObject patient)
        {
            patient["name"] = new JsonArray(new JsonObject { ["family"] = Name, ["given"] = new JsonArray("Ottoline") });
            patient["identifier"] = new JsonArray(new JsonObject { ["value"] = "MRN-4711-0815" });
        }

        return call;
    }

    private static async Task CallAsync(ServiceProcess service, JsonNode call, string[] paths)
    {
        foreach (var path in paths)
        {
            using var content = new StringContent(call.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await service.Client.PostAsync($"{path}?patient={call["context"]!["patientId"]}", content);
            Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        }
    }

    private static IEnumerable<HttpRequestMessage> OddRequests()
    {
        const string Right = """{"hook":"order-sign","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea","context":{"userId":"Practitioner/1","patientId":"1","draftOrders":{"resourceType":"Bundle"}}}""";
        foreach (var body in new[] { $"{{\"{Name}", Name, $"{{\"hook\":\"{Name}\"}}", Right.Replace("d1577c69", Name, StringComparison.Ordinal), Right.Replace("\"1\"", $"{{\"{Name}\":1}}", StringComparison.Ordinal), Right.Replace("userId", Name, StringComparison.Ordinal), Right + Name })
        {
            yield return Post(Paths[0], body);
            yield return Post(Paths[1], body);
            yield return Post("/evaluate", body);
        }

        yield return Post($"/cds-services/{Name}", Right);
        yield return Post($"/{Name}/Patient?name={Name}", Right);
        yield return new(HttpMethod.Get, $"/rules/{Name}");
        yield return new(HttpMethod.Delete, $"{Paths[0]}?{Name}");
        yield return Post(Paths[0], Right, type: $"text/{Name}");
        foreach (var header in new[] { "User-Agent", "tracestate", "baggage", "Referer", "X-Patient", "Cookie", "traceparent", "X-Request-Id", "Content-Encoding", "Origin" })
        {
            var request = Post(Paths[0], Right);
            request.Headers.TryAddWithoutValidation(header, header == "tracestate" ? $"{Name}={Token}" : Name);
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
            yield return request;
        }
    }

    private static HttpRequestMessage Post(string path, string body, string type = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return new(HttpMethod.Post, path) { Content = content };
    }
}
