using System.Collections.Immutable;
using System.Net;
using ImatinibHooks.Server.Prefetching;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>Which addresses are called (REQ-FHIR-12): the table of what a request forger would like to reach.</summary>
public class AddressGuardTests
{
    private static readonly AddressGuard Nothing = new([], OnlyListed: false);

    [TestCase("127.0.0.1", Description = "loopback")]
    [TestCase("127.255.255.254")]
    [TestCase("::1")]
    [TestCase("0.0.0.0", Description = "this host")]
    [TestCase("::")]
    [TestCase("10.0.0.1", Description = "private")]
    [TestCase("172.16.0.1")]
    [TestCase("172.31.255.255")]
    [TestCase("192.168.1.1")]
    [TestCase("169.254.169.254", Description = "link-local, where clouds keep their secrets")]
    [TestCase("fe80::1")]
    [TestCase("100.64.0.1", Description = "shared by providers")]
    [TestCase("100.127.255.255")]
    [TestCase("192.0.0.8", Description = "protocol assignments")]
    [TestCase("192.0.2.1", Description = "documentation")]
    [TestCase("198.51.100.1")]
    [TestCase("203.0.113.1")]
    [TestCase("2001:db8::1")]
    [TestCase("198.18.0.1", Description = "benchmarks")]
    [TestCase("224.0.0.1", Description = "multicast")]
    [TestCase("ff02::1")]
    [TestCase("240.0.0.1", Description = "reserved")]
    [TestCase("255.255.255.255")]
    [TestCase("fc00::1", Description = "unique local")]
    [TestCase("fd12:3456::1")]
    [TestCase("::ffff:127.0.0.1", Description = "IPv4 in IPv6")]
    [TestCase("::ffff:10.0.0.1")]
    [TestCase("::ffff:169.254.169.254")]
    [TestCase("::7f00:1", Description = "the older form of it")]
    [TestCase("64:ff9b::7f00:1", Description = "translated")]
    [TestCase("2002:7f00:1::1", Description = "6to4")]
    [TestCase("2001:0:7f00:1::1", Description = "Teredo")]
    [TestCase("fec0::1", Description = "site-local")]
    public void Allows_WhatIsNotThePublicInternet_No(string address) => Assert.That(Nothing.Allows(IPAddress.Parse(address)), Is.False);

    [TestCase("8.8.8.8")]
    [TestCase("1.1.1.1")]
    [TestCase("172.15.255.255")]
    [TestCase("172.32.0.1")]
    [TestCase("100.63.255.255")]
    [TestCase("100.128.0.1")]
    [TestCase("2606:4700:4700::1111")]
    [TestCase("::ffff:8.8.8.8")]
    public void Allows_ThePublicInternet_Yes(string address) => Assert.That(Nothing.Allows(IPAddress.Parse(address)), Is.True);

    [TestCase("10.20.0.0", true)]
    [TestCase("10.20.255.255", true)]
    [TestCase("::ffff:10.20.1.1", true)]
    [TestCase("10.21.0.0", false)]
    [TestCase("127.0.0.1", false)]
    [TestCase("8.8.8.8", true)]
    public void Allows_ListedNetwork_AsFarAsItReaches(string address, bool expected) =>
        Assert.That(new AddressGuard([IPNetwork.Parse("10.20.0.0/16")], OnlyListed: false).Allows(IPAddress.Parse(address)), Is.EqualTo(expected));

    [TestCase("10.20.0.1", true)]
    [TestCase("8.8.8.8", false)]
    [TestCase("10.21.0.1", false)]
    public void Allows_WithoutTls_ListedNetworksAlone(string address, bool expected) =>
        Assert.That(new AddressGuard([IPNetwork.Parse("10.20.0.0/16")], OnlyListed: true).Allows(IPAddress.Parse(address)), Is.EqualTo(expected));

    [TestCase("127.0.0.0/8", true)]
    [TestCase("127.0.0.1/32", true)]
    [TestCase("::1/128", true)]
    [TestCase("126.0.0.0/7", false, Description = "reaches beyond loopback")]
    [TestCase("10.0.0.0/8", false)]
    public void IsLoopbackAlone_ByNetwork(string network, bool expected) =>
        Assert.That(new AddressGuard([IPNetwork.Parse(network)], OnlyListed: true).IsLoopbackAlone, Is.EqualTo(expected));

    [Test]
    public void IsLoopbackAlone_NoNetwork_No() => Assert.That(new AddressGuard(ImmutableArray<IPNetwork>.Empty, OnlyListed: true).IsLoopbackAlone, Is.False);
}
