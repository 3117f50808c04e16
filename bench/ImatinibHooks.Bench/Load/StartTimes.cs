namespace ImatinibHooks.Bench.Load;

/// <summary>Time to the first answer, the empty app and the service in turns, nine starts each.</summary>
internal sealed class StartTimes(Bed bed, Sampler sampler)
{
    private const int Starts = 9;

    internal List<double> EmptyMilliseconds { get; } = [];

    internal List<double> ServiceMilliseconds { get; } = [];

    internal void Run()
    {
        for (var start = 0; start < Starts; start++)
        {
            EmptyMilliseconds.Add(sampler.Keep(() => Measure(() => bed.StartProbes(("Probe", "Empty")))).Milliseconds);
            ServiceMilliseconds.Add(sampler.Keep(() => Measure(() => bed.StartService())).Milliseconds);
        }
    }

    private static StartTime Measure(Func<ServerProcess> start)
    {
        var (busy, own) = (Machine.BusySeconds(), Machine.OwnSeconds());
        using var server = start();
        var others = Machine.BusySeconds() - busy - (Machine.OwnSeconds() - own) - Machine.CpuSeconds(server.Id);
        return new StartTime(server.FirstAnswer.TotalMilliseconds, others / (server.FirstAnswer.TotalSeconds * Environment.ProcessorCount));
    }

    private sealed record StartTime(double Milliseconds, double Others) : IDisturbed;
}
