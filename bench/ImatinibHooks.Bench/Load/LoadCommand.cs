using ImatinibHooks.Bench.Payloads;

namespace ImatinibHooks.Bench.Load;

/// <summary>The whole measurement: answers, allocation, start times, load; prints the report and says by its exit code whether every bar is met.</summary>
internal static class LoadCommand
{
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(30);

    /// <summary>Runs on a folder of published programs; 0 when every bar is met, 1 when not.</summary>
    internal static async Task<int> RunAsync(string folder, string script, int starts)
    {
        var bed = new Bed(Path.GetFullPath(folder));
        var sampler = new Sampler(new Wrk(script), Budget);
        var (answers, allocated) = (await AnswersAsync(bed), await AllocatedAsync(bed));
        var startTimes = new StartTimes(bed, sampler);
        startTimes.Run();
        var load = new LoadRun(bed, sampler);
        var report = new Report([.. Enumerable.Range(1, starts).Select(load.Run)], allocated, startTimes, answers);
        report.Print(Console.Out);
        Console.WriteLine($"{sampler.Kept} samples, {sampler.Disturbed} of them disturbed by other work on the machine.");
        return report.Bars.All(bar => bar.IsMet) ? 0 : 1;
    }

    private static async Task<List<string>> AnswersAsync(Bed bed)
    {
        using var service = bed.StartService();
        var answers = new List<string>();
        foreach (var (size, _) in PayloadFiles.Sizes)
        {
            answers.Add($"answer to {size} ({new FileInfo(bed.Body(size)).Length} bytes): {await ServiceCall.DescribeAnswerAsync(service, bed.Body(size))}");
        }

        return answers;
    }

    private static async Task<Dictionary<(string Name, string Size), double>> AllocatedAsync(Bed bed)
    {
        var (probesCounter, serviceCounter) = (ServerProcess.FreePort(), ServerProcess.FreePort());
        using var probes = bed.StartProbes(bed.CounterOn(probesCounter));
        using var service = bed.StartService(bed.CounterOn(serviceCounter));
        var allocated = new Dictionary<(string Name, string Size), double>();
        foreach (var (size, _) in PayloadFiles.Sizes)
        {
            allocated[(LoadRun.Drain, size)] = await ServiceCall.AllocatedAsync(probes, probesCounter, "drain", bed.Body(size));
            allocated[(LoadRun.Extraction, size)] = await ServiceCall.AllocatedAsync(probes, probesCounter, "extraction", bed.Body(size));
            allocated[(LoadRun.Service, size)] = await ServiceCall.AllocatedAsync(service, serviceCounter, ServiceCall.Path, bed.Body(size));
        }

        return allocated;
    }
}
