using ImatinibHooks.Server.Security;
using ImatinibHooks.Tests.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace ImatinibHooks.Server.Tests.Security;

/// <summary>REQ-SEC-13 to REQ-SEC-15: when keys are fetched, and when they are not.</summary>
internal sealed class FetchedKeysTests
{
    private static readonly SigningKey Old = SigningKey.P384("old");
    private static readonly SigningKey New = SigningKey.P384("new");

    [Test]
    public async Task Keys_OnceFetched_AreKept()
    {
        await using var server = await KeyServer.StartAsync(SigningKey.Set(Old.Jwk()));
        var (keys, clock) = Of(server);
        for (var call = 0; call < 5; call++)
        {
            Assert.That((await keys.FindAsync("old", default))?.Id, Is.EqualTo("old"));
            clock.Move(FetchedKeys.FreshFor / 6);
        }

        Assert.That(server.Requests, Is.EqualTo(1));
    }

    [Test]
    public async Task Keys_AskedForByManyAtOnce_AreFetchedOnce()
    {
        await using var server = await KeyServer.StartAsync("");
        var release = new TaskCompletionSource();
        server.Answer = async context =>
        {
            await release.Task;
            await context.Response.WriteAsync(SigningKey.Set(Old.Jwk()));
        };
        var (keys, _) = Of(server);
        var calls = Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await keys.FindAsync("old", default))).ToArray();
        while (server.Requests == 0)
        {
            await Task.Delay(5);
        }

        release.SetResult();
        var found = await Task.WhenAll(calls);

        Assert.That((found.Count(key => key?.Id == "old"), server.Requests), Is.EqualTo((100, 1)));
    }

    [Test]
    public async Task Keys_WhenChanged_AreFetchedForTheNewKid()
    {
        await using var server = await KeyServer.StartAsync(SigningKey.Set(Old.Jwk()));
        var (keys, clock) = Of(server);
        await keys.FindAsync("old", default);
        server.Publish(SigningKey.Set(New.Jwk()));
        clock.Move(FetchedKeys.Pause);

        Assert.That((await keys.FindAsync("new", default))?.Id, Is.EqualTo("new"));
        Assert.That(await keys.FindAsync("old", default), Is.Null, "a key that was taken back is no key");
        Assert.That(server.Requests, Is.EqualTo(2));
    }

    [Test]
    public async Task UnknownKids_ManyInARow_DoNotFetchMoreThanOnceInAPause()
    {
        await using var server = await KeyServer.StartAsync(SigningKey.Set(Old.Jwk()));
        var (keys, clock) = Of(server);
        for (var call = 0; call < 100; call++)
        {
            Assert.That(await keys.FindAsync($"made up {call}", default), Is.Null);
        }

        Assert.That(server.Requests, Is.EqualTo(1));
        clock.Move(FetchedKeys.Pause);
        await keys.FindAsync("made up", default);
        Assert.That(server.Requests, Is.EqualTo(2));
        Assert.That((await keys.FindAsync("old", default))?.Id, Is.EqualTo("old"), "known keys are used meanwhile");
    }

    [Test]
    public async Task Keys_NoLongerFresh_AreUsedAtOnceAndFetchedBeside()
    {
        await using var server = await KeyServer.StartAsync(SigningKey.Set(Old.Jwk()));
        var (keys, clock) = Of(server);
        await keys.FindAsync("old", default);
        server.Publish(SigningKey.Set(New.Jwk()));
        clock.Move(FetchedKeys.FreshFor);

        Assert.That((await keys.FindAsync("old", default))?.Id, Is.EqualTo("old"));
        while (await keys.FindAsync("old", default) is not null)
        {
            await Task.Delay(5);
        }

        Assert.That(server.Requests, Is.EqualTo(2));
    }

    [Test]
    public async Task Keys_ThatCannotBeFetchedAgain_AreUsedForADayAndNoLonger()
    {
        await using var server = await KeyServer.StartAsync(SigningKey.Set(Old.Jwk()));
        var (keys, clock) = Of(server);
        await keys.FindAsync("old", default);
        server.Fail(503);
        clock.Move(FetchedKeys.UsableFor - TimeSpan.FromSeconds(1));
        Assert.That((await keys.FindAsync("old", default))?.Id, Is.EqualTo("old"));
        clock.Move(TimeSpan.FromSeconds(1));

        Assert.That(await keys.FindAsync("old", default), Is.Null);
    }

    [TestCase(404)]
    [TestCase(500)]
    [TestCase(204)]
    public async Task Fetch_AnsweredWithAnotherStatus_GivesNoKeys(int status)
    {
        await using var server = await KeyServer.StartAsync("");
        server.Fail(status);

        Assert.That(await Of(server).Keys.FindAsync("old", default), Is.Null);
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task Redirect_IsNotFollowed(int status)
    {
        await using var elsewhere = await KeyServer.StartAsync(SigningKey.Set(Old.Jwk()));
        await using var server = await KeyServer.StartAsync("");
        server.Answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = elsewhere.Address.AbsoluteUri;
            return Task.CompletedTask;
        };

        Assert.That(await Of(server).Keys.FindAsync("old", default), Is.Null);
        Assert.That((server.Requests, elsewhere.Requests), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Answer_WithoutEnd_IsCutOff()
    {
        await using var server = await KeyServer.StartAsync("");
        var ended = new TaskCompletionSource();
        server.Answer = async context =>
        {
            try
            {
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.WriteAsync(new string(' ', 16 * 1024), context.RequestAborted);
                }
            }
            catch (OperationCanceledException)
            {
                // What is waited for: nobody listens any more.
            }

            ended.SetResult();
        };

        Assert.That(await Of(server).Keys.FindAsync("old", default), Is.Null);
        await ended.Task;
    }

    [Test]
    public async Task Answer_ThatNeverComes_IsGivenUp()
    {
        await using var server = await KeyServer.StartAsync("");
        server.Answer = static context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);

        Assert.That(await Of(server).Keys.FindAsync("old", default), Is.Null);
    }

    [TestCase("<html>", Description = "a page of a proxy")]
    [TestCase("{\"keys\":[]}", Description = "no key")]
    [TestCase("{}", Description = "no set")]
    public async Task Answer_ThatIsNoSet_GivesNoKeys(string text)
    {
        await using var server = await KeyServer.StartAsync(text);

        Assert.That(await Of(server).Keys.FindAsync("old", default), Is.Null);
    }

    [Test]
    public async Task Answer_WithASecret_IsRefusedWhole()
    {
        await using var server = await KeyServer.StartAsync(SigningKey.Set(Old.Jwk(), New.Jwk($",\"d\":\"{New.Secret()}\"")));

        Assert.That(await Of(server).Keys.FindAsync("old", default), Is.Null);
    }

    private static (FetchedKeys Keys, MovableClock Clock) Of(KeyServer server)
    {
        var clock = new MovableClock(TokenService.Now);
        return (new(new KeySetSource("ehr", server.Address, NullLogger.Instance), clock), clock);
    }
}
