using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace ImatinibHooks.Server.Observability;

/// <summary>What a process can tell of itself, read only when somebody asks.</summary>
internal static class ProcessMetrics
{
    internal static void Add(Meter meter)
    {
        meter.CreateObservableGauge("process.resident_memory", () => Environment.WorkingSet, "By", "Resident memory of the process.");
        meter.CreateObservableCounter("process.cpu", () => Environment.CpuUsage.TotalTime.TotalSeconds, "s", "CPU time of the process.");
        meter.CreateObservableGauge("process.start_time", StartTime, "s", "When the process started, in seconds since 1970 UTC.");
        meter.CreateObservableCounter("dotnet.gc.collections", Collections, "", "Garbage collections, by generation.");
        meter.CreateObservableCounter("dotnet.gc.pause", () => GC.GetTotalPauseDuration().TotalSeconds, "s", "Time in which the garbage collector held everything up.");
        meter.CreateObservableCounter("dotnet.allocated", () => GC.GetTotalAllocatedBytes(), "By", "Memory allocated since the start.");
        meter.CreateObservableGauge("dotnet.heap", () => GC.GetTotalMemory(forceFullCollection: false), "By", "Memory in use by objects.");
        meter.CreateObservableGauge("dotnet.thread_pool.threads", () => ThreadPool.ThreadCount, "", "Threads of the pool.");
        meter.CreateObservableGauge("dotnet.thread_pool.queue_length", () => ThreadPool.PendingWorkItemCount, "", "Work that waits for a thread of the pool.");
        meter.CreateObservableGauge("imatinibhooks.build_info", BuildInfo, "", "Always 1: the version is in the labels.");
    }

    private static double StartTime()
    {
        using var process = Process.GetCurrentProcess();
        return new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0;
    }

    private static IEnumerable<Measurement<long>> Collections() => Enumerable.Range(0, GC.MaxGeneration + 1)
        .Select(generation => new Measurement<long>(GC.CollectionCount(generation), new KeyValuePair<string, object?>("generation", $"gen{generation}")));

    private static Measurement<int> BuildInfo() => new(
        1,
        new KeyValuePair<string, object?>("version", Version),
        new KeyValuePair<string, object?>("runtime", RuntimeInformation.FrameworkDescription));

    /// <summary>The version of the service, without the commit it was built from.</summary>
    internal static string Version { get; } =
        typeof(ProcessMetrics).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
