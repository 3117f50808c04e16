using ImatinibHooks.Server.Limits;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Security;
using Microsoft.Extensions.DependencyInjection;

namespace ImatinibHooks.Server.Tests.Limits;

/// <summary>What callers are told when a limit is met, and what stays answerable (REQ-RESP-05, REQ-RESP-06).</summary>
public class CallLimitTests
{
    private static readonly string[] Calling = [Calls.OrderSign, Calls.Explain, "/evaluate"];

    [Test]
    public async Task Call_WithoutAFreePlace_Is503AndSaysWhenToTryAgain()
    {
        await using var server = await (await RunningServer.StartAsync("--ImatinibHooks:Protocol:MaxConcurrentCalls=1", "--ImatinibHooks:Protocol:MaxQueuedCalls=0")).WhenReadyAsync();
        var gate = server.App.Services.GetRequiredService<CallGate>();
        Assert.That(gate.TryEnter(), Is.True);
        foreach (var path in Calling)
        {
            using var answer = await server.Client.PostAsync(path, Calls.Content(Calls.WithoutImatinib));
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(1)));
            await Calls.RequireOutcomeAsync(answer, 503, "throttled", "Protocol:MaxConcurrentCalls");
        }

        foreach (var path in new[] { "/health/live", "/health/ready", "/metrics", "/cds-services", "/rules", "/openapi/v1.json" })
        {
            using var answer = await server.Client.GetAsync(path);
            Assert.That((int)answer.StatusCode, Is.EqualTo(200), path);
        }

        gate.Leave();
        using var again = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(Calls.WithoutImatinib));
        Assert.That((int)again.StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task Call_ThatFindsTheQueueFullAfterItsBodyCame_Is503()
    {
        await using var server = await (await RunningServer.StartAsync("--ImatinibHooks:Protocol:MaxConcurrentCalls=1", "--ImatinibHooks:Protocol:MaxQueuedCalls=1", "--ImatinibHooks:Protocol:MaxQueuedMilliseconds=1")).WhenReadyAsync();
        var gate = server.App.Services.GetRequiredService<CallGate>();
        Assert.That(gate.TryEnter(), Is.True);
        using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(Calls.WithoutImatinib));

        await Calls.RequireOutcomeAsync(answer, 503, "throttled", "try again");
    }

    [Test]
    public async Task Caller_WhoLeavesTheQueue_IsNotConsulted()
    {
        await using var server = await (await RunningServer.StartAsync("--ImatinibHooks:Protocol:MaxConcurrentCalls=1", "--ImatinibHooks:Protocol:MaxQueuedMilliseconds=30000")).WhenReadyAsync();
        var gate = server.App.Services.GetRequiredService<CallGate>();
        Assert.That(gate.TryEnter(), Is.True);
        using var leaving = new CancellationTokenSource();
        var call = server.Client.PostAsync(Calls.OrderSign, Calls.Content(Calls.WithoutImatinib), leaving.Token);
        await UntilAsync(() => gate.Waiting == 1);
        await leaving.CancelAsync();
        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        await UntilAsync(() => gate.Waiting == 0);
        await UntilAsync(() => server.App.Services.GetRequiredService<OpenCalls>().Count == 0);
        gate.Leave();

        Assert.That(server.Log.Select(line => line.Text), Has.None.Contains(Calls.Instance));
        Assert.That(await server.Client.GetStringAsync("/metrics"), Does.Contain("client=\"anonymous\",outcome=\"left\"} 1\n"));
    }

    [Test]
    public async Task UnknownCallers_BeyondTheirRate_Are429AndTheOthersAreNot()
    {
        await using var server = await (await RunningServer.StartAsync("--ImatinibHooks:Protocol:UnknownCallsPerMinute=10")).WhenReadyAsync();
        HttpResponseMessage answer;
        do
        {
            answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(Calls.WithoutImatinib));
        }
        while ((int)answer.StatusCode == 200);

        Assert.That(answer.Headers.RetryAfter?.Delta, Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(6)));
        await Calls.RequireOutcomeAsync(answer, 429, "throttled", "CallsPerMinute");
        Assert.That(await server.Client.GetStringAsync("/metrics"), Does.Match("imatinibhooks_turned_away_total\\{limit=\"rate\",client=\"anonymous\"\\} [1-9]"));
    }

    [Test]
    public void Rates_EachClientHasItsOwn()
    {
        using var rates = new CallRates(Microsoft.Extensions.Options.Options.Create(new ServiceOptions
        {
            Clients = [new() { Name = "one", CallsPerMinute = 2 }, new() { Name = "two", CallsPerMinute = 1 }, new() { Name = "three" }],
        }));
        var one = rates.Of(new(new() { Name = "one" }))!;

        Assert.That((one.TryTake(out _), one.TryTake(out _)), Is.EqualTo((true, true)));
        Assert.That(rates.Of(new(new() { Name = "two" }))!.TryTake(out _), Is.True);
        Assert.That((rates.Of(new(new() { Name = "three" })), rates.Of(CallingClient.Unknown)), Is.EqualTo(((CallRate?)null, (CallRate?)null)));
    }

    [Test]
    public void Rate_Emptied_SaysWhenTheNextCallIsThere()
    {
        using var rate = new CallRate(callsPerMinute: 1);

        Assert.That((rate.TryTake(out var none), none), Is.EqualTo((true, 0)));
        Assert.That((rate.TryTake(out var wait), wait), Is.EqualTo((false, 60)));
    }

    [Test]
    public void Rates_NobodyHasOne_CostNothing()
    {
        using var rates = new CallRates(Microsoft.Extensions.Options.Options.Create(new ServiceOptions()));

        Assert.That(rates.Of(CallingClient.Unknown), Is.Null);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!isSo())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
