using System.Collections.Frozen;
using ImatinibHooks.Server.Options;
using ImatinibHooks.Server.Security;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Limits;

/// <summary>The call rate of each client that has one; made once at start.</summary>
internal sealed class CallRates : IDisposable
{
    private readonly FrozenDictionary<string, CallRate>? rates;

    public CallRates(IOptions<ServiceOptions> options)
    {
        var limits = options.Value.Clients.Select(client => (client.Name, client.CallsPerMinute))
            .Append((CallingClient.Unknown.Name, CallsPerMinute: options.Value.Protocol.UnknownCallsPerMinute))
            .Where(limit => limit.CallsPerMinute is not null)
            .DistinctBy(limit => limit.Name)
            .ToFrozenDictionary(limit => limit.Name, limit => new CallRate(limit.CallsPerMinute!.Value), StringComparer.Ordinal);
        rates = limits.Count == 0 ? null : limits;
    }

    /// <summary>The rate of a client; null for one that has none.</summary>
    internal CallRate? Of(CallingClient client) => rates?.GetValueOrDefault(client.Name);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var rate in rates?.Values ?? [])
        {
            rate.Dispose();
        }
    }
}
