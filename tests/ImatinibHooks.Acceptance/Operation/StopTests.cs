using System.Net;
using System.Text;
using ImatinibHooks.Acceptance.Scenarios;

namespace ImatinibHooks.Acceptance.Operation;

/// <summary>SIGTERM while calls are under way.</summary>
internal sealed class StopTests
{
    private const string OrderSign = "/cds-services/imatinib-order-sign";

    [Test]
    public async Task Stop_AcceptedCallIsAnswered_NewOnesAreSentAway()
    {
        using var service = ServiceProcess.Start();
        var request = await File.ReadAllTextAsync(new ScenarioFolder(Scenario.All[1].Name).RequestPath);
        using var accepted = await BeginAsync(service, request);
        service.Terminate();
        await ShutdownBeginsAsync(service);
        using var content = new StringContent(request, Encoding.UTF8, "application/json");
        using var late = await service.Client.PostAsync(OrderSign, content);

        Assert.That((late.StatusCode, late.Headers.RetryAfter?.Delta, late.Headers.ConnectionClose), Is.EqualTo((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1), true)));
        Assert.That(await late.Content.ReadAsStringAsync(), Does.Contain("The service is shutting down: try again."));
        await accepted.SendAsync(request[100..]);
        Assert.That(await accepted.AnswerAsync(), Does.StartWith("HTTP/1.1 200 ").And.Contain("\"cards\":["));
        Assert.That(await service.ExitCodeAsync(), Is.Zero);
    }

    [Test]
    public async Task Stop_CallThatNeverEnds_IsBrokenOff()
    {
        using var service = ServiceProcess.Start("--ImatinibHooks:Protocol:MaxStopSeconds=1", "--ImatinibHooks:Protocol:MinBytesPerSecond=1");
        using var endless = await BeginAsync(service, new string(' ', 100_000));
        service.Terminate();

        Assert.That(await service.ExitCodeAsync(), Is.Zero);
        Assert.That(await endless.UntilCutAsync(), Does.Not.Contain("200 OK"));
    }

    [Test]
    public async Task Stop_WithoutCalls_EndsAtOnce()
    {
        using var service = ServiceProcess.Start("--ImatinibHooks:Protocol:MaxStopSeconds=300");
        service.Terminate();

        Assert.That(await service.ExitCodeAsync(), Is.Zero);
    }

    /// <summary>Sends the head and the first hundred characters of a call, and waits until the service has accepted it.</summary>
    private static async Task<RawConnection> BeginAsync(ServiceProcess service, string request)
    {
        await service.WhenReadyAsync();
        var connection = await RawConnection.OpenAsync(service.Addresses[0]);
        await connection.SendAsync(RawConnection.Head(OrderSign, Encoding.UTF8.GetByteCount(request)) + request[..100]);
        await UntilAsync(async () => (await service.Client.GetStringAsync("/metrics")).Contains("imatinibhooks_calls_open 1\n", StringComparison.Ordinal));
        return connection;
    }

    private static Task ShutdownBeginsAsync(ServiceProcess service) => UntilAsync(async () =>
    {
        using var ready = await service.Client.GetAsync("/health/ready");
        return ready.StatusCode == HttpStatusCode.ServiceUnavailable && (await ready.Content.ReadAsStringAsync()).Contains("shutting down", StringComparison.Ordinal);
    });

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(ServiceProcess.Patience);
        while (!await isSo())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
