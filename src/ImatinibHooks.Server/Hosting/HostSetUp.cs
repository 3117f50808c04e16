using Microsoft.Extensions.Configuration.Memory;
using ZLogger;

namespace ImatinibHooks.Server.Hosting;

/// <summary>How the host is set up before anything of the service is added.</summary>
internal static class HostSetUp
{
    internal const string DefaultUrl = "http://127.0.0.1:5080";

    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    private static readonly Dictionary<string, string?> LowestConfiguration = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",

        // It tells nothing that the service's own lines do not, and for its sake the host would make an Activity and a scope a call.
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
    };

    /// <summary>The content root is the program's folder: with the working directory the start would walk through whatever lies there.</summary>
    internal static WebApplicationOptions Options(string[] args) => new()
    {
        Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
        ContentRootPath = AppContext.BaseDirectory,
    };

    /// <summary>Adds the configuration that anything else overrides, and the address when none is set.</summary>
    internal static void AddHostSetUp(this WebApplicationBuilder builder)
    {
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = LowestConfiguration });
        if (!HasAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddZLoggerConsole(console => console.UseJsonFormatter(json => json.UseUtcTimestamp = true));
    }

    private static bool HasAddress(ConfigurationManager configuration) =>
        AddressKeys.Any(key => !string.IsNullOrEmpty(configuration[key])) || configuration.GetSection("Kestrel:Endpoints").Exists();
}
