using ImatinibHooks.Server.Hosting;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Options;

/// <summary>Binds the options and the clock.</summary>
internal static class OptionsRegistration
{
    /// <summary>Binds the section, so that a key it does not know and a value out of bounds stop the start.</summary>
    internal static void AddServiceOptions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<ServiceOptions>, ServiceOptionsChecks>();
        builder.Services.AddOptions<ServiceOptions>()
            .BindConfiguration(ServiceOptions.Section)
            .ValidateOnStart();
        builder.Services.AddSingleton(services => ClockOf(services.GetRequiredService<IOptions<ServiceOptions>>().Value.Clock));
    }

    private static TimeProvider ClockOf(ClockOptions options) =>
        options.FixedNow is { } text && FixedTimeProvider.Parse(text) is { } now ? new FixedTimeProvider(now) : TimeProvider.System;
}
