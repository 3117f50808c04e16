using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;

namespace ImatinibHooks.Bench.Load;

/// <summary>Single calls, one after the other on one connection: what is answered, and what a call allocates.</summary>
internal static class ServiceCall
{
    internal const string Path = "cds-services/imatinib-order-sign";

    private const int WarmUpCalls = 1000;
    private const int CountedCalls = 2000;

    /// <summary>The rule ids of an answer and its size, as a line for people.</summary>
    internal static async Task<string> DescribeAnswerAsync(ServerProcess server, string body)
    {
        using var client = ClientOf(server);
        var answer = await PostAsync(client, Path, await File.ReadAllBytesAsync(body));
        using var json = JsonDocument.Parse(answer);
        var cards = json.RootElement.GetProperty("cards").EnumerateArray().Select(Describe);
        return $"{answer.Length} bytes; cards: {string.Join("; ", cards)}";
    }

    /// <summary>Allocated bytes a call: the runtime's own counter before and after 2,000 calls that follow 1,000 others.</summary>
    internal static async Task<double> AllocatedAsync(ServerProcess server, int counterPort, string path, string body)
    {
        using var client = ClientOf(server);
        var bytes = await File.ReadAllBytesAsync(body);
        await RepeatAsync(client, path, bytes, WarmUpCalls);
        var before = Allocated(counterPort);
        await RepeatAsync(client, path, bytes, CountedCalls);
        return (double)(Allocated(counterPort) - before) / CountedCalls;
    }

    private static async Task RepeatAsync(HttpClient client, string path, byte[] body, int times)
    {
        for (var call = 0; call < times; call++)
        {
            await PostAsync(client, path, body);
        }
    }

    private static async Task<byte[]> PostAsync(HttpClient client, string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static HttpClient ClientOf(ServerProcess server) => new() { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}/") };

    private static string Describe(JsonElement card)
    {
        var findings = card.GetProperty("extension").GetProperty("org.imatinibhooks.findings").EnumerateArray();
        return $"{card.GetProperty("indicator")} ({string.Join(", ", findings.Select(finding => finding.GetProperty("rule").GetString()))})";
    }

    private static long Allocated(int port)
    {
        using var client = new TcpClient();
        client.Connect(IPAddress.Loopback, port);
        return long.Parse(new StreamReader(client.GetStream()).ReadToEnd(), CultureInfo.InvariantCulture);
    }
}
