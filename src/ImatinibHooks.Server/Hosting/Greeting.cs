using ImatinibHooks.Server.Exchange;
using ImatinibHooks.Server.Options;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Hosting;

/// <summary>Tells a developer where the service is, and a site what it forgot.</summary>
internal static class Greeting
{
    internal static void GreetWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        if (app.Environment.IsDevelopment())
        {
            foreach (var url in app.Urls)
            {
                Console.WriteLine($"ImatinibHooks listens on {url}. Try: curl {url}/cds-services");
            }
        }
        else if (!app.Configuration.GetSection(ServiceOptions.Section)[nameof(ServiceOptions.PublicBaseUrl)].IsSet())
        {
            app.Logger.LinksLeadHere(app.Services.GetRequiredService<IOptions<ServiceOptions>>().Value.PublicBaseUrl);
        }
    });

    private static bool IsSet(this string? text) => !string.IsNullOrEmpty(text);
}
