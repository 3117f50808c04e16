using System.Text;
using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Observability;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>GET /metrics: what the service counts, for Prometheus. It needs no token, holds no patient data and passes no limit.</summary>
internal static class MetricsEndpoint
{
    internal static void MapMetrics(this WebApplication app)
    {
        var metrics = app.Services.GetRequiredService<ServiceMetrics>();
        app.MapReading("/metrics", AnswerAsync);

        Task AnswerAsync(HttpContext context) => Answers.WriteAsync(context, Encoding.UTF8.GetBytes(Exposition.Of(metrics)), Exposition.ContentType);
    }
}
