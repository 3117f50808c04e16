using System.Security.Cryptography;
using System.Text;

namespace ImatinibHooks.Tests.Shared;

/// <summary>One token of the table.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Fault">Why it is refused; null when it is good.</param>
/// <param name="Text">The token.</param>
internal sealed record TokenCase(string Name, string? Fault, string Text);

/// <summary>Good tokens, and every way to cheat that is known, of one client with two RSA keys and one on P-384.</summary>
/// <param name="address">The public address of the service.</param>
/// <param name="path">The endpoint that is called.</param>
/// <param name="now">The time.</param>
internal sealed partial class TokenTable(string address, string path, DateTimeOffset now)
{
    internal static SigningKey Rsa { get; } = SigningKey.Rsa("rsa-1");

    internal static SigningKey OtherRsa { get; } = SigningKey.Rsa("rsa-2");

    /// <summary>Ids of keys are opaque; some hold what base64 holds (REQ-SEC-13).</summary>
    internal static SigningKey Curve { get; } = SigningKey.P384("ec+/1==");

    /// <summary>A key that the client does not have.</summary>
    internal static SigningKey Stranger { get; } = SigningKey.Rsa("stranger");

    /// <summary>The public keys of the client.</summary>
    internal static string KeySet => SigningKey.Set(Rsa.Jwk(",\"use\":\"sig\",\"alg\":\"RS384\""), OtherRsa.Jwk(), Curve.Jwk(",\"key_ops\":[\"verify\"]"));

    internal TokenDraft Draft() => TokenDraft.For(Rsa, SigningKey.Rs384, address + path, now);

    internal TokenDraft CurveDraft() => TokenDraft.For(Curve, SigningKey.Es384, address + path, now);

    /// <summary>The tokens that are taken.</summary>
    internal IEnumerable<TokenCase> Good() =>
    [
        Take("RS384", Draft()),
        Take("ES384, with a kid that holds + / =", CurveDraft()),
        Take("aud as an array", Draft().RawClaim("aud", $"[\"https://other.example.org\",\"{address}{path}\"]")),
        Take("aud as an array of one", Draft().RawClaim("aud", $"[\"{address}{path}\"]")),
        Take("typ in lower case", Draft().Header("typ", "jwt")),
        Take("no typ", Draft().WithoutHeader("typ")),
        Take("x5t, a mere thumb print", Draft().Header("x5t", "AAAA")),
        Take("nbf, now", Draft().Claim("nbf", now)),
        Take("nbf 60 s ahead", Draft().Claim("nbf", now.AddSeconds(60))),
        Take("iat 60 s ahead", Draft().Claim("iat", now.AddSeconds(60))),
        Take("exp 59 s ago", Draft().Claim("iat", now.AddMinutes(-5)).Claim("exp", now.AddSeconds(-59))),
        Take("a life of one hour", Draft().Claim("exp", now.AddSeconds(3600))),
        Take("times with fractions", Draft().RawClaim("iat", $"{now.ToUnixTimeSeconds()}.25").RawClaim("exp", $"{now.ToUnixTimeSeconds() + 300}.75")),
        Take("further claims, nested", Draft().Claim("sub", "Practitioner/1").RawClaim("ctx", """{"a":[1,{"b":null}],"iss":"https://elsewhere.example.org"}""")),
        Take("a claim twice that nobody reads", Draft().AgainClaim("sub", "1").AgainClaim("sub", "2")),
        Take("a claim in another script", Draft().Claim("sub", "Žofie 患者")),
        Take("a tenant", Draft().Claim("tenant", "north")),
        Take("a name with an escape", Draft().WithoutClaim("jti").RawClaim("j\\u0074i", "\"e5c1\"")),
    ];

    /// <summary>The tokens that are refused.</summary>
    internal IEnumerable<TokenCase> Attacks() => [.. OfForm(), .. OfAlgorithm(), .. OfHeader(), .. OfClaims(), .. OfTimes(), .. OfSignature()];

    private static TokenCase Take(string name, TokenDraft draft) => new(name, null, draft.Signed());

    private static TokenCase Refuse(string fault, string name, TokenDraft draft) => new(name, fault, draft.Signed());

    private static TokenCase Refuse(string fault, string name, string text) => new(name, fault, text);

    private static byte[] Hmac(string algorithm, byte[] secret, byte[] content) => algorithm switch
    {
        "HS256" => HMACSHA256.HashData(secret, content),
        "HS384" => HMACSHA384.HashData(secret, content),
        _ => HMACSHA512.HashData(secret, content),
    };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
