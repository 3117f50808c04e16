using System.Diagnostics;
using System.Globalization;

namespace ImatinibHooks.Bench.Load;

/// <summary>Runs wrk with 1 thread and 8 connections.</summary>
internal sealed class Wrk(string script)
{
    /// <summary>Posts one body to one address for some seconds.</summary>
    internal WrkFigures Run(Uri address, string body, int seconds)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", "-c8", $"-d{seconds}s", "-s", script, address.ToString()]) { RedirectStandardOutput = true };
        start.Environment["BENCH_BODY"] = body;
        using var wrk = Process.Start(start)!;
        var output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        var line = output.Split('\n').FirstOrDefault(text => text.StartsWith("bench ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk gave no figures: {output}");
        return Read([.. line.Split(' ')[1..].Select(text => long.Parse(text, CultureInfo.InvariantCulture))]);
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
