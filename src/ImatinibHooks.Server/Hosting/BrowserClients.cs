using ImatinibHooks.Server.Options;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ImatinibHooks.Server.Hosting;

/// <summary>Lets browser clients in (REQ-CORS-01, REQ-CORS-02): any origin in Development, elsewhere those that are listed; never with credentials.</summary>
internal static class BrowserClients
{
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromMinutes(10);

    internal static void AddBrowserClients(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.Services.AddCors();
        builder.Services.AddOptions<CorsOptions>().Configure<IOptions<ServiceOptions>>((cors, options) =>
            cors.AddDefaultPolicy(policy => Allow(policy, isDevelopment ? ["*"] : options.Value.Cors.Origins)));
    }

    private static void Allow(CorsPolicyBuilder policy, string[] origins) => policy
        .WithOrigins(origins)
        .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Options)
        .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.Accept)
        .WithExposedHeaders(HeaderNames.Allow, HeaderNames.RetryAfter)
        .SetPreflightMaxAge(PreflightLifetime);
}
