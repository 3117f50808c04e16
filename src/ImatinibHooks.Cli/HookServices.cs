using ImatinibHooks.CdsHooks.Discovery;

namespace ImatinibHooks.Cli;

/// <summary>The services by the hook that they serve, as the discovery document beside the program says.</summary>
internal sealed class HookServices
{
    private readonly ServiceCatalogue catalogue;
    private readonly HookService first;

    private HookServices(ServiceCatalogue catalogue)
    {
        this.catalogue = catalogue;
        first = catalogue.Services.FirstOrDefault() ?? throw new InvalidDataException("cds-hooks/services.json has no service.");
    }

    /// <summary>Opens the discovery document.</summary>
    /// <exception cref="InvalidDataException">It cannot be read, or has no service.</exception>
    internal static HookServices Open() =>
        new(ServiceCatalogue.Load(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "cds-hooks", "services.json"))));

    /// <summary>The service of a hook; the first one for a hook that none serves, which then says what is wrong.</summary>
    internal HookService Of(string? hook) => catalogue.Services.FirstOrDefault(service => service.Hook == hook) ?? first;
}
