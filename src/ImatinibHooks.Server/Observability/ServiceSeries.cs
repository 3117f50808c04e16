using System.Collections.Frozen;
using ImatinibHooks.Server.Security;

namespace ImatinibHooks.Server.Observability;

/// <summary>What is counted of the calls to one service, by client. Made once at start for every client of the configuration, so that names of others make no series.</summary>
internal sealed class ServiceSeries
{
    private readonly CallSeries unknown;
    private readonly FrozenDictionary<string, CallSeries> known;

    internal ServiceSeries(ServiceMetrics metrics, string service, string hook, IEnumerable<string> clients)
    {
        unknown = new(metrics, service, hook, CallingClient.Unknown.Name);
        known = clients.Where(client => client != CallingClient.Unknown.Name)
            .ToFrozenDictionary(client => client, client => new CallSeries(metrics, service, hook, client), StringComparer.Ordinal);
    }

    /// <summary>The series of a client.</summary>
    internal CallSeries Of(CallingClient client) =>
        !ReferenceEquals(client, CallingClient.Unknown) && known.TryGetValue(client.Name, out var series) ? series : unknown;
}
