using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>What has been agreed with one client about its tokens.</summary>
public sealed record ClientTrust
{
    /// <summary>Its <c>iss</c>, compared exactly.</summary>
    public required string Issuer { get; init; }

    /// <summary>The algorithms it may sign with; never empty.</summary>
    public ImmutableArray<TokenAlgorithm> Algorithms { get; init; } = TokenAlgorithm.Usual;

    /// <summary>The addresses under which it knows the service, each without a slash at the end; never empty.</summary>
    public required ImmutableArray<string> Addresses { get; init; }

    /// <summary>The tenants it may name; empty when any will do, and none as well.</summary>
    public ImmutableArray<string> Tenants { get; init; } = [];

    /// <summary>The address of its key set, which is the only <c>jku</c> its tokens may name; null when its keys were handed over, and its tokens may name none.</summary>
    public string? KeySetAddress { get; init; }

    /// <summary>The algorithm of this name when the client may use it; null otherwise.</summary>
    public TokenAlgorithm? FindAlgorithm(string? name)
    {
        foreach (var algorithm in Algorithms)
        {
            if (string.Equals(algorithm.Name, name, StringComparison.Ordinal))
            {
                return algorithm;
            }
        }

        return null;
    }
}
