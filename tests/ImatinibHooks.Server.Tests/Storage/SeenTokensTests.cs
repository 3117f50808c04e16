using ImatinibHooks.Server.Hosting;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace ImatinibHooks.Server.Tests.Storage;

/// <summary>REQ-SEC-16: what is remembered of tokens, the same for both stores.</summary>
/// <param name="provider">The store.</param>
[TestFixture(StorageOptions.Sqlite)]
[TestFixture(StorageOptions.Postgres)]
internal sealed class SeenTokensTests(string provider)
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_772_463_600);

    [Test]
    public async Task Use_TheSecondTime_IsAgain()
    {
        await using var seen = await OpenAsync(NewStore());

        Assert.That(await UseAsync(seen, "https://a.example.org", "1"), Is.EqualTo(TokenUse.First));
        Assert.That(await UseAsync(seen, "https://a.example.org", "1"), Is.EqualTo(TokenUse.Again));
        Assert.That(await UseAsync(seen, "https://a.example.org", "2"), Is.EqualTo(TokenUse.First));
    }

    [Test]
    public async Task Use_OfAnotherIssuer_IsAnotherToken()
    {
        await using var seen = await OpenAsync(NewStore());
        var pairs = new[] { ("https://a.example.org", "b1"), ("https://b.example.org", "b1"), ("https://a.example.orgb", "1"), ("https://a.example.org", "B1"), ("https://a.example.org", "b1 ") };
        foreach (var (issuer, id) in pairs)
        {
            Assert.That(await UseAsync(seen, issuer, id), Is.EqualTo(TokenUse.First), $"{issuer} {id}");
        }
    }

    [Test]
    public async Task Use_ByManyAtOnce_IsFirstForOne()
    {
        await using var seen = await OpenAsync(NewStore());
        var uses = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(async () => await UseAsync(seen, "https://a.example.org", "1"))));

        Assert.That((uses.Count(use => use == TokenUse.First), uses.Count(use => use == TokenUse.Again)), Is.EqualTo((1, 59)));
    }

    [Test]
    public async Task Use_AfterTheNextStart_IsAgain()
    {
        var store = NewStore();
        await using (var before = await OpenAsync(store))
        {
            await UseAsync(before, "https://a.example.org", "1");
        }

        await using var after = await OpenAsync(store);

        Assert.That(await UseAsync(after, "https://a.example.org", "1"), Is.EqualTo(TokenUse.Again));
        Assert.That(await UseAsync(after, "https://a.example.org", "2"), Is.EqualTo(TokenUse.First));
    }

    [TestCase(-1, TokenUse.Again)]
    [TestCase(0, TokenUse.First)]
    public async Task Sweep_AtTheEndOfItsTime_ForgetsIt(int seconds, TokenUse expected)
    {
        await using var seen = await OpenAsync(NewStore());
        await UseAsync(seen, "https://a.example.org", "1");
        var later = Now.AddMinutes(6).AddSeconds(seconds);
        await seen.SweepAsync(later, CancellationToken.None);

        Assert.That(await seen.UseAsync(SeenToken.Of("https://a.example.org", "1", later.AddMinutes(6)), later, CancellationToken.None), Is.EqualTo(expected));
    }

    [Test]
    public async Task Start_AfterTheEndOfItsTime_HasForgotten()
    {
        var store = NewStore();
        await using (var before = await OpenAsync(store))
        {
            await UseAsync(before, "https://a.example.org", "1");
        }

        await using var after = await OpenAsync(store, Now.AddMinutes(6));
        await after.SweepAsync(Now.AddMinutes(6), CancellationToken.None);

        Assert.That(await UseAsync(after, "https://a.example.org", "1"), Is.EqualTo(TokenUse.First));
    }

    [TestCase("UPDATE schema_version SET checksum = 'other'", "is not the one that the storage was made with")]
    [TestCase("INSERT INTO schema_version VALUES (9999, '9999-future', 'x')", "has step 9999 of the schema")]
    public async Task Open_WithASchemaOfAnotherVersion_IsRefused(string change, string reason)
    {
        var store = NewStore();
        await using (await OpenAsync(store))
        {
        }

        await RunAsync(store, change);

        Assert.That(() => OpenAsync(store), Throws.InstanceOf<StartRefusedException>().With.Message.Contains(reason));
    }

    [Test]
    public void Steps_OfBothStores_AreTheSameFromOneOn()
    {
        var steps = Migration.AllOf(provider == StorageOptions.Sqlite ? Migration.Sqlite : Migration.Postgres);

        Assert.That(steps.Select(step => step.Number), Is.EqualTo(Enumerable.Range(1, steps.Length)));
        Assert.That(steps.Select(step => step.Name), Is.EqualTo(Migration.AllOf(Migration.Sqlite).Select(step => step.Name)));
    }

    internal static Task<SeenTokens> OpenAsync(string provider, string store, Readiness? readiness = null, int capacity = 1_000) => OpenAsync(provider, store, Now, readiness, capacity);

    internal static ValueTask<TokenUse> UseAsync(SeenTokens seen, string issuer, string id) => seen.UseAsync(SeenToken.Of(issuer, id, Now.AddMinutes(6)), Now, CancellationToken.None);

    internal static string NewFile() => $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("imatinibhooks-").FullName, "state.db")}";

    private static async Task<SeenTokens> OpenAsync(string provider, string store, DateTimeOffset now, Readiness? readiness, int capacity)
    {
        var seen = SeenTokenStores.Open(new() { Provider = provider, ConnectionString = store, MaxSeenTokens = capacity }, readiness ?? new(), NullLoggerFactory.Instance);
        await seen.OpenAsync(now, CancellationToken.None);
        return seen;
    }

    private Task<SeenTokens> OpenAsync(string store, DateTimeOffset? now = null) => OpenAsync(provider, store, now ?? Now, null, 1_000);

    private string NewStore() => provider == StorageOptions.Sqlite ? NewFile() : PostgresServer.Shared.NewDatabase();

    private async Task RunAsync(string store, string sql)
    {
        await using System.Data.Common.DbConnection connection = provider == StorageOptions.Sqlite ? new SqliteConnection($"{store};Pooling=False") : new NpgsqlConnection(store);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
