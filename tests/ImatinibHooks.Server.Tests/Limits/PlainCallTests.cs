using ImatinibHooks.Server.Hosting;
using ImatinibHooks.Server.Limits;
using ImatinibHooks.Server.Observability;
using ImatinibHooks.Server.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ImatinibHooks.Server.Tests.Limits;

/// <summary>What limits, counts, spans and headers cost a plain call when nobody is over a limit and nobody traces.</summary>
public class PlainCallTests
{
    private const int Calls = 1000;

    [Test]
    public async Task Call_WithinItsLimits_CostsThemNoMemory()
    {
        await using var server = await RunningServer.StartAsync();
        var limits = server.App.Services.GetRequiredService<CallLimits>();
        var series = server.App.Services.GetRequiredService<ServiceMetrics>().SeriesOf("a service", "a hook");
        var context = new DefaultHttpContext();
        Pass(limits, series, context);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < Calls; call++)
        {
            Pass(limits, series, context);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static void Pass(CallLimits limits, ServiceSeries series, HttpContext context)
    {
        SecurityHeaders.SetSecurityHeaders(context);
        using var span = CallSpans.Begin(context, "a service");
        limits.OpenCalls.Enter();
        if (limits.Refuse(CallingClient.Unknown) is null && limits.Gate.TryEnter())
        {
            using var stage = CallSpans.Stage("consult");
            limits.Gate.Leave();
        }

        limits.OpenCalls.Leave();
        series.Of(CallingClient.Unknown).Ended(CallOutcome.Answered, TimeSpan.FromMilliseconds(1));
    }
}
