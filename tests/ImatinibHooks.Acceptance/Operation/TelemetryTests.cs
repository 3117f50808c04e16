using System.Text;
using ImatinibHooks.Acceptance.Scenarios;

namespace ImatinibHooks.Acceptance.Operation;

/// <summary>Spans and metrics over OTLP.</summary>
internal sealed class TelemetryTests
{
    private const string OrderSign = "/cds-services/imatinib-order-sign";
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Parent = "00f067aa0ba902b7";

    [Test]
    public async Task Call_WithATraceparent_IsASpanOfThatTrace_WithItsStages()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await CallAsync(collector, "01");

        Assert.That(collector.Spans, Does.Contain(OtlpCollector.Raw(Trace)).And.Contain(OtlpCollector.Raw(Parent)));
        foreach (var word in new[] { "imatinib-order-sign", "read", "consult", "write", "imatinibhooks.client", "anonymous", "MYELO-CP-01", "http.response.status_code", "service.name" })
        {
            Assert.That(collector.Spans, Does.Contain(word));
        }
    }

    [Test]
    public async Task Call_WhoseTraceIsNotSampled_IsNotSent()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await CallAsync(collector, "00");

        Assert.That(collector.Spans, Does.Not.Contain(OtlpCollector.Raw(Trace)));
    }

    [Test]
    public async Task Metrics_AreSentAtTheLatestWhenTheServiceStops()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await CallAsync(collector, "01");
        foreach (var word in new[] { "imatinibhooks.calls", "imatinibhooks.call.duration", "imatinibhooks.findings", "MYELO-CP-01", "process.resident_memory", "imatinibhooks.build_info" })
        {
            Assert.That(collector.Metrics, Does.Contain(word));
        }
    }

    [Test]
    public async Task Collector_ThatIsNotThere_HoldsNothingUp()
    {
        using var service = ServiceProcess.Start("--ImatinibHooks:Telemetry:Otlp=http://127.0.0.1:1");
        using var content = new StringContent(await RequestAsync(), Encoding.UTF8, "application/json");
        using var answer = await service.Client.PostAsync(OrderSign, content);
        service.Terminate();

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(await service.ExitCodeAsync(), Is.Zero);
    }

    /// <summary>One call, and the service stopped again, so that all has been sent.</summary>
    private static async Task CallAsync(OtlpCollector collector, string flags)
    {
        using var service = ServiceProcess.Start($"--ImatinibHooks:Telemetry:Otlp={collector.Address}");
        using var request = new HttpRequestMessage(HttpMethod.Post, OrderSign) { Content = new StringContent(await RequestAsync(), Encoding.UTF8, "application/json") };
        request.Headers.Add("traceparent", $"00-{Trace}-{Parent}-{flags}");
        using var answer = await service.Client.SendAsync(request);
        service.Terminate();

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(await service.ExitCodeAsync(), Is.Zero);
    }

    private static Task<string> RequestAsync() => File.ReadAllTextAsync(new ScenarioFolder("02-first-neutropenia").RequestPath);
}
