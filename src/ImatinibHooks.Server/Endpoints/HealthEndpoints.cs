using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Hosting;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>GET /health/live: the process answers. GET /health/ready: it has answered a call of its own and is not shutting down.</summary>
internal static class HealthEndpoints
{
    private static readonly ReadOnlyMemory<byte> Live = """{"status":"live"}"""u8.ToArray();
    private static readonly ReadOnlyMemory<byte> Ready = """{"status":"ready"}"""u8.ToArray();

    internal static void MapHealth(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.MapReading("/health/live", LiveAsync);
        app.MapReading("/health/ready", ReadyAsync);

        Task LiveAsync(HttpContext context) => Answers.WriteAsync(context, Live);

        Task ReadyAsync(HttpContext context) => readiness.IsReady ? Answers.WriteAsync(context, Ready) : Answers.WriteAsync(context, Refusal.NotReady);
    }
}
