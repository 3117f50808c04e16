using System.Text;
using ImatinibHooks.CdsHooks.Trust;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.CdsHooks.Tests.Trust;

/// <summary>REQ-SEC-05 to REQ-SEC-13, REQ-SEC-18, REQ-SEC-23: what is believed and what is not, and why.</summary>
internal sealed class TokenCheckTests
{
    private const string Address = "https://cds.example.org";
    private const string Path = "/cds-services/imatinib-order-sign";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_772_463_600);
    private static readonly TokenTable Table = new(Address, Path, Now);
    private static readonly KeySet Keys = KeySetReader.Read(Encoding.UTF8.GetBytes(TokenTable.KeySet));
    private static readonly ClientTrust Trust = new() { Issuer = TokenDraft.Issuer, Addresses = [Address] };

    private static IEnumerable<TestCaseData> Good() => Table.Good().Select(Case);

    private static IEnumerable<TestCaseData> Attacks() => Table.Attacks().Select(Case);

    [TestCaseSource(nameof(Good))]
    public void Token_ThatIsGood_IsBelieved(TokenCase token) => Assert.That(FaultOf(token.Text), Is.Null);

    [TestCaseSource(nameof(Attacks))]
    public void Token_ThatCheats_IsRefusedForTheReason(TokenCase token) => Assert.That(FaultOf(token.Text)?.ToString(), Is.EqualTo(token.Fault));

    [Test]
    public void Attacks_MakeEveryFaultOfATokenAlone()
    {
        var elsewhere = new[] { TokenFault.Missing, TokenFault.SeveralHeaders, TokenFault.Scheme, TokenFault.Tenant, TokenFault.Replayed, TokenFault.MemoryFull, TokenFault.MemoryDown };

        Assert.That(Table.Attacks().Select(attack => attack.Fault).Distinct(), Is.EquivalentTo(Enum.GetValues<TokenFault>().Except(elsewhere).Select(fault => fault.ToString())));
    }

    [TestCase("RS256")]
    [TestCase("PS384")]
    public void Algorithm_WhenAgreed_IsTaken(string name) =>
        Assert.That(FaultOf(TokenDraft.For(TokenTable.OtherRsa, name, Address + Path, Now).Signed(), Trust with { Algorithms = [TokenAlgorithm.Find(name)!] }), Is.Null);

    [Test(Description = "rsa-1 is published for RS384 alone")]
    public void Key_PublishedForAnotherAlgorithm_IsRefused() =>
        Assert.That(FaultOf(Table.Draft().Header("alg", "RS256").Signed(), Trust with { Algorithms = TokenAlgorithm.All }), Is.EqualTo(TokenFault.Key));

    [Test]
    public void Curve_OfAnotherSize_IsRefused() =>
        Assert.That(FaultOf(Table.CurveDraft().Header("alg", "ES256").Signed(), Trust with { Algorithms = TokenAlgorithm.All }), Is.EqualTo(TokenFault.Key));

    [Test]
    public void Algorithms_HoldNoneThatIsUnsignedOrSymmetric() =>
        Assert.That(TokenAlgorithm.All.Select(algorithm => algorithm.Name), Is.EqualTo(new[] { "ES384", "RS384", "ES256", "RS256", "PS384" }));

    [TestCase("north", null)]
    [TestCase("south", null)]
    [TestCase("North", TokenFault.Tenant)]
    [TestCase("west", TokenFault.Tenant)]
    [TestCase(null, TokenFault.Tenant)]
    public void Tenant_WhenTheClientHasSome_IsOneOfThem(string? tenant, TokenFault? fault)
    {
        var draft = tenant is null ? Table.Draft() : Table.Draft().Claim("tenant", tenant);

        Assert.That(FaultOf(draft.Signed(), Trust with { Tenants = ["north", "south"] }), Is.EqualTo(fault));
    }

    [TestCase("https://ehr.example.org/jwks.json", null)]
    [TestCase("https://ehr.example.org/jwks.json?", TokenFault.KeySetAddress)]
    [TestCase("https://EHR.example.org/jwks.json", TokenFault.KeySetAddress)]
    [TestCase("https://ehr.example.org/other.json", TokenFault.KeySetAddress)]
    public void KeySetAddress_IsTheOneAgreed(string address, TokenFault? fault) =>
        Assert.That(FaultOf(Table.Draft().Header("jku", address).Signed(), Trust with { KeySetAddress = "https://ehr.example.org/jwks.json" }), Is.EqualTo(fault));

    [TestCase("https://gateway.example.org/cds" + Path, null)]
    [TestCase(Address + Path, null)]
    [TestCase("https://gateway.example.org" + Path, TokenFault.Audience)]
    public void Audience_BelowEachAddressOfTheClient_IsTaken(string audience, TokenFault? fault) =>
        Assert.That(FaultOf(Table.Draft().Claim("aud", audience).Signed(), Trust with { Addresses = [Address, "https://gateway.example.org/cds"] }), Is.EqualTo(fault));

    [TestCase(Path + "/feedback", true)]
    [TestCase(Path, true)]
    [TestCase(Path + "/", false)]
    [TestCase("/cds-services", false)]
    [TestCase("/feedback", false)]
    public void Audience_OfFeedback_HasTwoForms(string path, bool isNamed) =>
        Assert.That(new ProtectedEndpoint(Path + "/feedback").IsNamedBy([Address + path], [Address]), Is.EqualTo(isNamed));

    [Test(Description = "Many calls with the same key at once")]
    public void Key_UsedByMany_VerifiesEachRight()
    {
        string[] texts = [.. Enumerable.Range(0, 64).Select(index => index % 2 == 0 ? Table.Draft().Signed() : Table.Draft().Signed(TokenTable.Stranger))];
        var faults = new TokenFault?[texts.Length];
        Parallel.For(0, texts.Length, index => faults[index] = FaultOf(texts[index]));

        Assert.That(faults, Is.EqualTo(Enumerable.Range(0, texts.Length).Select(index => index % 2 == 0 ? (TokenFault?)null : TokenFault.Signature)));
    }

    private static TokenFault? FaultOf(string text, ClientTrust? trust = null)
    {
        if (ClientToken.Read(text, out var fault) is not { } token)
        {
            return fault;
        }

        if (token.Issuer != TokenDraft.Issuer)
        {
            return TokenFault.Issuer;
        }

        var shown = new TokenPresentation(token, trust ?? Trust, new ProtectedEndpoint(Path), Now);
        return TokenChecks.FirstFault(shown) ?? TokenChecks.KeyFault(shown, Keys.Find(token.KeyId!));
    }

    private static TestCaseData Case(TokenCase token) => new TestCaseData(token).SetArgDisplayNames(token.Fault ?? "good", token.Name);
}
