using System.Buffers;
using ImatinibHooks.Advice;
using ImatinibHooks.Advice.Explaining;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Server.Hosting;
using ImatinibHooks.Server.Observability;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>POST /cds-services/{id}, POST /explain/{id} and POST /evaluate.</summary>
/// <remarks>Each service of the discovery document has its own route, so that an unknown id is an unknown path.</remarks>
internal static class CallEndpoints
{
    internal static void MapCalls(this WebApplication app)
    {
        var metrics = app.Services.GetRequiredService<ServiceMetrics>();
        var cards = app.Services.GetRequiredService<CardAnswer>();
        foreach (var service in app.Services.GetRequiredService<Preparation>().Catalogue.Services)
        {
            app.MapConsulting($"/cds-services/{service.Id}", new(service.Id, service, IsExplained: false, cards.Write, metrics.SeriesOf(service.Id, service.Hook)));
            app.MapConsulting($"/explain/{service.Id}", new($"explain {service.Id}", service, IsExplained: true, WriteTrace, metrics.SeriesOf($"explain {service.Id}", service.Hook)));
        }

        app.MapConsulting("/evaluate", new("evaluate", Service: null, IsExplained: false, cards.Write, metrics.SeriesOf("evaluate", hook: "")));
    }

    // A trace is for people and tools of ours: it names rules by their ids, whoever asks.
    private static void WriteTrace(IBufferWriter<byte> output, Consultation consultation, Dialect dialect) => TraceWriter.Write(output, consultation);

    private static void MapConsulting(this WebApplication app, string path, Consulting consulting)
    {
        var desk = app.Services.GetRequiredService<ConsultingDesk>();
        app.MapCalling(path, AnswerAsync);

        Task AnswerAsync(HttpContext context) => desk.AnswerAsync(context, consulting);
    }
}
