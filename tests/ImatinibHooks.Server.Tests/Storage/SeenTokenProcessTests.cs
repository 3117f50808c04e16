using System.Net;
using ImatinibHooks.Server.Tests.Security;
using Microsoft.Data.Sqlite;

namespace ImatinibHooks.Server.Tests.Storage;

/// <summary>REQ-SEC-16 with real processes: replicas, restarts, and what is loaded where nobody has tokens.</summary>
internal sealed class SeenTokenProcessTests
{
    private const string Loopback = "http://127.0.0.1:0";

    [Test]
    public async Task Token_UsedAtOneReplica_IsRefusedAtTheOther()
    {
        string[] shared = ["--ImatinibHooks:Storage:Provider=Postgres", $"--ImatinibHooks:Storage:ConnectionString={PostgresServer.Shared.NewDatabase()}"];
        using var one = await ServerProcess.StartAsync(Loopback, [.. TokenService.Settings(TokenService.NewFolder()), .. shared]);
        using var other = await ServerProcess.StartAsync(Loopback, [.. TokenService.Settings(TokenService.NewFolder()), .. shared]);
        var token = TokenService.Table.Draft().Signed();

        Assert.That(await CallAsync(one, token), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await CallAsync(other, token), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await CallAsync(other, TokenService.Table.Draft().Signed()), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(one.LoadedFiles(), Does.Contain("Npgsql.dll").And.Not.Contain("Microsoft.Data.Sqlite.dll"));
    }

    [Test]
    public async Task Token_UsedJustBeforeTheServiceStopped_IsRefusedByTheNext()
    {
        var settings = TokenService.Settings(TokenService.NewFolder());
        var token = TokenService.Table.Draft().Signed();
        using (var before = await ServerProcess.StartAsync(Loopback, settings))
        {
            Assert.That(await CallAsync(before, token), Is.EqualTo(HttpStatusCode.OK));
            await before.StopAsync();
        }

        using var after = await ServerProcess.StartAsync(Loopback, settings);
        Assert.That(await CallAsync(after, token), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(after.LoadedFiles(), Does.Contain("Microsoft.Data.Sqlite.dll").And.Not.Contain("Npgsql.dll"));
    }

    [Test]
    public async Task Token_WrittenDownBeforeTheServiceWasKilled_IsRefusedByTheNext()
    {
        var folder = TokenService.NewFolder();
        var settings = TokenService.Settings(folder);
        var token = TokenService.Table.Draft().Signed();
        using (var before = await ServerProcess.StartAsync(Loopback, settings))
        {
            Assert.That(await CallAsync(before, token), Is.EqualTo(HttpStatusCode.OK));
            while (Kept(folder) == 0)
            {
                await Task.Delay(20);
            }

            await before.KillAsync();
        }

        using var after = await ServerProcess.StartAsync(Loopback, settings);
        Assert.That(await CallAsync(after, token), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Start_WithTheFileOfAnotherService_IsRefusedInOneLine()
    {
        var settings = TokenService.Settings(TokenService.NewFolder());
        using var first = await ServerProcess.StartAsync(Loopback, settings);

        Assert.That(() => ServerProcess.StartAsync(Loopback, settings), Throws.InvalidOperationException.With.Message.Match(@"^ImatinibHooks did not start\. The file that .*Provider=Postgres.*\s*$").And.Message.Not.Contain("   at "));
    }

    [Test(Description = "Start time is measured: what nobody needs is not loaded")]
    public async Task Start_WithoutTokens_LoadsNoStore()
    {
        using var server = await ServerProcess.StartAsync(Loopback, "--environment=Staging", "--ImatinibHooks:Clients:0:Name=desk");
        Assert.That(await CallAsync(server, "a.b.c"), Is.EqualTo(HttpStatusCode.OK));

        Assert.That(server.LoadedFiles(), Does.Contain("ImatinibHooks.CdsHooks.dll").And.Not.Contain("Sqlite").And.Not.Contain("e_sqlite3").And.Not.Contain("Npgsql"));
    }

    [Test(Description = "With tokens required the service may listen to the world")]
    public async Task Start_BeyondLoopbackWithTokens_IsReady()
    {
        using var server = await ServerProcess.StartAsync("http://0.0.0.0:0", TokenService.Settings(TokenService.NewFolder()));

        Assert.That(await TokenService.StatusAsync(TokenService.CallAsync(server.Client)), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await CallAsync(server, TokenService.Table.Draft().Signed()), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void Start_BeyondLoopbackWithTokensThatNobodyNeeds_IsRefused()
    {
        string[] settings = [.. TokenService.Settings(TokenService.NewFolder()), "--ImatinibHooks:Security:RequireJwt=false"];

        Assert.That(() => ServerProcess.StartAsync("http://0.0.0.0:0", settings), Throws.InvalidOperationException.With.Message.Contains("ImatinibHooks:Security:RequireJwt=true"));
    }

    private static Task<HttpStatusCode> CallAsync(ServerProcess server, string token) => TokenService.StatusAsync(TokenService.CallWithAsync(server.Client, token));

    private static long Kept(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "state.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM seen_token";
        return (long)command.ExecuteScalar()!;
    }
}
