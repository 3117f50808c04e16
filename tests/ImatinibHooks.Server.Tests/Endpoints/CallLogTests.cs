using Microsoft.Extensions.Logging;

namespace ImatinibHooks.Server.Tests.Endpoints;

/// <summary>One line a call, and never patient data (REQ-SEC-19, REQ-FHIR-06).</summary>
public class CallLogTests
{
    [Test]
    public async Task Call_LeavesOneLine_WithServiceInstanceClientRulesAndDuration()
    {
        await using var server = await (await RunningServer.StartAsync()).WhenReadyAsync();
        using var answer = await server.Client.PostAsync(Calls.OrderSign, Calls.Content(Calls.WithoutImatinib));
        var line = Lines(server, Calls.Instance).Single();

        Assert.That(line, Does.Match($"^Answered imatinib-order-sign {Calls.Instance} for anonymous: 0 cards, rules , [0-9.]+ ms "));
    }

    [TestCase("""{"hook":"order-sign","hookInstance":"Mrs Secret","context":{"userId":"Mrs Secret","patientId":"Mrs Secret","draftOrders":{"resourceType":"Bundle","id":"Mrs Secret"}},"fhirServer":"https://secret","fhirAuthorization":{"access_token":"Mrs Secret"}}""", 200)]
    [TestCase("""{"hook":"Mrs Secret"}""", 400)]
    [TestCase("""{"Mrs Secret""", 400)]
    [TestCase("Mrs Secret", 400)]
    public async Task Call_WhateverItHolds_LeavesNothingOfItInTheLog(string body, int status)
    {
        await using var server = await (await RunningServer.StartAsync()).WhenReadyAsync();
        foreach (var path in new[] { Calls.OrderSign, Calls.Explain, "/evaluate" })
        {
            using var answer = await server.Client.PostAsync(path, Calls.Content(body));
            var text = await answer.Content.ReadAsStringAsync();

            Assert.That(path == "/evaluate" || (int)answer.StatusCode == status, text);
            Assert.That(status == 200 || !text.Contains("Secret", StringComparison.Ordinal), text);
        }

        Assert.That(OwnLines(server), Has.None.Contains("ecret"));
    }

    [Test]
    public async Task Caller_WhoLeaves_IsNoError()
    {
        var server = await (await RunningServer.StartAsync("--environment=Development")).WhenReadyAsync();
        using var leaving = new CancellationTokenSource();
        using var content = new StreamContent(new EndlessStream(leaving));
        Assert.That(async () => await server.Client.PostAsync(Calls.OrderSign, content, leaving.Token), Throws.InstanceOf<OperationCanceledException>());
        await server.DisposeAsync();

        Assert.That(server.Log.Where(line => line.Level >= LogLevel.Warning), Is.Empty);
    }

    private static IEnumerable<string> Lines(RunningServer server, string text) => OwnLines(server).Where(line => line.Contains(text, StringComparison.Ordinal));

    private static IEnumerable<string> OwnLines(RunningServer server) => server.Log.Select(line => line.Text);

    /// <summary>Gives some bytes, then lets the caller leave.</summary>
    private sealed class EndlessStream(CancellationTokenSource leaving) : MemoryStream
    {
        private int reads;

        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (reads++ > 0)
            {
                await leaving.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            buffer.Span[..10].Fill((byte)' ');
            return 10;
        }
    }
}
