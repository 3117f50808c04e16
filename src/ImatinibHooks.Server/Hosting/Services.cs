using ImatinibHooks.Advice;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Server.Endpoints;
using ImatinibHooks.Server.Limits;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Pages;
using ImatinibHooks.Server.Prefetching;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Hosting;

/// <summary>Registers what answers calls.</summary>
internal static class Services
{
    internal static void AddAdvice(this WebApplicationBuilder builder, Preparation preparation)
    {
        builder.Services.AddSingleton(services =>
        {
            preparation.Order(AdvisorOptionsOf(services.GetRequiredService<IOptions<ServiceOptions>>().Value));
            return preparation;
        });
        builder.Services.AddSingleton<FhirServers>();
        builder.Services.AddSingleton<DataOverFhir>();
        builder.Services.AddSingleton<ConsultingDesk>();
        builder.Services.AddSingleton<CallRecords>();
        builder.Services.AddSingleton<CardAnswer>();
        builder.Services.AddSingleton<RulePages>();
    }

    internal static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OpenCalls>();
        builder.Services.AddSingleton<CallGate>();
        builder.Services.AddSingleton<CallRates>();
        builder.Services.AddSingleton<CallLimits>();
        builder.Services.AddHostedService<GracefulStop>();
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<ServiceOptions>>((host, options) =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(options.Value.Protocol.MaxStopSeconds) + GracefulStop.TimeToClose);
    }

    internal static void AddWarmUp(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<Exercise>();
        builder.Services.AddHostedService<WarmUp>();
    }

    private static AdvisorOptions AdvisorOptionsOf(ServiceOptions options) => new()
    {
        PublicBaseUrl = new Uri(options.PublicBaseUrl.TrimEnd('/')),
        MaxCards = options.Cards.Max,
        Policy = SitePolicies.Build(options.Policy),
        Modes = RuleSettings.Build(options.Rules),
        Calls = new CallRules { StrictHookInstance = options.Protocol.StrictHookInstance, MaxDepth = options.Protocol.MaxDepth },
    };
}
