using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Bench.Load;

/// <summary>Times whole calls whose data lie behind a FHIR server that takes its time, beside the same calls with all data in them.</summary>
internal static class FetchCommand
{
    private const int WarmUps = 50;
    private const double DelayMilliseconds = 20;
    private const double MostMilliseconds = 60;
    private const string Case = "100k.json";

    /// <summary>Measures and prints; the exit code is 1 when the median is over the bar or an answer is not the one with all data.</summary>
    internal static async Task<int> RunAsync(string bed, int calls)
    {
        var payload = Path.GetFullPath(Path.Combine(bed, "payloads", Case));
        using var fhir = ServerProcess.Start(
            Path.GetFullPath(Path.Combine(bed, "probes", "ImatinibHooks.Probes")),
            ("Probe", "Fhir"), ("Call", payload), ("Services", Path.GetFullPath(Path.Combine(bed, "server", "cds-hooks", "services.json"))),
            ("DelayMilliseconds", DelayMilliseconds.ToString(CultureInfo.InvariantCulture)));
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{fhir.Port}/fhir");
        using var service = ServerProcess.Start(
            Path.GetFullPath(Path.Combine(bed, "server", "ImatinibHooks.Server")),
            ("ImatinibHooks__Clients__0__Name", "bench"), ("ImatinibHooks__Clients__0__FhirServers__0__BaseUrl", address),
            ("ImatinibHooks__Clients__0__FhirServers__0__PrivateNetworks__0", "127.0.0.0/8"));
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{service.Port}") };
        var whole = await File.ReadAllBytesAsync(payload);
        var bare = WithoutPrefetch(whole, address);
        var isSame = await FindingsAsync(client, whole) == await FindingsAsync(client, bare);
        var median = Report("with FHIR", await TimeAsync(client, bare, calls));
        Report("with prefetch", await TimeAsync(client, whole, calls));
        Console.WriteLine(isSame ? "The answers hold the same rules." : "The answers hold different rules.");
        return isSame && median <= MostMilliseconds ? 0 : 1;
    }

    private static byte[] WithoutPrefetch(byte[] body, string address)
    {
        var call = JsonNode.Parse(body)!.AsObject();
        call.Remove("prefetch");
        call["fhirServer"] = address;
        call["fhirAuthorization"] = JsonNode.Parse("""{"access_token":"bench","token_type":"Bearer","expires_in":3600,"scope":"user/*.read","subject":"bench"}""");
        return System.Text.Encoding.UTF8.GetBytes(call.ToJsonString());
    }

    private static async Task<double[]> TimeAsync(HttpClient client, byte[] body, int calls)
    {
        var milliseconds = new double[calls];
        for (var call = -WarmUps; call < calls; call++)
        {
            var started = Stopwatch.GetTimestamp();
            await PostAsync(client, body);
            if (call >= 0)
            {
                milliseconds[call] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        }

        Array.Sort(milliseconds);
        return milliseconds;
    }

    private static async Task<string> FindingsAsync(HttpClient client, byte[] body) => string.Join(' ',
        JsonNode.Parse(await PostAsync(client, body))!["cards"]!.AsArray()
            .SelectMany(static card => card!["extension"]!["org.imatinibhooks.findings"]!.AsArray())
            .Select(static finding => (string)finding!["rule"]!));

    private static async Task<byte[]> PostAsync(HttpClient client, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await client.PostAsync("/cds-services/imatinib-order-sign", content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static double Report(string name, double[] sorted)
    {
        var median = sorted[sorted.Length / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {sorted.Length} calls, median {median:0.0} ms, 95 % {sorted[sorted.Length * 95 / 100]:0.0} ms, longest {sorted[^1]:0.0} ms"));
        return median;
    }
}
