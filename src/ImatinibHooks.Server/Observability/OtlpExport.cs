using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ImatinibHooks.Server.Observability;

/// <summary>Sends spans and metrics to a collector over OTLP (http/protobuf) from a thread of its own, and what is left when the service stops.</summary>
/// <remarks>Made only when <c>Telemetry:Otlp</c> is set: nobody else pays for loading it. A collector that cannot be reached costs its data and nothing else.</remarks>
internal sealed class OtlpExport : IHostedService, IDisposable
{
    private const int LongestFlushMilliseconds = 2000;

    private readonly TracerProvider spans;
    private readonly MeterProvider metrics;

    internal OtlpExport(string collector)
    {
        var service = ResourceBuilder.CreateEmpty().AddService(ServiceMetrics.MeterName, serviceVersion: ProcessMetrics.Version).AddTelemetrySdk();
        spans = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(service)
            .AddSource(CallSpans.SourceName)
            .AddOtlpExporter(exporter => SetUp(exporter, collector, "v1/traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(service)
            .AddMeter(ServiceMetrics.MeterName)
            .AddView(instrument => instrument.GetType() == typeof(System.Diagnostics.Metrics.Histogram<double>)
                ? new ExplicitBucketHistogramConfiguration { Boundaries = [.. DurationFamily.Bounds] }
                : null)
            .AddOtlpExporter(exporter => SetUp(exporter, collector, "v1/metrics"))
            .Build();
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Flush, CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose()
    {
        spans.Dispose();
        metrics.Dispose();
    }

    private void Flush()
    {
        spans.ForceFlush(LongestFlushMilliseconds);
        metrics.ForceFlush(LongestFlushMilliseconds);
    }

    private static void SetUp(OtlpExporterOptions exporter, string collector, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{collector.TrimEnd('/')}/{path}");
        exporter.TimeoutMilliseconds = LongestFlushMilliseconds;
    }
}
