using System.Collections.Concurrent;
using System.Net;
using ImatinibHooks.Acceptance.Scenarios;

namespace ImatinibHooks.Acceptance.Operation;

/// <summary>More calls at a time than there is room for.</summary>
internal sealed class OverloadTests
{
    private const int Callers = 64;
    private const int LeastCalls = 2000;

    [Test]
    public async Task Overload_IsAnsweredWith200And503Alone_AndOperationGoesOn()
    {
        using var service = ServiceProcess.Start("--ImatinibHooks:Protocol:MaxConcurrentCalls=1", "--ImatinibHooks:Protocol:MaxQueuedCalls=1", "--ImatinibHooks:Protocol:MaxQueuedMilliseconds=1");
        var request = await File.ReadAllBytesAsync(new ScenarioFolder(Scenario.All[1].Name).RequestPath);
        var statuses = new ConcurrentDictionary<HttpStatusCode, int>();
        using var patience = new CancellationTokenSource(ServiceProcess.Patience);
        await service.WhenReadyAsync();
        var callers = Enumerable.Range(0, Callers).Select(_ => CallAsync(service, request, statuses, patience.Token)).ToList();
        foreach (var path in new[] { "/health/live", "/health/ready", "/metrics", "/cds-services" })
        {
            using var answer = await service.Client.GetAsync(path);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
        }

        await Task.WhenAll(callers);
        Assert.That(statuses.Keys, Is.EquivalentTo(new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable }));
        Assert.That(await service.Client.GetStringAsync("/metrics"), Does.Match("imatinibhooks_turned_away_total\\{limit=\"concurrency\",client=\"anonymous\"\\} [1-9]"));
    }

    /// <summary>Calls until there have been enough calls and both answers have been seen.</summary>
    private static async Task CallAsync(ServiceProcess service, byte[] request, ConcurrentDictionary<HttpStatusCode, int> statuses, CancellationToken patience)
    {
        while ((statuses.Values.Sum() < LeastCalls || statuses.Count < 2) && !patience.IsCancellationRequested)
        {
            using var content = new ByteArrayContent(request);
            content.Headers.ContentType = new("application/json");
            using var answer = await service.Client.PostAsync("/explain/imatinib-order-sign", content, CancellationToken.None);
            await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            statuses.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
        }
    }
}
