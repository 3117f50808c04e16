using System.Collections.Immutable;
using System.Net;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>Which addresses a server's name may lead to.</summary>
/// <param name="Listed">The private networks that the site has listed for the server.</param>
/// <param name="OnlyListed">Whether an address outside of them is refused although it is public: so it is for a server without TLS.</param>
internal sealed record AddressGuard(ImmutableArray<IPNetwork> Listed, bool OnlyListed)
{
    /// <summary>What is not the public internet: this network, private, shared, loopback, link-local, protocol assignments, documentation, benchmarks, multicast, reserved.</summary>
    private static readonly ImmutableArray<IPNetwork> NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether the address may be called.</summary>
    internal bool Allows(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Listed.Any(network => network.Contains(plain)) || (!OnlyListed && IsPublic(plain));
    }

    /// <summary>Whether every listed network is loopback, and there is one.</summary>
    internal bool IsLoopbackAlone => Listed.Length > 0 && Listed.All(static network => IPAddress.IsLoopback(network.BaseAddress) && network.PrefixLength >= 8);

    private static bool IsPublic(IPAddress address) =>
        (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork || GlobalUnicast.Contains(address))
        && !NotPublic.Any(network => network.Contains(address));
}
