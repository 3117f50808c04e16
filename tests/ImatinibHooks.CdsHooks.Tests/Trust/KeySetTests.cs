using System.Text;
using ImatinibHooks.CdsHooks.Trust;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.CdsHooks.Tests.Trust;

/// <summary>REQ-SEC-13: which keys of a set can be used, and which sets are refused whole.</summary>
public class KeySetTests
{
    private static readonly SigningKey Rsa = SigningKey.Rsa("rsa-1");
    private static readonly SigningKey Curve = SigningKey.P384("curve-1");

    private static IEnumerable<TestCaseData> Unusable()
    {
        yield return Case("of 1024 bits", SigningKey.Rsa("weak", 1024).Jwk(), "neither an RSA key of 2048");
        yield return Case("of 1024 bits, with noughts in front", Weak(), "neither an RSA key of 2048");
        yield return Case("with exponent 1", Exponent("AQ"), "neither an RSA key of 2048");
        yield return Case("with an even exponent", Exponent("AQAA"), "neither an RSA key of 2048");
        yield return Case("without an exponent", Exponent(""), "neither an RSA key of 2048");
        yield return Case("with padding in base64url", Exponent("AQAB="), "neither an RSA key of 2048");
        yield return Case("beside its curve", Curve.Jwk().Replace("\"y\":\"", "\"y\":\"AAAA", StringComparison.Ordinal)[..^6] + "\"}", "do not fit together");
        yield return Case("on a curve of another size", Curve.Jwk().Replace("P-384", "P-256", StringComparison.Ordinal), "neither an RSA key of 2048");
        yield return Case("on an unknown curve", Curve.Jwk().Replace("P-384", "secp256k1", StringComparison.Ordinal), "neither an RSA key of 2048");
        yield return Case("of an unknown kind", """{"kty":"OKP","kid":"a","crv":"Ed25519","x":"AAAA"}""", "neither an RSA key of 2048");
        yield return Case("without a kind", """{"kid":"a"}""", "neither an RSA key of 2048");
        yield return Case("without a kid", Rsa.Jwk(id: ""), "has no kid");
        yield return Case("for encryption", Rsa.Jwk(",\"use\":\"enc\""), "is not for signatures");
        yield return Case("for a use that is no text", Rsa.Jwk(",\"use\":[\"sig\"]"), "is not for signatures");
        yield return Case("for signing only", Rsa.Jwk(",\"key_ops\":[\"sign\"]"), "is not for signatures");
        yield return Case("for nothing", Rsa.Jwk(",\"key_ops\":[]"), "is not for signatures");
        yield return Case("for RS512", Rsa.Jwk(",\"alg\":\"RS512\""), "is for another algorithm");
        yield return Case("for HS256", Rsa.Jwk(",\"alg\":\"HS256\""), "is for another algorithm");
        yield return Case("that is a text", "\"key\"", "is no object");
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case("no JSON", "keys", "it is not JSON");
        yield return Case("an array", "[]", "it is no JWK Set");
        yield return Case("no keys", "{}", "it is no JWK Set");
        yield return Case("keys that are no array", "{\"keys\":{}}", "it is no JWK Set");
        yield return Case("65 keys", SigningKey.Set(Enumerable.Range(0, 65).Select(index => Rsa.Jwk(id: $"key-{index}"))), "at most 64 keys");
        yield return Case("a member twice", $$"""{"keys":[],"keys":[{{Rsa.Jwk()}}]}""", "a member comes twice");
        yield return Case("half a surrogate pair", """{"keys":[{"kid":"\ud800"}]}""", "it is not JSON");
        yield return Case("one kid for two keys", SigningKey.Set(Rsa.Jwk(), Curve.Jwk(id: Rsa.Id)), "the same kid");
        yield return Case("more than 64 KiB", SigningKey.Set(Rsa.Jwk()) + new string(' ', 64 * 1024), "longer than 65536 bytes");
        foreach (var name in new[] { "d", "p", "q", "dp", "dq", "qi", "k" })
        {
            yield return Case($"a secret {name}", SigningKey.Set(Rsa.Jwk($",\"{name}\":\"{Rsa.Secret()}\"")), "private or symmetric key");
        }

        yield return Case("a symmetric key", """{"keys":[{"kty":"oct","kid":"a","k":"c2VjcmV0"}]}""", "private or symmetric key");
        yield return Case("a secret of a key that could not be used anyway", SigningKey.Set(Rsa.Jwk($",\"use\":\"enc\",\"d\":\"{Rsa.Secret()}\"")), "private or symmetric key");
    }

    [TestCaseSource(nameof(Unusable))]
    public void Key_ThatCannotVerify_IsPassedOverAndSaysWhy(string key, string reason)
    {
        var set = Read(SigningKey.Set(Curve.Jwk(id: "good"), key));

        Assert.That(set.Keys.Select(usable => usable.Id), Is.EqualTo(new[] { "good" }));
        Assert.That(set.PassedOver.Single(), Does.StartWith("keys[1] ").And.Contain(reason));
    }

    [TestCaseSource(nameof(Refused))]
    public void Set_ThatIsNone_IsRefusedAndNotQuoted(string text, string reason)
    {
        var exception = Assert.Throws<InvalidDataException>(() => Read(text));

        Assert.That(exception!.Message, Does.Contain(reason).And.Not.Contain(Rsa.Secret()));
    }

    [Test]
    public void Set_WithKeysOfAllKinds_HasThemAll()
    {
        var set = Read("\uFEFF" + SigningKey.Set(Rsa.Jwk(",\"use\":\"sig\""), Curve.Jwk(",\"key_ops\":[\"verify\"]"), SigningKey.P256("p256").Jwk(",\"x5t\":\"AAAA\"")));

        Assert.That(set.Keys.Select(key => (key.Id, key.Kind, key.Bits)), Is.EqualTo(new[] { ("rsa-1", KeyKind.Rsa, 2048), ("curve-1", KeyKind.P384, 384), ("p256", KeyKind.P256, 256) }));
        Assert.That((set.Find("curve-1")?.Id, set.Find("Curve-1")), Is.EqualTo(("curve-1", (VerificationKey?)null)));
    }

    [TestCase("https://ehr.example.org/jwks.json", true)]
    [TestCase("http://127.0.0.1:5081/jwks.json", true)]
    [TestCase("http://localhost/jwks.json", true)]
    [TestCase("http://ehr.example.org/jwks.json", false)]
    [TestCase("https://user:word@ehr.example.org/jwks.json", false)]
    [TestCase("https://ehr.example.org/jwks.json#1", false)]
    [TestCase("file:///etc/passwd", false)]
    [TestCase("/jwks.json", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void Address_IsHttpsOrLoopback(string? address, bool isAllowed) => Assert.That(KeySetAddress.IsAllowed(address), Is.EqualTo(isAllowed));

    private static KeySet Read(string text) => KeySetReader.Read(Encoding.UTF8.GetBytes(text));

    private static string Exponent(string text) => Rsa.Jwk().Replace("\"AQAB\"", $"\"{text}\"", StringComparison.Ordinal);

    private static string Weak()
    {
        var jwk = SigningKey.Rsa("weak", 1024).Jwk();
        return jwk.Replace("\"n\":\"", $"\"n\":\"{new string('A', 172)}", StringComparison.Ordinal);
    }

    private static TestCaseData Case(string name, string text, string reason) => new TestCaseData(text, reason).SetArgDisplayNames(name);
}
