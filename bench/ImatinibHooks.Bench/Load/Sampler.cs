using System.Diagnostics;

namespace ImatinibHooks.Bench.Load;

/// <summary>Takes samples on a quiet machine and repeats the disturbed ones.</summary>
internal sealed class Sampler(Wrk wrk, TimeSpan budget)
{
    private const int Tries = 6;
    private const int SecondsPerSample = 2;
    private const int WarmUpRuns = 5;

    private static readonly TimeSpan QuietLimit = TimeSpan.FromSeconds(60);

    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>How many samples stayed disturbed although they were repeated.</summary>
    internal int Disturbed { get; private set; }

    /// <summary>How many samples were kept.</summary>
    internal int Kept { get; private set; }

    /// <summary>Runs the load without keeping figures: under full load on two cores the runtime compiles for 15 seconds and more what is hot, twice.</summary>
    internal void WarmUp(LoadCase load)
    {
        for (var run = 0; run < WarmUpRuns; run++)
        {
            wrk.Run(load.Address, load.Body, SecondsPerSample, load.Tokens?.Invoke());
        }
    }

    /// <summary>The first undisturbed sample, or the least disturbed one of six tries; when the time for the whole run is over, of one try.</summary>
    internal Sample Take(LoadCase load) => Keep(() => TakeOnce(load));

    /// <summary>The same for anything else that tells how much CPU time went to others.</summary>
    internal T Keep<T>(Func<T> take)
        where T : IDisturbed
    {
        T? best = default;
        for (var tried = 0; tried < Tries && (best is null || clock.Elapsed < budget); tried++)
        {
            Machine.WaitUntilQuiet(clock.Elapsed < budget ? QuietLimit : TimeSpan.Zero);
            var next = take();
            best = best is null || next.Others < best.Others ? next : best;
            if (best.Others < Machine.Disturbed)
            {
                break;
            }
        }

        Kept++;
        Disturbed += best!.Others < Machine.Disturbed ? 0 : 1;
        return best;
    }

    private Sample TakeOnce(LoadCase load)
    {
        var tokens = load.Tokens?.Invoke();
        var (busy, own, server) = (Machine.BusySeconds(), Machine.OwnSeconds(), Machine.CpuSeconds(load.Server.Id));
        var figures = wrk.Run(load.Address, load.Body, SecondsPerSample, tokens);
        server = Machine.CpuSeconds(load.Server.Id) - server;
        var others = Machine.BusySeconds() - busy - (Machine.OwnSeconds() - own) - server;
        return new Sample(figures, server, others / (figures.Seconds * Environment.ProcessorCount));
    }
}

/// <summary>A figure that tells how much of the machine's CPU time others took meanwhile, as a share of 0 to 1.</summary>
internal interface IDisturbed
{
    double Others { get; }
}

/// <summary>One server, one path, one body.</summary>
internal sealed record LoadCase(string Name, string Size, ServerProcess Server, Uri Address, string Body)
{
    /// <summary>Writes a file of fresh tokens for one sample and tells where it lies; null for calls without tokens.</summary>
    internal Func<string>? Tokens { get; init; }
}

/// <summary>One sample of one case.</summary>
/// <param name="Figures">What wrk saw.</param>
/// <param name="ServerSeconds">CPU time of the server process.</param>
/// <param name="Others">CPU time of everybody else, as a share.</param>
internal sealed record Sample(WrkFigures Figures, double ServerSeconds, double Others) : IDisturbed
{
    internal double PerSecond => Figures.Requests / Figures.Seconds;

    internal double CpuMicroseconds => ServerSeconds * 1e6 / Figures.Requests;
}
