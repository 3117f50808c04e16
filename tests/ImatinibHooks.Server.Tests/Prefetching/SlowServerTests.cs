using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>FHIR servers that are slow, dead, busy or break off: asked again where that may help, and never for longer than the deadline.</summary>
public class SlowServerTests
{
    private const string ShortDeadline = "--ImatinibHooks:Fhir:DeadlineMilliseconds=300";
    private const string LongDeadline = "--ImatinibHooks:Fhir:DeadlineMilliseconds=10000";

    [Test(Description = "REQ-NFR-01: one deadline for all queries together")]
    public async Task Server_ThatNeverAnswers_IsLeftAtTheDeadline()
    {
        await using var given = await FhirCase.StartAsync(ShortDeadline);
        given.Fhir.Behaviour = static (context, _) => WaitAsync(context);
        var call = given.CallWithout("laboratory", "vitalSigns", "conditions");

        Assert.That(await given.TraceOfAsync(call, "conditions"), Is.EqualTo("not-answered timed-out"));
        Assert.That(await given.FindingsAsync(call), Does.Contain(FhirCase.DataFailed));
    }

    [Test(Description = "A body that trickles in is no answer either")]
    public async Task Server_ThatTrickles_IsLeftAtTheDeadline()
    {
        await using var given = await FhirCase.StartAsync(ShortDeadline);
        given.Fhir.Behaviour = static (context, _) => TrickleAsync(context);

        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("not-answered timed-out"));
    }

    [Test]
    public async Task Server_ThatIsNotThere_IsUnreachable()
    {
        await using var given = await FhirCase.StartAsync();
        await given.Fhir.DisposeAsync();

        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("not-answered unreachable"));
    }

    [Test(Description = "A connection that breaks off half-way is asked again; nothing of the half counts")]
    public async Task Server_ThatBreaksOff_IsAskedAgain()
    {
        await using var given = await FhirCase.StartAsync(LongDeadline);
        given.Fhir.Behaviour = static (context, _) => BreakOffAsync(context);

        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("not-answered unreachable"));
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(3));
    }

    [TestCase(500)]
    [TestCase(503)]
    [TestCase(429)]
    public async Task Server_ThatFailsOnce_IsAskedAgain(int status)
    {
        await using var given = await FhirCase.StartAsync(LongDeadline);
        var queries = 0;
        given.Fhir.Behaviour = (context, _) => Interlocked.Increment(ref queries) == 1 ? FailAsync(context, status, retryAfter: null) : Task.FromResult(false);

        Assert.That(await given.FindingsAsync(given.CallWithout("laboratory")), Does.Contain(FhirCase.Hold).And.Not.Contain(FhirCase.DataFailed));
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(2));
    }

    [Test(Description = "Retry-After is kept to when there is time for it")]
    public async Task RetryAfter_WithinTheDeadline_IsWaitedFor()
    {
        await using var given = await FhirCase.StartAsync(LongDeadline);
        var times = new ConcurrentQueue<long>();
        given.Fhir.Behaviour = (context, _) =>
        {
            times.Enqueue(Stopwatch.GetTimestamp());
            return times.Count == 1 ? FailAsync(context, 429, retryAfter: 1) : Task.FromResult(false);
        };

        Assert.That(await given.FindingsAsync(given.CallWithout("laboratory")), Does.Contain(FhirCase.Hold).And.Not.Contain(FhirCase.DataFailed));
        Assert.That(Stopwatch.GetElapsedTime(times.First(), times.Last()), Is.GreaterThan(TimeSpan.FromSeconds(0.95)));
    }

    [TestCase(3600)]
    [TestCase(11)]
    public async Task RetryAfter_BeyondTheDeadline_IsGivenUpAtOnce(int seconds)
    {
        await using var given = await FhirCase.StartAsync(LongDeadline);
        given.Fhir.Behaviour = (context, _) => FailAsync(context, 503, seconds);

        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("not-answered unavailable"));
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(1));
    }

    [Test(Description = "A server that keeps failing is left alone")]
    public async Task Server_ThatKeepsFailing_IsNotAskedAnyMore()
    {
        await using var given = await FhirCase.StartAsync(LongDeadline);
        given.Fhir.Behaviour = static (context, _) => FailAsync(context, 503, retryAfter: 3600);
        await given.FindingsAsync(given.CallWithout(FhirCase.Keys[..^1]));
        await given.FindingsAsync(given.CallWithout(FhirCase.Keys[..^1]));
        var before = given.Fhir.Asked.Length;

        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("not-answered breaker-open"));
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(before));
    }

    [Test(Description = "401 and 404 are answers: they open no breaker")]
    public async Task Server_ThatForbids_IsAskedNextTime()
    {
        await using var given = await FhirCase.StartAsync();
        given.Fhir.Behaviour = static (context, _) => FailAsync(context, 403, retryAfter: null);
        for (var call = 0; call < 4; call++)
        {
            await given.FindingsAsync(given.CallWithout(FhirCase.Keys[..^1]));
        }

        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(4 * (FhirCase.Keys.Length - 1)));
    }

    private static async Task<bool> WaitAsync(HttpContext context)
    {
        var left = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(left.SetResult);
        await left.Task;
        return true;
    }

    private static async Task<bool> TrickleAsync(HttpContext context)
    {
        context.Response.ContentType = "application/fhir+json";
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(" ");
            await context.Response.Body.FlushAsync();
            await Task.Delay(20);
        }

        return true;
    }

    private static async Task<bool> BreakOffAsync(HttpContext context)
    {
        context.Response.ContentType = "application/fhir+json";
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"resourceType":"Bundle"}""");
        await context.Response.Body.FlushAsync();
        context.Abort();
        return true;
    }

    private static Task<bool> FailAsync(HttpContext context, int status, int? retryAfter)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter?.ToString(CultureInfo.InvariantCulture);
        return Task.FromResult(true);
    }
}
