using System.Net;
using ImatinibHooks.Server.Prefetching;

namespace ImatinibHooks.Server.Options;

/// <summary>Checks the FHIR servers of the clients.</summary>
internal static class FhirServerChecks
{
    /// <summary>A failure for each setting that cannot stand.</summary>
    internal static IEnumerable<string> Check(ClientOptions[] clients, bool isDevelopment) =>
        from client in clients.Select((options, index) => (options.FhirServers, Path: $"{ServiceOptions.Section}:Clients:{index}:FhirServers"))
        from server in client.FhirServers.Select((options, index) => (Options: options, Path: $"{client.Path}:{index}"))
        from failure in CheckBase(server.Options, server.Path, isDevelopment).Concat(CheckNetworks(server.Options, server.Path))
        select failure;

    private static IEnumerable<string> CheckBase(FhirServerOptions server, string path, bool isDevelopment)
    {
        if (FhirBase.Parse(server.BaseUrl) is not { } address)
        {
            yield return $"{path}:BaseUrl must be an absolute https address without user, query and fragment, such as https://fhir.example.org/r4.";
        }
        else if (address.IsPlain && !isDevelopment && server.PrivateNetworks.Length == 0)
        {
            yield return $"{path}:BaseUrl is reached without TLS: write an https address, or list the private networks it lies in under {path}:PrivateNetworks.";
        }
    }

    private static IEnumerable<string> CheckNetworks(FhirServerOptions server, string path) =>
        server.PrivateNetworks
            .Select((network, index) => (network, index))
            .Where(static pair => !IPNetwork.TryParse(pair.network, out var network) || network.PrefixLength == 0)
            .Select(pair => $"{path}:PrivateNetworks:{pair.index} must be a network in CIDR form, such as 10.20.0.0/16, and not all addresses.");
}
