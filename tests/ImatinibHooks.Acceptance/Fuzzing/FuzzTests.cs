using System.Globalization;
using System.Net;
using System.Text.Json;
using ImatinibHooks.Acceptance.Scenarios;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>
/// 100,000 requests made of the scenarios by mutation, the same in each run: none is answered with a server error, none hangs, and no card speaks of another patient
/// or of a drug that is not imatinib.
/// </summary>
/// <remarks>A failure names its seed and index. With both in the environment as <c>IMATINIBHOOKS_FUZZ=SEED:INDEX</c> that one request is sent alone, and kept as a file; <c>SEED:FIRST-LAST</c> sends so many.</remarks>
public sealed class FuzzTests
{
    private const int Seed = 20260302;
    private const int Count = 100_000;

    [Test]
    public async Task Service_MutatedRequests_AnswersEachRightlyOrRefusesIt()
    {
        var requests = ReadRequests();
        var (seed, first, last) = Range();
        var run = new FuzzRun(RunningService.Client.BaseAddress!, requests, seed);
        KeepIfAlone(requests, seed, first, last);

        await run.SendAsync(first, last);

        TestContext.Out.WriteLine($"200: {run.Answered(HttpStatusCode.OK)}, with cards: {run.WithCards}, 400: {run.Answered(HttpStatusCode.BadRequest)}, 412: {run.Answered(HttpStatusCode.PreconditionFailed)}");
        Assert.That(run.Failures, Is.Empty, string.Join('\n', run.Failures));
        Assert.That(run.WithCards, Is.GreaterThan((last - first) / 4), "Too few mutated requests get as far as cards.");
    }

    private static (string Name, byte[] Body)[] ReadRequests() =>
    [
        .. Directory.GetDirectories(ScenarioFolder.All).Order(StringComparer.Ordinal).Select(Path.GetFileName).Select(name => (name!, Compact(new(name!)))),
    ];

    private static byte[] Compact(ScenarioFolder scenario)
    {
        using var request = JsonDocument.Parse(File.ReadAllBytes(scenario.RequestPath));
        return JsonSerializer.SerializeToUtf8Bytes(request.RootElement);
    }

    private static (int Seed, int First, int Last) Range()
    {
        if (Environment.GetEnvironmentVariable("IMATINIBHOOKS_FUZZ") is not { Length: > 0 } alone)
        {
            return (Seed, 0, Count - 1);
        }

        var parts = alone.Split(':');
        var ends = parts[1].Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToList();
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), ends[0], ends[^1]);
    }

    private static void KeepIfAlone((string Name, byte[] Body)[] requests, int seed, int first, int last)
    {
        if (first == last)
        {
            var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"fuzz-{seed}-{first}.json");
            File.WriteAllBytes(path, MutatedCall.Make(requests, seed, first).Body);
            TestContext.AddTestAttachment(path);
        }
    }
}
