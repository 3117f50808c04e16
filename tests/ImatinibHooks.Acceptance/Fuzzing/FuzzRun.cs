using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>Sends mutated requests to a running server over a few keep-alive connections and gathers what went wrong.</summary>
internal sealed class FuzzRun(Uri server, IReadOnlyList<(string Name, byte[] Body)> requests, int seed)
{
    private const int Connections = 4;
    private const int EnoughFailures = 20;

    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<string> failures = new();
    private readonly int[] statuses = new int[600];
    private int withCards;
    private int next = -1;

    internal IReadOnlyCollection<string> Failures => failures;

    /// <summary>How many calls were answered with this status.</summary>
    internal int Answered(HttpStatusCode status) => statuses[(int)status];

    /// <summary>How many answers held cards.</summary>
    internal int WithCards => withCards;

    /// <summary>Sends the requests of the indexes first to last.</summary>
    internal async Task SendAsync(int first, int last)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = server, Timeout = CallLimit };
        next = first - 1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => WorkAsync(client, last))));
    }

    private async Task WorkAsync(HttpClient client, int last)
    {
        for (var index = Interlocked.Increment(ref next); index <= last && failures.Count < EnoughFailures; index = Interlocked.Increment(ref next))
        {
            var call = MutatedCall.Make(requests, seed, index);
            foreach (var wrong in await TryAsync(client, call))
            {
                failures.Enqueue($"seed {seed}, index {index} ({call.Path}; {call.Story}): {wrong}");
            }
        }
    }

    private async Task<IEnumerable<string>> TryAsync(HttpClient client, MutatedCall call)
    {
        try
        {
            return await SendAsync(client, call);
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            return [$"no answer: {broken.Message}"];
        }
        catch (Exception unreadable) when (unreadable is System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return [$"an answer that is not of the protocol: {unreadable.Message}"];
        }
    }

    private async Task<IEnumerable<string>> SendAsync(HttpClient client, MutatedCall call)
    {
        using var content = new ByteArrayContent(call.Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.PostAsync(new Uri(call.Path, UriKind.Relative), content);
        var answer = await response.Content.ReadAsByteArrayAsync();
        Interlocked.Increment(ref statuses[(int)response.StatusCode]);
        return response.StatusCode switch
        {
            HttpStatusCode.OK when call.AsksForCards => Check(call, answer),
            HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.PreconditionFailed => [],
            var other => [$"status {(int)other}"],
        };
    }

    private IEnumerable<string> Check(MutatedCall call, byte[] answer)
    {
        if (answer.AsSpan().IndexOf("\"summary\""u8) >= 0)
        {
            Interlocked.Increment(ref withCards);
        }

        return AnswerCheck.Violations(call.Body, answer);
    }
}
