using System.Runtime.CompilerServices;
using ImatinibHooks.Server.Options;

namespace ImatinibHooks.Server.Observability;

/// <summary>Registers what is counted, and the export when a collector is configured.</summary>
internal static class Telemetry
{
    internal static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ServiceMetrics>();
        if (builder.Configuration[$"{ServiceOptions.Section}:{nameof(ServiceOptions.Telemetry)}:{nameof(TelemetryOptions.Otlp)}"] is { Length: > 0 } collector
            && TelemetryOptions.IsCollector(collector))
        {
            AddExport(builder.Services, collector);
        }
    }

    // Kept out of the method above, so that the libraries of the export are loaded only when they are used.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddExport(IServiceCollection services, string collector) => services.AddSingleton<IHostedService>(_ => new OtlpExport(collector));
}
