using ImatinibHooks.Server.Hosting;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Storage;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Security;

/// <summary>Puts the door in its place. Where no client has tokens there is none, and nothing of it is loaded.</summary>
internal static class ClientTrustSetUp
{
    internal static void AddClientTrust(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KnownClients>();
        builder.Services.AddSingleton(static services =>
            SeenTokenStores.Open(services.GetRequiredService<IOptions<ServiceOptions>>().Value.Storage, services.GetRequiredService<Readiness>(), services.GetRequiredService<ILoggerFactory>()));
        builder.Services.AddHostedService<SeenTokenUpkeep>();
    }

    /// <summary>Stands within CORS, which answers preflights (REQ-CORS-02), and within the error contract.</summary>
    internal static void UseClientTrust(this WebApplication app)
    {
        var clients = app.Services.GetRequiredService<KnownClients>();
        if (clients.HaveTokens)
        {
            var isRequired = app.Services.GetRequiredService<IOptions<ServiceOptions>>().Value.Security.RequireJwt;
            app.Use(ActivatorUtilities.CreateInstance<TokenDoor>(app.Services, isRequired).AnswerAsync);
        }
        else if (clients.TokenFree is { } caller)
        {
            app.Use((context, next) =>
            {
                context.SetCaller(caller);
                return next(context);
            });
        }
    }
}
