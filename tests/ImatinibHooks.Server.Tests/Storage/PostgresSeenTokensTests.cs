using System.Net;
using ImatinibHooks.Server.Hosting;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Storage;
using ImatinibHooks.Server.Tests.Security;

namespace ImatinibHooks.Server.Tests.Storage;

/// <summary>What is particular to the store that services share.</summary>
internal sealed class PostgresSeenTokensTests
{
    [Test]
    public async Task Use_AtAnotherService_IsAgain()
    {
        var store = PostgresServer.Shared.NewDatabase();
        await using var one = await SeenTokensTests.OpenAsync(StorageOptions.Postgres, store);
        await using var other = await SeenTokensTests.OpenAsync(StorageOptions.Postgres, store);

        Assert.That(await SeenTokensTests.UseAsync(one, "https://a.example.org", "1"), Is.EqualTo(TokenUse.First));
        Assert.That(await SeenTokensTests.UseAsync(other, "https://a.example.org", "1"), Is.EqualTo(TokenUse.Again));
    }

    [Test(Description = "The advisory lock: the schema is made once")]
    public async Task Open_ByManyAtOnce_Succeeds()
    {
        var store = PostgresServer.Shared.NewDatabase();
        var services = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SeenTokensTests.OpenAsync(StorageOptions.Postgres, store))));

        Assert.That(await SeenTokensTests.UseAsync(services[0], "https://a.example.org", "1"), Is.EqualTo(TokenUse.First));
        foreach (var service in services)
        {
            await service.DisposeAsync();
        }
    }

    [TestCase("Host=127.0.0.1;Port=1;Username=imatinib;Database=none", "it cannot be reached")]
    [TestCase("Hast=127.0.0.1", "the connection string is none")]
    public void Server_ThatCannotBeUsed_StopsTheStart(string connectionString, string reason) =>
        Assert.That(() => SeenTokensTests.OpenAsync(StorageOptions.Postgres, connectionString), Throws.InstanceOf<StartRefusedException>().With.Message.Contains(reason));

    [Test(Description = "design.md section 7: a token whose id cannot be checked is refused, and readiness goes red")]
    public async Task Server_ThatGoesAway_RefusesTokensUntilItIsBack()
    {
        var postgres = PostgresServer.Start();
        var store = postgres.NewDatabase();
        string[] settings = [.. TokenService.Settings(TokenService.NewFolder()).Where(setting => !setting.Contains(":Storage:", StringComparison.Ordinal)), "--ImatinibHooks:Storage:Provider=Postgres", $"--ImatinibHooks:Storage:ConnectionString={store}"];
        await using var server = await (await RunningServer.StartAsync(settings)).WhenReadyAsync();
        Assert.That(await CallAsync(server), Is.EqualTo(HttpStatusCode.OK));

        postgres.Down();
        using var without = await TokenService.CallAsync(server.Client);
        using var refused = await TokenService.CallWithAsync(server.Client, TokenService.Table.Draft().Signed());
        Assert.That(await TokenService.WholeAsync(refused), Is.EqualTo(await TokenService.WholeAsync(without)));
        Assert.That(server.Log.Select(line => line.Text), Has.Some.EndsWith(": MemoryDown "));
        Assert.That(await TokenService.StatusAsync(server.Client.GetAsync("/health/ready")), Is.EqualTo(HttpStatusCode.ServiceUnavailable));

        postgres.Up();
        await server.WhenReadyAsync();
        Assert.That(await CallAsync(server), Is.EqualTo(HttpStatusCode.OK));
        postgres.Down();
    }

    private static Task<HttpStatusCode> CallAsync(RunningServer server) => TokenService.StatusAsync(TokenService.CallWithAsync(server.Client, TokenService.Table.Draft().Signed()));
}
