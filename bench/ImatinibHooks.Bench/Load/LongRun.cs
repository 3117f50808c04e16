using System.Globalization;
using ImatinibHooks.Bench.Payloads;

namespace ImatinibHooks.Bench.Load;

/// <summary>Very many calls to one service, all sizes in turns: what was answered, and whether memory stays where it was.</summary>
internal sealed class LongRun(Bed bed, Wrk wrk, long calls)
{
    private const int SecondsPerSlice = 2;
    private const int Tenth = 10;
    private const double MostGrowth = 1.2;

    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);

    private long Done => counts.Values.Sum();

    /// <summary>Runs until so many calls have been answered; 0 when every bar is met, 1 when not.</summary>
    internal int Run()
    {
        using var service = bed.StartService();
        RunRounds(service, calls / Tenth);
        var early = Machine.Megabytes(service.Id, "VmRSS");
        RunRounds(service, calls);
        var late = Machine.Megabytes(service.Id, "VmRSS");
        Print(early, late, Machine.Megabytes(service.Id, "VmHWM"));
        return Bars(early, late).All(bar => bar.IsMet) ? 0 : 1;
    }

    // Whole rounds, so that every size has been called when memory is looked at.
    private void RunRounds(ServerProcess service, long until)
    {
        while (Done < until)
        {
            foreach (var (size, _) in PayloadFiles.Sizes)
            {
                Add(wrk.Count(new Uri($"http://127.0.0.1:{service.Port}/{ServiceCall.Path}"), bed.Body(size), SecondsPerSlice));
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Done:N0} of {calls:N0} calls, RSS {Machine.Megabytes(service.Id, "VmRSS"):0} MB"));
        }
    }

    private void Add(IEnumerable<(string Kind, long Count)> figures)
    {
        foreach (var (kind, count) in figures)
        {
            counts[kind] = counts.GetValueOrDefault(kind) + count;
        }
    }

    private void Print(double early, double late, double peak)
    {
        foreach (var (kind, count) in counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {count:N0}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RSS after the first tenth {early:0.0} MB, at the end {late:0.0} MB, peak {peak:0.0} MB"));
        Console.WriteLine("| bar | wanted | measured | |\n| --- | --- | --- | --- |");
        Bars(early, late).ForEach(Console.WriteLine);
    }

    private List<Bar> Bars(double early, double late) =>
    [
        new("answers other than 200 and the limiter's 503", counts.Where(entry => entry.Key is not ("200" or "503-limiter")).Sum(entry => entry.Value), 0, IsFloor: false),
        new("RSS, at the end / after the first tenth", late / early, MostGrowth, IsFloor: false),
    ];
}
