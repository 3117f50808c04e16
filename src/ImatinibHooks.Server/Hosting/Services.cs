using ImatinibHooks.Advice;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.Fhir.Terminology;
using ImatinibHooks.Server.Endpoints;
using ImatinibHooks.Server.Options;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Hosting;

/// <summary>Makes what answers calls, once at start, from the files beside the program.</summary>
internal static class Services
{
    internal static void AddAdvice(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => ServiceCatalogue.Load(File.ReadAllBytes(PathOf("cds-hooks", "services.json"))));
        builder.Services.AddSingleton(services => new Advisor(
            TerminologyIndex.Load(PathOf("fhir-profiles", "valuesets")),
            AdvisorOptionsOf(services.GetRequiredService<IOptions<ServiceOptions>>().Value)));
        builder.Services.AddSingleton<ConsultingDesk>();
        builder.Services.AddSingleton<CardAnswer>();
    }

    internal static void AddWarmUp(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddHostedService<WarmUp>();
    }

    private static AdvisorOptions AdvisorOptionsOf(ServiceOptions options) => new()
    {
        PublicBaseUrl = new Uri(options.PublicBaseUrl.TrimEnd('/')),
        MaxCards = options.Cards.Max,
        Policy = SitePolicies.Build(options.Policy),
        Calls = new CallRules { StrictHookInstance = options.Protocol.StrictHookInstance, MaxDepth = options.Protocol.MaxDepth },
    };

    private static string PathOf(string folder, string name) => Path.Combine(AppContext.BaseDirectory, folder, name);
}
