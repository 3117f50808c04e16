using ImatinibHooks.Bench.Payloads;

namespace ImatinibHooks.Bench.Load;

/// <summary>Where the published programs and the bodies lie: FOLDER/server, FOLDER/probes, FOLDER/counters, FOLDER/payloads.</summary>
internal sealed record Bed(string Folder)
{
    internal string Body(string size) => Path.Combine(Folder, "payloads", $"{size}.json");

    internal ServerProcess StartService(params ReadOnlySpan<(string Name, string Value)> further) => ServerProcess.Start(
        Path.Combine(Folder, "server", "ImatinibHooks.Server"),
        [("ASPNETCORE_ENVIRONMENT", "Bench"), ("ImatinibHooks__Clock__FixedNow", OrderSignCall.AsOf), .. further]);

    internal ServerProcess StartProbes(params ReadOnlySpan<(string Name, string Value)> further) =>
        ServerProcess.Start(Path.Combine(Folder, "probes", "ImatinibHooks.Probes"), further);

    /// <summary>What a server needs so that it tells its allocated bytes on a port.</summary>
    internal (string Name, string Value)[] CounterOn(int port) =>
    [
        ("DOTNET_STARTUP_HOOKS", Path.Combine(Folder, "counters", "ImatinibHooks.Counters.dll")),
        ("BENCH_COUNTER_PORT", $"{port}"),
    ];
}
