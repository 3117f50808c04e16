using System.Globalization;
using ImatinibHooks.Server.Observability;
using Microsoft.Extensions.DependencyInjection;

namespace ImatinibHooks.Server.Tests.Observability;

/// <summary>GET /metrics: what is counted, and that nothing of a call is in it.</summary>
public class MetricsTests
{
    [Test]
    public async Task Calls_AreCountedByServiceHookClientAndOutcome()
    {
        await using var server = await (await RunningServer.StartAsync("--environment=Development")).WhenReadyAsync();
        var before = await SamplesAsync(server);
        foreach (var body in new[] { Calls.WithoutImatinib, Calls.WithoutImatinib, "no JSON" })
        {
            using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(body));
        }

        var after = await SamplesAsync(server);
        const string Labels = """service="imatinib-order-sign",hook="order-sign",client="anonymous",outcome=""";
        Assert.That(after[$"imatinibhooks_calls_total{{{Labels}\"2xx\"}}"] - before[$"imatinibhooks_calls_total{{{Labels}\"2xx\"}}"], Is.EqualTo(2));
        Assert.That(after[$"imatinibhooks_calls_total{{{Labels}\"4xx\"}}"], Is.EqualTo(1));
        Assert.That(after["""imatinibhooks_refusals_total{status="400",kind="structure"}"""], Is.EqualTo(1));
        Assert.That(after["""imatinibhooks_call_duration_seconds_count{service="imatinib-order-sign",client="anonymous"}"""], Is.EqualTo(6), "three of its own, three of the test");
    }

    [Test]
    public async Task Findings_OfShownCards_AreCountedByRuleAndIndicator()
    {
        await using var server = await (await RunningServer.StartAsync("--environment=Development", "--ImatinibHooks:Clock:FixedNow=2026-03-02T10:00:00-05:00")).WhenReadyAsync();
        var before = await SamplesAsync(server);
        using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(Server.Hosting.SelfCall.Body()));
        var after = await SamplesAsync(server);
        var findings = after.Keys.Where(name => name.StartsWith("imatinibhooks_findings_total", StringComparison.Ordinal)).ToList();

        Assert.That(findings, Is.Not.Empty);
        Assert.That(findings.Select(name => after[name] - before[name]), Has.All.GreaterThanOrEqualTo(1));
    }

    [Test]
    public async Task Clients_OfTheConfiguration_AreTheOnlyNames()
    {
        await using var server = await RunningServer.StartAsync();
        var metrics = server.App.Services.GetRequiredService<ServiceMetrics>();
        var series = metrics.SeriesOf("a service", "a hook");
        series.Of(new(new() { Name = "not configured" })).Ended(CallOutcome.Answered, TimeSpan.Zero);

        Assert.That(await server.Client.GetStringAsync("/metrics"), Does.Not.Contain("not configured"));
    }

    [Test]
    public async Task Durations_AreCumulatedInBuckets_EachWithItsUpperEnd()
    {
        await using var server = await RunningServer.StartAsync();
        var metrics = server.App.Services.GetRequiredService<ServiceMetrics>();
        foreach (var milliseconds in new[] { 1.0, 1.0001, 10_000, 10_001 })
        {
            metrics.Fetched(FetchOutcome.TimedOut, TimeSpan.FromMilliseconds(milliseconds));
        }

        var samples = await SamplesAsync(server);
        double Bucket(string bound) => samples[$"imatinibhooks_fetch_duration_seconds_bucket{{outcome=\"timed-out\",le=\"{bound}\"}}"];
        Assert.That((Bucket("0.0005"), Bucket("0.001"), Bucket("0.0025"), Bucket("10"), Bucket("+Inf")), Is.EqualTo((0, 1, 2, 3, 4)));
        Assert.That(samples["""imatinibhooks_fetch_duration_seconds_count{outcome="timed-out"}"""], Is.EqualTo(4));
        Assert.That(samples["""imatinibhooks_fetch_duration_seconds_sum{outcome="timed-out"}"""], Is.EqualTo(20.0030001).Within(1e-6));
    }

    [Test]
    public async Task Family_TooManyCombinations_FallIntoOne()
    {
        await using var server = await RunningServer.StartAsync();
        var metrics = server.App.Services.GetRequiredService<ServiceMetrics>();
        for (var reason = 0; reason < 10_010; reason++)
        {
            metrics.TokenRefused(reason.ToString(CultureInfo.InvariantCulture));
        }

        metrics.TokenRefused("7");
        var samples = await SamplesAsync(server);
        Assert.That((samples["""imatinibhooks_token_refusals_total{reason="other"}"""], samples["""imatinibhooks_token_refusals_total{reason="7"}"""]), Is.EqualTo((10, 2)));
    }

    [Test]
    public void Label_WithQuotesAndLineEnds_IsEscaped()
    {
        var text = new ExpositionText();
        text.Head("a", "b\\c\nd", "gauge");
        text.Sample("a", [new("l", "q\"b\\n\n")], 0.5);

        Assert.That(text.ToString(), Is.EqualTo("# HELP a b\\\\c\\nd\n# TYPE a gauge\na{l=\"q\\\"b\\\\n\\n\"} 0.5\n"));
    }

    private static async Task<Dictionary<string, double>> SamplesAsync(RunningServer server) =>
        (await server.Client.GetStringAsync("/metrics")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToDictionary(line => line[..line.LastIndexOf(' ')], line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
}
