using System.Globalization;

namespace ImatinibHooks.Bench.Load;

/// <summary>Everything that was measured, as the tables of bench/README.md.</summary>
internal sealed record Report(
    IReadOnlyList<StartFigures> Starts,
    IReadOnlyDictionary<(string Name, string Size), double> Allocated,
    StartTimes StartTimes,
    IReadOnlyList<string> Answers)
{
    internal IReadOnlyList<Bar> Bars =>
    [
        new("throughput, service / drain, 10 KB", ThroughputRatio("10k"), 0.45, IsFloor: true),
        new("throughput, service / drain, 100 KB", ThroughputRatio("100k"), 0.35, IsFloor: true),
        new("throughput, service / drain, 1 MB", ThroughputRatio("1m"), 0.33, IsFloor: true),
        new("server CPU a call, service / extraction, 100 KB", CpuRatio("100k"), 1.3, IsFloor: false),
        new("allocated KB a call, 100 KB", Allocated[(LoadRun.Service, "100k")] / 1024, 16, IsFloor: false),
        new("first answer, service / empty app", StartTimes.ServiceMilliseconds.Median() / StartTimes.EmptyMilliseconds.Median(), 1.5, IsFloor: false),
    ];

    internal void Print(TextWriter output)
    {
        output.WriteLine("| case | calls/s | spread | server CPU us/call | spread | p50 ms | p99 ms | allocated bytes/call |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var key in Starts[0].Samples.Keys)
        {
            output.WriteLine(Row(key));
        }

        output.WriteLine();
        output.WriteLine(StartRow("empty app", StartTimes.EmptyMilliseconds));
        output.WriteLine(StartRow("service", StartTimes.ServiceMilliseconds));
        output.WriteLine(MemoryRow("probes", start => start.ProbesMemory));
        output.WriteLine(MemoryRow("service", start => start.ServiceMemory));
        output.WriteLine();
        output.WriteLine("| bar | wanted | measured | |");
        output.WriteLine("| --- | --- | --- | --- |");
        Bars.ToList().ForEach(bar => output.WriteLine(bar));
        output.WriteLine();
        Answers.ToList().ForEach(output.WriteLine);
    }

    private string Row((string Name, string Size) key)
    {
        var all = Starts.SelectMany(start => start.Samples[key]).ToList();
        var (perSecond, cpu) = (all.ConvertAll(sample => sample.PerSecond), all.ConvertAll(sample => sample.CpuMicroseconds));
        var (p50, p99) = (all.Select(sample => sample.Figures.P50Milliseconds).Median(), all.Select(sample => sample.Figures.P99Milliseconds).Median());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {key.Name} {key.Size} | {OverStarts(key, s => s.PerSecond):0} | {perSecond.Spread():P0} | {OverStarts(key, s => s.CpuMicroseconds):0.0} | {cpu.Spread():P0} | {p50:0.00} | {p99:0.00} | {Allocated[key]:0} |");
    }

    private static string StartRow(string name, List<double> milliseconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"first answer, {name}: {milliseconds.Median():0} ms (median of {milliseconds.Count}, spread {milliseconds.Spread():P0})");

    private string MemoryRow(string name, Func<StartFigures, MemoryFigures> memory) => string.Create(
        CultureInfo.InvariantCulture,
        $"resident memory after the load, {name}: {Starts.Select(start => memory(start).Now).Median():0} MB, peak {Starts.Select(start => memory(start).Peak).Median():0} MB");

    private double OverStarts((string Name, string Size) key, Func<Sample, double> figure) => Starts.Select(start => start.Samples[key].Select(figure).Median()).Median();

    private double ThroughputRatio(string size) => Ratio(size, LoadRun.Drain, sample => sample.PerSecond);

    private double CpuRatio(string size) => Ratio(size, LoadRun.Extraction, sample => sample.CpuMicroseconds);

    // The ratio is formed inside each start, because two starts of one program differ more than two rounds of one start.
    private double Ratio(string size, string probe, Func<Sample, double> figure) =>
        Starts.Select(start => start.Samples[(LoadRun.Service, size)].Select(figure).Median() / start.Samples[(probe, size)].Select(figure).Median()).Median();
}
