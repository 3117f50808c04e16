using ImatinibHooks.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ImatinibHooks.Server.Tests.Hosting;

public class HealthTests
{
    [Test]
    public async Task Live_IsAnsweredAtOnce()
    {
        await using var server = await RunningServer.StartAsync();

        Assert.That(await server.Client.GetStringAsync("/health/live"), Is.EqualTo("""{"status":"live"}"""));
    }

    [Test]
    public async Task Ready_AfterCallsOfItsOwn_TurnsTo200()
    {
        await using var server = await (await RunningServer.StartAsync()).WhenReadyAsync();

        Assert.That(await server.Client.GetStringAsync("/health/ready"), Is.EqualTo("""{"status":"ready"}"""));
        Assert.That(server.Log.Count(line => line.Text.Contains("00000000-0000-4000-8000-000000000000", StringComparison.Ordinal)), Is.EqualTo(3));
    }

    [Test]
    public async Task Ready_BeforeThat_Is503AndSaysWhenToTryAgain()
    {
        await using var server = await (await RunningServer.StartAsync()).WhenReadyAsync();
        server.App.Services.GetRequiredService<Readiness>().IsReady = false;
        using var answer = await server.Client.GetAsync("/health/ready");

        Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(1)));
        await Calls.RequireOutcomeAsync(answer, 503, "transient", "try again");
    }

    [Test]
    public async Task Shutdown_WhileItLasts_Is503ForAllButLive()
    {
        await using var server = await (await RunningServer.StartAsync()).WhenReadyAsync();
        using var release = new ManualResetEventSlim();
        using var begun = new SemaphoreSlim(0);
        server.App.Lifetime.ApplicationStopping.Register(() =>
        {
            begun.Release();
            release.Wait();
        });
        var stopping = Task.Run(server.App.Lifetime.StopApplication);
        await begun.WaitAsync();

        foreach (var path in new[] { Calls.OrderSign, Calls.Explain, "/evaluate" })
        {
            using var answer = await server.Client.PostAsync(path, Calls.Content(Calls.WithoutImatinib));
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(1)));
            await Calls.RequireOutcomeAsync(answer, 503, "transient", "shutting down");
        }

        using var ready = await server.Client.GetAsync("/health/ready");
        Assert.That((int)ready.StatusCode, Is.EqualTo(503));
        Assert.That(await server.Client.GetStringAsync("/health/live"), Is.EqualTo("""{"status":"live"}"""));
        release.Set();
        await stopping;
    }

    [Test]
    public async Task SelfCall_NotAnswered_LeavesTheServiceUnready()
    {
        Assert.That(await SelfCall.IsAnsweredAsync("http://127.0.0.1:1", CancellationToken.None), Is.False);
        await using var server = await RunningServer.StartAsync(app => app.Use(Fail));
        while (!server.Log.Any(line => line.Text.StartsWith("Not ready", StringComparison.Ordinal)))
        {
            await Task.Delay(5);
        }

        using var answer = await server.Client.GetAsync("/health/ready");
        Assert.That((int)answer.StatusCode, Is.EqualTo(503));

        static Task Fail(HttpContext context, RequestDelegate next) =>
            HttpMethods.IsPost(context.Request.Method) ? throw new NotSupportedException() : next(context);
    }

    [TestCase("http://127.0.0.1:5080", true)]
    [TestCase("http://[::]:5080", true)]
    [TestCase("https://127.0.0.1:5443", false)]
    [TestCase("http://unix:/tmp/x.sock", false)]
    public void SelfCall_Reaches_PlainHttpOnly(string address, bool reaches) => Assert.That(SelfCall.Reaches(address), Is.EqualTo(reaches));
}
