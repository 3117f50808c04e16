using System.Net;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Server.Tests.Security;

/// <summary>REQ-SEC-14, REQ-SEC-15 from the call: what makes the service ask for keys, and where.</summary>
internal sealed class KeyFetchTests
{
    [Test(Description = "The bar: no outbound request caused by a refused token")]
    public async Task Attacks_OfTheWholeTable_FetchNothing()
    {
        await using var keys = await KeyServer.StartAsync(TokenTable.KeySet);
        await using var evil = await KeyServer.StartAsync(SigningKey.Set(TokenTable.Stranger.Jwk()));
        await using var server = await StartAsync(keys);
        using var client = TokenService.NewClient(server);
        var attacks = TokenService.Table.Attacks().Where(attack => attack.Fault is not ("Key" or "Signature"))
            .Append(new("jku of a stranger on loopback", null, TokenService.Table.Draft().Header("jku", evil.Address.AbsoluteUri).Signed(TokenTable.Stranger)));
        foreach (var attack in attacks)
        {
            Assert.That(await TokenService.StatusAsync(TokenService.CallWithAsync(client, attack.Text)), Is.EqualTo(HttpStatusCode.Unauthorized), attack.Name);
        }

        Assert.That((keys.Requests, evil.Requests), Is.EqualTo((0, 0)));
        Assert.That(await TokenService.StatusAsync(TokenService.CallWithAsync(client, TokenService.Table.Draft().Signed())), Is.EqualTo(HttpStatusCode.OK));
        foreach (var attack in TokenService.Table.Attacks())
        {
            Assert.That(await TokenService.StatusAsync(TokenService.CallWithAsync(client, attack.Text)), Is.EqualTo(HttpStatusCode.Unauthorized), attack.Name);
        }

        Assert.That((keys.Requests, evil.Requests), Is.EqualTo((1, 0)), "a kid that is made up asks no sooner than after a pause");
        Assert.That(keys.Paths, Is.All.EqualTo("/jwks.json"));
    }

    [Test]
    public async Task Token_WithTheAgreedJku_IsTaken()
    {
        await using var keys = await KeyServer.StartAsync(TokenTable.KeySet);
        await using var server = await StartAsync(keys);

        Assert.That(await TokenService.StatusAsync(TokenService.CallWithAsync(server.Client, TokenService.Table.Draft().Header("jku", keys.Address.AbsoluteUri).Signed())), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Calls_ManyAtOnce_FetchOnce()
    {
        await using var keys = await KeyServer.StartAsync(TokenTable.KeySet);
        await using var server = await StartAsync(keys);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => TokenService.StatusAsync(TokenService.CallWithAsync(server.Client, TokenService.Table.Draft().Signed()))));

        Assert.That((answers.Distinct(), keys.Requests), Is.EqualTo((new[] { HttpStatusCode.OK }, 1)));
    }

    [Test]
    public async Task Keys_ThatCannotBeFetched_AreToldInTheLogAlone()
    {
        await using var keys = await KeyServer.StartAsync("");
        keys.Fail(500);
        await using var server = await StartAsync(keys);
        using var answer = await TokenService.CallWithAsync(server.Client, TokenService.Table.Draft().Signed());

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(server.Log.Select(line => line.Text), Has.Some.StartsWith("The keys of ehr cannot be fetched: status 500"));
    }

    private static Task<RunningServer> StartAsync(KeyServer keys)
    {
        var settings = TokenService.Settings(TokenService.NewFolder()).Where(setting => !setting.Contains(":Jwks=", StringComparison.Ordinal));
        return RunningServer.StartAsync([.. settings, $"--ImatinibHooks:Clients:0:Jku={keys.Address}"]);
    }
}
