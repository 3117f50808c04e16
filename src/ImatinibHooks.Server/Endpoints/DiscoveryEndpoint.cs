using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Hosting;
using Microsoft.Net.Http.Headers;

namespace ImatinibHooks.Server.Endpoints;

/// <summary>GET /cds-services: the same bytes for as long as the service runs (REQ-DISC-01, REQ-DISC-16).</summary>
internal static class DiscoveryEndpoint
{
    private const string ShortCaching = "max-age=60";

    internal static void MapDiscovery(this WebApplication app)
    {
        var discovery = app.Services.GetRequiredService<Preparation>().Catalogue.Discovery;
        app.MapProtectedReading("/cds-services", AnswerAsync);

        Task AnswerAsync(HttpContext context)
        {
            context.Response.Headers[HeaderNames.CacheControl] = ShortCaching;
            return Answers.WriteAsync(context, discovery);
        }
    }
}
