using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Discovery;

/// <summary>The services on offer, as the discovery document cds-hooks/services.json says.</summary>
/// <remarks>Immutable; the discovery answer is made once, so that two of them are equal byte for byte (REQ-DISC-16).</remarks>
public sealed class ServiceCatalogue
{
    private ServiceCatalogue(ImmutableArray<HookService> services)
    {
        Services = services;
        Discovery = DiscoveryWriter.Write(services);
    }

    /// <summary>The services in document order; perhaps none (REQ-DISC-03).</summary>
    public ImmutableArray<HookService> Services { get; }

    /// <summary>The discovery answer as UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> Discovery { get; }

    /// <summary>Reads and checks a discovery document.</summary>
    /// <exception cref="InvalidDataException">The document is no JSON, has a member missing or too many, or a prefetch template breaks a rule; the message names it.</exception>
    public static ServiceCatalogue Load(ReadOnlyMemory<byte> servicesJson)
    {
        var services = DiscoveryReader.Read(servicesJson);
        ServiceRules.Require(services);
        return new(services);
    }

    /// <summary>The service of an id, compared exactly; null for an unknown id.</summary>
    public HookService? Find(string id)
    {
        foreach (var service in Services)
        {
            if (service.Id == id)
            {
                return service;
            }
        }

        return null;
    }
}
