using ImatinibHooks.Advice;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Server.Endpoints;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Pages;
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
        builder.Services.AddSingleton<ConsultingDesk>();
        builder.Services.AddSingleton<CardAnswer>();
        builder.Services.AddSingleton<RulePages>();
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
