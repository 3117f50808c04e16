using System.Diagnostics;
using System.Globalization;

namespace ImatinibHooks.Bench.Load;

/// <summary>Runs wrk with 1 thread and 8 connections.</summary>
internal sealed class Wrk(string script)
{
    /// <summary>Posts one body to one address for some seconds.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="body">The file of the body.</param>
    /// <param name="seconds">For how long.</param>
    /// <param name="tokens">A file of tokens, one a line, for a script that sends them; null for none.</param>
    internal WrkFigures Run(Uri address, string body, int seconds, string? tokens = null)
    {
        var line = Lines(address, body, seconds, tokens, "bench ").Single();
        return Read([.. line.Split(' ')[1..].Select(text => long.Parse(text, CultureInfo.InvariantCulture))]);
    }

    /// <summary>Posts one body for some seconds with a script that counts; how many answers of each kind there were.</summary>
    internal IEnumerable<(string Kind, long Count)> Count(Uri address, string body, int seconds) =>
        Lines(address, body, seconds, tokens: null, "count ").Select(line => line.Split(' ')).Select(words => (words[1], long.Parse(words[2], CultureInfo.InvariantCulture)));

    private List<string> Lines(Uri address, string body, int seconds, string? tokens, string beginning)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", "-c8", $"-d{seconds}s", "-s", script, address.ToString()]) { RedirectStandardOutput = true };
        start.Environment["BENCH_BODY"] = body;
        if (tokens is not null)
        {
            start.Environment["BENCH_TOKENS"] = tokens;
        }

        using var wrk = Process.Start(start)!;
        var output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        List<string> lines = [.. output.Split('\n').Where(text => text.StartsWith(beginning, StringComparison.Ordinal))];
        return lines.Count > 0 ? lines : throw new InvalidOperationException($"wrk gave no figures: {output}");
    }

    private static WrkFigures Read(long[] figures) => figures switch
    {
        [var requests, var microseconds, 0, 0, var p50, var p99] => new(requests, microseconds / 1e6, p50 / 1e3, p99 / 1e3),
        [_, _, var status, var broken, ..] => throw new InvalidOperationException($"{status} answers were no success and {broken} connections broke."),
        _ => throw new InvalidOperationException("The line of figures is not as post.lua writes it."),
    };
}

/// <summary>What one run of wrk saw.</summary>
/// <param name="Requests">Answered requests.</param>
/// <param name="Seconds">How long it ran.</param>
/// <param name="P50Milliseconds">Median latency.</param>
/// <param name="P99Milliseconds">99th percentile of latency.</param>
internal sealed record WrkFigures(long Requests, double Seconds, double P50Milliseconds, double P99Milliseconds);
