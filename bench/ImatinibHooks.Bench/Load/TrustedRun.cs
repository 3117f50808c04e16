using System.Globalization;

namespace ImatinibHooks.Bench.Load;

/// <summary>Calls with a token against calls without one, at 100 KB, in turns: two services side by side, fresh each start.</summary>
internal sealed class TrustedRun(Bed bed, Sampler sampler)
{
    private const string Open = "open";
    private const string Trusted = "trusted";
    private const string Size = "100k";
    private const int RoundsPerStart = 5;
    private const double LeastShare = 0.8;

    // The open calls bring the same bytes under a name that nobody reads, so that the generator and the server's parser have the same to do.
    private const string UnreadHeader = "X-Unread-Here";

    // More than two seconds can use up.
    private const int TokensPerSample = 15_000;

    private readonly string tokens = Path.Combine(bed.Folder, "tokens.txt");
    private readonly string unread = Path.Combine(bed.Folder, "unread-tokens.txt");

    /// <summary>Runs so many starts and prints the figures; 0 when the bar is met, 1 when not.</summary>
    internal int Run(int starts)
    {
        var figures = Enumerable.Range(1, starts).Select(RunStart).ToList();
        foreach (var name in new[] { Open, Trusted })
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {figures.Select(start => Median(start, name, sample => sample.PerSecond)).Median():N0} calls/s, {figures.Select(start => Median(start, name, sample => sample.CpuMicroseconds)).Median():N1} us of server CPU a call"));
        }

        var bar = new Bar(
            "throughput, trusted / open, 100 KB",
            figures.Select(start => Median(start, Trusted, sample => sample.PerSecond) / Median(start, Open, sample => sample.PerSecond)).Median(),
            LeastShare,
            IsFloor: true);
        Console.WriteLine($"| bar | wanted | measured | |\n| --- | --- | --- | --- |\n{bar}");
        Console.WriteLine($"{sampler.Kept} samples, {sampler.Disturbed} of them disturbed by other work on the machine.");
        return bar.IsMet ? 0 : 1;
    }

    private List<Sample> RunStart(int start)
    {
        using var sheet = new TokenSheet();
        using var open = bed.StartService();
        using var trusted = bed.StartService(sheet.Settings(bed.Folder));
        sheet.Write(unread, UnreadHeader, TokensPerSample);
        LoadCase[] cases = [Case(Open, open, () => unread), Case(Trusted, trusted, () => Fresh(sheet))];
        Array.ForEach(cases, sampler.WarmUp);
        var samples = new List<Sample>();
        for (var round = 1; round <= RoundsPerStart; round++)
        {
            samples.AddRange(cases.Select(load => sampler.Take(load)));
            Require(samples[^1].Figures.Requests < TokensPerSample);
            Console.Error.WriteLine($"start {start}, round {round} of {RoundsPerStart}");
        }

        return samples;
    }

    private LoadCase Case(string name, ServerProcess server, Func<string> tokens) => new(name, Size, server, new($"http://127.0.0.1:{server.Port}/{ServiceCall.Path}"), bed.Body(Size))
    {
        Tokens = tokens,
    };

    // wrk has no header for a call beyond the last one.
    private static void Require(bool isEnough)
    {
        if (!isEnough)
        {
            throw new InvalidOperationException($"{TokensPerSample} tokens were not enough for one sample.");
        }
    }

    private string Fresh(TokenSheet sheet)
    {
        sheet.Write(tokens, "Authorization", TokensPerSample);
        return tokens;
    }

    // The samples of a start lie in the order of its cases, round by round.
    private static double Median(List<Sample> samples, string name, Func<Sample, double> figure) =>
        samples.Where((_, index) => index % 2 == (name == Open ? 0 : 1)).Select(figure).Median();
}
