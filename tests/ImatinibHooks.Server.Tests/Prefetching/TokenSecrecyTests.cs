using System.Text.Json.Nodes;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>REQ-FHIR-06, REQ-FHIR-08: the token goes to the FHIR server of its call, as long as the call is open, and nowhere else.</summary>
public class TokenSecrecyTests
{
    [Test]
    public async Task Token_AndPatient_StandInNoLogAnswerOrTrace()
    {
        await using var given = await FhirCase.StartAsync();
        var faulty = given.CallWithoutPrefetch();
        faulty["fhirAuthorization"]!["token_type"] = "other";
        var answers = new List<string>();
        foreach (var call in new JsonNode[] { given.CallWithoutPrefetch(), faulty, given.CallWithout("laboratory") })
        {
            answers.Add((await given.PostAsync(call)).Body);
            answers.Add((await given.PostAsync(call, Calls.Explain)).Body);
        }

        await given.Fhir.DisposeAsync();
        answers.Add((await given.PostAsync(given.CallWithout("laboratory"), Calls.Explain)).Body);

        Assert.That(answers, Has.None.Contains(FhirCase.Token));
        Assert.That(given.Service.Log.Select(static line => line.Text), Has.None.Contains(FhirCase.Token).And.None.Contains("patient=").And.None.Contains("/fhir"));
    }

    [Test(Description = "REQ-FHIR-08: a caller that leaves stops what is under way, and no query comes after it")]
    public async Task Caller_WhoLeaves_StopsTheQueries()
    {
        await using var given = await FhirCase.StartAsync("--ImatinibHooks:Fhir:DeadlineMilliseconds=10000");
        var arrived = new TaskCompletionSource();
        var left = new TaskCompletionSource();
        given.Fhir.Behaviour = async (context, _) =>
        {
            await using var registration = context.RequestAborted.Register(() => left.TrySetResult());
            arrived.TrySetResult();
            await left.Task;
            return true;
        };
        using var leaving = new CancellationTokenSource();
        var call = given.Service.Client.PostAsync(Calls.OrderSign, Calls.Content(given.CallWithout("laboratory").ToJsonString()), leaving.Token);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await leaving.CancelAsync();

        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        await left.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(1));
    }

    [Test(Description = "REQ-FHIR-08: once the answer is there, no query is under way and none comes")]
    public async Task Answer_AtTheDeadline_LeavesNoQueryBehind()
    {
        await using var given = await FhirCase.StartAsync("--ImatinibHooks:Fhir:DeadlineMilliseconds=200");
        var underWay = 0;
        given.Fhir.Behaviour = async (context, _) =>
        {
            Interlocked.Increment(ref underWay);
            var left = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(left.SetResult);
            await left.Task;
            Interlocked.Decrement(ref underWay);
            return true;
        };

        var (status, _) = await given.PostAsync(given.CallWithoutPrefetch());
        var asked = given.Fhir.Asked.Length;
        await WaitUntilAsync(() => Volatile.Read(ref underWay) == 0);

        Assert.That((status, given.Fhir.Asked.Length), Is.EqualTo((412, asked)));
    }

    [Test(Description = "A token that expires while the call is worked on is not used any further")]
    public async Task Token_ThatExpiresMeanwhile_EndsTheQueries()
    {
        await using var given = await FhirCase.StartAsync("--ImatinibHooks:Fhir:DeadlineMilliseconds=10000");
        var call = given.CallWithout("laboratory");
        call["fhirAuthorization"]!["expires_in"] = 1;
        given.Fhir.Behaviour = async (context, _) =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "2";
            await context.Response.CompleteAsync();
            return true;
        };

        Assert.That(await given.TraceOfAsync(call, "laboratory"), Is.EqualTo("not-answered unavailable"));
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(1));
    }

    private static async Task WaitUntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!isSo())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
