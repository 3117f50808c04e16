using ImatinibHooks.Bench.Payloads;

namespace ImatinibHooks.Bench.Load;

/// <summary>Drain, extraction and service under load, in turns: fresh servers each start, one sample of every case each round.</summary>
internal sealed class LoadRun(Bed bed, Sampler sampler)
{
    internal const string Drain = "drain";
    internal const string Extraction = "extraction";
    internal const string Service = "service";

    private const int RoundsPerStart = 5;

    /// <summary>The samples of one start and what memory its servers held at its end.</summary>
    internal StartFigures Run(int start)
    {
        using var probes = bed.StartProbes();
        using var service = bed.StartService();
        LoadCase[] cases = [.. PayloadFiles.Sizes.SelectMany(size => Cases(size.Name, probes, service))];
        Array.ForEach(cases, sampler.WarmUp);
        var samples = cases.ToDictionary(load => (load.Name, load.Size), _ => new List<Sample>());
        for (var round = 1; round <= RoundsPerStart; round++)
        {
            Array.ForEach(cases, load => samples[(load.Name, load.Size)].Add(sampler.Take(load)));
            Console.Error.WriteLine($"start {start}, round {round} of {RoundsPerStart}");
        }

        return new StartFigures(samples, Memory(probes), Memory(service));
    }

    private IEnumerable<LoadCase> Cases(string size, ServerProcess probes, ServerProcess service) =>
    [
        new(Drain, size, probes, Address(probes, "drain"), bed.Body(size)),
        new(Extraction, size, probes, Address(probes, "extraction"), bed.Body(size)),
        new(Service, size, service, Address(service, ServiceCall.Path), bed.Body(size)),
    ];

    private static Uri Address(ServerProcess server, string path) => new($"http://127.0.0.1:{server.Port}/{path}");

    private static MemoryFigures Memory(ServerProcess server) => new(Machine.Megabytes(server.Id, "VmRSS"), Machine.Megabytes(server.Id, "VmHWM"));
}

/// <summary>What one start gave.</summary>
internal sealed record StartFigures(
    IReadOnlyDictionary<(string Name, string Size), List<Sample>> Samples, MemoryFigures ProbesMemory, MemoryFigures ServiceMemory);

/// <summary>Resident memory in megabytes, now and at its highest.</summary>
internal sealed record MemoryFigures(double Now, double Peak);
