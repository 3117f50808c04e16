using System.Net;
using ImatinibHooks.Server.Hosting;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Storage;
using ImatinibHooks.Server.Tests.Security;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ImatinibHooks.Server.Tests.Storage;

/// <summary>What is particular to the store of one service: a bounded memory, and a file behind it that is its own.</summary>
internal sealed class SqliteSeenTokensTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_772_463_600);

    [Test(Description = "Refusing a token is better than forgetting one that could be used again")]
    public void Memory_ThatIsFull_TakesNoMoreUntilOneHasExpired()
    {
        var memory = new TokenMemory(capacity: 2);
        var uses = new[] { Use(memory, "1", 10), Use(memory, "2", 20), Use(memory, "3", 30), Use(memory, "1", 10), Use(memory, "3", 30, at: 10) };

        Assert.That(uses, Is.EqualTo(new[] { TokenUse.First, TokenUse.First, TokenUse.Full, TokenUse.Again, TokenUse.First }));
        Assert.That(memory.Count, Is.EqualTo(2));
    }

    [Test]
    public void Memory_OfManyThatHaveExpired_ForgetsAllOfThem()
    {
        var memory = new TokenMemory(capacity: 10_000);
        for (var token = 0; token < 5_000; token++)
        {
            Use(memory, $"{token}", 10 + (token % 7));
        }

        memory.Sweep(Now.AddSeconds(16));

        Assert.That(memory.Count, Is.Zero);
    }

    [Test]
    public async Task Memory_ThatIsFull_RefusesTheNextToken()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder(), "--ImatinibHooks:Storage:MaxSeenTokens=1000");
        var seen = server.App.Services.GetRequiredService<SeenTokens>();
        for (var token = 0; token < 1_000; token++)
        {
            await SeenTokensTests.UseAsync(seen, "https://a.example.org", $"{token}");
        }

        Assert.That(await TokenService.StatusAsync(TokenService.CallWithAsync(server.Client, TokenService.Table.Draft().Signed())), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(server.Log.Select(line => line.Text), Has.Some.EndsWith(": MemoryFull "));
    }

    [Test]
    public async Task File_OfARunningService_IsRefusedToAnother()
    {
        var file = SeenTokensTests.NewFile();
        await using var first = await SeenTokensTests.OpenAsync(StorageOptions.Sqlite, file);

        Assert.That(() => SeenTokensTests.OpenAsync(StorageOptions.Sqlite, file), Throws.InstanceOf<StartRefusedException>().With.Message.Contains("several services share a PostgreSQL"));
    }

    [TestCase("Data Source=/no/such/folder/state.db")]
    [TestCase("Data Sauce=state.db")]
    [TestCase("Data Source=/proc/state.db")]
    public void File_ThatCannotBeOpened_StopsTheStart(string connectionString) =>
        Assert.That(() => SeenTokensTests.OpenAsync(StorageOptions.Sqlite, connectionString), Throws.InstanceOf<StartRefusedException>().With.Message.Contains("ImatinibHooks:Storage:ConnectionString"));

    [Test]
    public async Task Open_WithMoreThanTheMemoryHolds_IsRefused()
    {
        var file = SeenTokensTests.NewFile();
        await using (var before = await SeenTokensTests.OpenAsync(StorageOptions.Sqlite, file))
        {
            await SeenTokensTests.UseAsync(before, "https://a.example.org", "1");
            await SeenTokensTests.UseAsync(before, "https://a.example.org", "2");
        }

        Assert.That(() => SeenTokensTests.OpenAsync(StorageOptions.Sqlite, file, capacity: 1), Throws.InstanceOf<StartRefusedException>().With.Message.Contains("raise ImatinibHooks:Storage:MaxSeenTokens"));
    }

    [Test]
    public async Task File_ThatFails_MakesTheServiceUnreadyAndLosesNothing()
    {
        var readiness = new Readiness { IsReady = true };
        var file = SeenTokensTests.NewFile();
        await using (var seen = await SeenTokensTests.OpenAsync(StorageOptions.Sqlite, file, readiness))
        {
            Run(file, "ALTER TABLE seen_token RENAME TO away");
            Assert.That(await SeenTokensTests.UseAsync(seen, "https://a.example.org", "1"), Is.EqualTo(TokenUse.First));
            await UntilAsync(() => !readiness.IsReady);
            Assert.That(await SeenTokensTests.UseAsync(seen, "https://a.example.org", "1"), Is.EqualTo(TokenUse.Again), "memory goes on");

            Run(file, "ALTER TABLE away RENAME TO seen_token");
            await UntilAsync(() => readiness.IsReady);
        }

        await using var after = await SeenTokensTests.OpenAsync(StorageOptions.Sqlite, file);
        Assert.That(await SeenTokensTests.UseAsync(after, "https://a.example.org", "1"), Is.EqualTo(TokenUse.Again));
    }

    private static TokenUse Use(TokenMemory memory, string id, int forgottenAfter, int at = 0) => memory.Use(SeenToken.Of("https://a.example.org", id, Now.AddSeconds(forgottenAfter)), Now.AddSeconds(at));

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(5);
        }
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"{file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
