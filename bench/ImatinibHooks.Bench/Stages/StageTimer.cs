using System.Diagnostics;
using ImatinibHooks.Bench.Load;

namespace ImatinibHooks.Bench.Stages;

/// <summary>Times a piece of work: the median of nine runs of a quarter of a second each, after two runs to warm up.</summary>
internal static class StageTimer
{
    private const int WarmUps = 2;
    private const int Runs = 9;

    private static readonly TimeSpan RunLength = TimeSpan.FromMilliseconds(250);

    /// <summary>Microseconds and allocated bytes of one piece of work.</summary>
    internal static (double Microseconds, double AllocatedBytes) Measure(Action work)
    {
        (double Microseconds, double AllocatedBytes)[] runs = [.. Enumerable.Range(0, WarmUps + Runs).Select(_ => RunOnce(work)).Skip(WarmUps)];
        return (runs.Select(run => run.Microseconds).Median(), runs.Select(run => run.AllocatedBytes).Median());
    }

    private static (double Microseconds, double AllocatedBytes) RunOnce(Action work)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var times = 0;
        do
        {
            work();
            times++;
        }
        while (clock.Elapsed < RunLength);

        return (clock.Elapsed.TotalMicroseconds / times, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / times);
    }
}
