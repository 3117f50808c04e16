using System.Diagnostics;
using System.Globalization;

namespace ImatinibHooks.Bench.Load;

/// <summary>What the whole machine does, from /proc/stat: to wait until nobody else computes, and to notice when somebody did.</summary>
internal static class Machine
{
    /// <summary>The share of CPU time that others may take in a sample before it counts as disturbed: 0.05.</summary>
    internal const double Disturbed = 0.05;

    private const int TicksPerSecond = 100;
    private const int StealField = 7;

    private static readonly int[] BusyFields = [0, 1, 2, StealField];
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);

    /// <summary>Seconds of CPU time (user, nice, system, stolen) of all cores since the machine started.</summary>
    internal static double BusySeconds()
    {
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        return BusyFields.Sum(field => double.Parse(fields[field], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Waits until the machine has been idle for a moment, at most until a time limit; says whether it was.</summary>
    internal static bool WaitUntilQuiet(TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        do
        {
            if (BusyShareNow() < Disturbed)
            {
                return true;
            }
        }
        while (clock.Elapsed < limit);

        return false;
    }

    /// <summary>Seconds of CPU time of one process, user and system.</summary>
    internal static double CpuSeconds(int process) => StatSeconds($"/proc/{process}/stat", 11, 12);

    /// <summary>Seconds of CPU time of this process and of its children that have ended.</summary>
    internal static double OwnSeconds() => StatSeconds("/proc/self/stat", 11, 12, 13, 14);

    /// <summary>A figure of /proc/PID/status in megabytes, such as VmRSS or VmHWM.</summary>
    internal static double Megabytes(int process, string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(text => text.StartsWith($"{name}:", StringComparison.Ordinal));
        return double.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static double BusyShareNow()
    {
        var before = BusySeconds();
        Thread.Sleep(Look);
        return (BusySeconds() - before) / (Look.TotalSeconds * Environment.ProcessorCount);
    }

    // The second field, the name in brackets, may hold spaces; fields are counted after it.
    private static double StatSeconds(string path, params ReadOnlySpan<int> fields)
    {
        var stat = File.ReadAllText(path);
        var parts = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = 0d;
        foreach (var field in fields)
        {
            ticks += double.Parse(parts[field], CultureInfo.InvariantCulture);
        }

        return ticks / TicksPerSecond;
    }
}
