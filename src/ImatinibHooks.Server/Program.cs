using ImatinibHooks.Server.Endpoints;
using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Hosting;
using ImatinibHooks.Server.Observability;
using ImatinibHooks.Server.OpenApi;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Security;

namespace ImatinibHooks.Server;

/// <summary>The contents page of the server.</summary>
internal static class Program
{
    internal static Task<int> Main(string[] args) => Start.RunAsync(() => Build(args));

    /// <summary>The service, built and not yet started.</summary>
    internal static WebApplication Build(string[] args)
    {
        var preparation = Preparation.Begin(AppContext.BaseDirectory);
        var builder = WebApplication.CreateSlimBuilder(HostSetUp.Options(args));
        builder.AddHostSetUp();         // Hosting/    configuration that anything overrides, the log, the address
        builder.AddServiceOptions();    // Options/    section ImatinibHooks, checked at start; the clock
        builder.AddListening();         // Hosting/    limits, and loopback unless in Development
        builder.AddBrowserClients();    // Hosting/    CORS
        builder.AddClientTrust();       // Security/   who may call; Storage/ the tokens that were used
        builder.AddAdvice(preparation); // Hosting/    cds-hooks/services.json, fhir-profiles, the advisor
        builder.AddLimits();            // Hosting/    how many calls at a time and a minute, the stop
        builder.AddTelemetry();         // Observability/  what is counted; OTLP when it is configured
        builder.AddWarmUp();            // Hosting/    readiness after calls of its own
        builder.AddApiDescription();    // OpenApi/    the document

        var app = builder.Build();
        app.UseCors();
        app.UseSecurityHeaders();       // Hosting/    what browsers may do with answers
        app.UseErrorContract();         // Exchange/   every error an OperationOutcome
        app.UseClientTrust();           // Security/   tokens, checked before any endpoint
        app.MapDiscovery();             // Endpoints/  GET /cds-services
        app.MapCalls();                 // Endpoints/  POST /cds-services/{id}, /explain/{id}, /evaluate
        app.MapRules();                 // Endpoints/  GET /rules, /rules/{id}, /rules/pages/{name}
        app.MapHealth();                // Endpoints/  GET /health/live, /health/ready
        app.MapMetrics();               // Endpoints/  GET /metrics
        app.MapApiDescription();        // OpenApi/    GET /openapi/v1.json
        app.GreetWhenStarted();
        return app;
    }
}
