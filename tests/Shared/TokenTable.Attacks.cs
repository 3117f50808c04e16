namespace ImatinibHooks.Tests.Shared;

internal sealed partial class TokenTable
{
    private const string Evil = "https://evil.example.com/jwks.json";

    private IEnumerable<TokenCase> OfForm()
    {
        var good = Draft().Signed();
        var parts = good.Split('.');
        return
        [
            .. new[] { ".", "..", "...", "a", "a.b", "a.b.c", $"{parts[0]}.{parts[1]}", $"{parts[0]}.{parts[1]}.", $".{parts[1]}.{parts[2]}", $"{good}.", $"{good}.{parts[2]}", $"{good}.a.b" }
                .Select(text => Refuse("Form", $"parts: {text[..Math.Min(4, text.Length)]}… of {text.Length}", text)),
            .. new[] { "=", "==", "*", "é", "+" }.Select(more => Refuse("Form", $"signature followed by {more}", good + more)),
            Refuse("Form", "signature with a bit that nobody would look at", good[..^1] + (char)(good[^1] + 1)),
            Refuse("Form", "a space within", $"{parts[0]}. {parts[1]}.{parts[2]}"),
            Refuse("Form", "two tokens in one header", $"{good}, Bearer {good}"),
            Refuse("TooLong", "8193 characters", good + new string('A', 8193 - good.Length)),
            Refuse("TooLong", "10,000 dots", new string('.', 10_000)),
            .. new[] { "[]", "{", "", "null", "{}{}", "{,}", "{\"alg\":\"RS384\",}", "//\n{}", "\uFEFF{}", "{\"alg\":384}", "{\"alg\":null}", "{\"alg\":[\"RS384\"]}", "{\"kid\":1}" }
                .Select(text => Refuse("Form", $"header {text}", Draft().SignedOver(headerText: text))),
            .. new[] { "[]", "{", "\"\"", "{\"iss\":\"\\ud800\"}", "{\"a\":" + new string('[', 40) + new string(']', 40) + "}" }.Select(text => Refuse("Form", $"claims {text}", Draft().SignedOver(claimsText: text))),
            Refuse("Form", "claims that are no UTF-8", TokenDraft.Join(Utf8($"{{\"alg\":\"RS384\",\"kid\":\"{Rsa.Id}\"}}"), [(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}'], content => Rsa.Sign("RS384", content))),
            Refuse("Form", "alg twice", Draft().AgainHeader("alg", "\"RS384\"")),
            Refuse("Form", "alg twice, once with an escape", Draft().AgainHeader("\\u0061lg", "\"none\"")),
            Refuse("Form", "aud twice", Draft().AgainClaim("aud", $"\"{address}{path}\"")),
        ];
    }

    private IEnumerable<TokenCase> OfAlgorithm() =>
    [
        .. new[] { "none", "None", "nOnE", "NONE", "", "rs384", "RS384 ", "RS512", "ES512", "EdDSA", "HS256", "RSA-OAEP" }
            .Select(name => Refuse("Algorithm", $"alg '{name}'", Draft().Header("alg", name).Signed(Rsa))),
        Refuse("Form", "alg none without a signature", Draft().Header("alg", "none").SignedWith(static _ => [])),
        Refuse("Algorithm", "no alg", Draft().WithoutHeader("alg")),
        Refuse("Algorithm", "RS256, well signed and not agreed", Draft().Header("alg", "RS256")),
        Refuse("Algorithm", "PS384, well signed and not agreed", Draft().Header("alg", "PS384")),
        Refuse("Algorithm", "ES256, well signed and not agreed", TokenDraft.For(SigningKey.P256("p256"), "ES256", address + path, now)),
        .. from algorithm in new[] { "HS256", "HS384", "HS512" }
           from key in new[] { Rsa, Curve }
           from secret in key.PublicForms.Append([])
           select Refuse("Algorithm", $"key confusion: {algorithm} with {secret.Length} public bytes", TokenDraft.For(key, algorithm, address + path, now).SignedWith(content => Hmac(algorithm, secret, content))),
        Refuse("Key", "RS384 under the kid of the key on a curve", Draft().Header("kid", Curve.Id)),
        Refuse("Key", "ES384 under the kid of an RSA key", CurveDraft().Header("kid", Rsa.Id)),
    ];

    private IEnumerable<TokenCase> OfHeader() =>
    [
        .. new[] { "JOSE", "at+jwt", "", "application/jwt" }.Select(type => Refuse("Type", $"typ '{type}'", Draft().Header("typ", type))),
        .. new[] { "[\"exp\"]", "[]", "[\"http://example.org/unknown\"]", "\"exp\"" }.Select(names => Refuse("Extension", $"crit {names}", Draft().RawHeader("crit", names))),
        Refuse("Extension", "b64 false", Draft().RawHeader("b64", "false").RawHeader("crit", "[\"b64\"]")),
        Refuse("EmbeddedKey", "jwk of a stranger who signed", Draft().RawHeader("jwk", Stranger.Jwk()).Signed(Stranger)),
        Refuse("EmbeddedKey", "jwk of the client itself", Draft().RawHeader("jwk", Rsa.Jwk())),
        Refuse("EmbeddedKey", "x5c", Draft().RawHeader("x5c", "[\"MIIB\"]")),
        Refuse("EmbeddedKey", "x5u", Draft().Header("x5u", Evil)),
        Refuse("KeySetAddress", "jku of a stranger", Draft().Header("jku", Evil).Signed(Stranger)),
        Refuse("KeySetAddress", "an empty jku", Draft().Header("jku", "")),
        Refuse("KeyId", "no kid", Draft().WithoutHeader("kid")),
        Refuse("KeyId", "an empty kid", Draft().Header("kid", "")),
    ];

    private IEnumerable<TokenCase> OfClaims() =>
    [
        .. new[] { "https://evil.example.com", TokenDraft.Issuer + "/", "HTTPS://EHR.EXAMPLE.ORG", "" }.Select(issuer => Refuse("Issuer", $"iss '{issuer}'", Draft().Claim("iss", issuer))),
        Refuse("Issuer", "no iss", Draft().WithoutClaim("iss")),
        .. new[]
        {
            address, $"{address}/", $"{address}{path}/", $"{address}{path}?a=b", $"{address}{path}#a", $"{address}/evaluate", $"{address}/cds-services/other", path, "",
            (address + path).ToUpperInvariant(), $"{address}.evil.example.com{path}", $"https://evil.example.com{path}", $"{address}{path}/feedback", $" {address}{path}", $"{address}{path},{address}",
        }.Select(audience => Refuse("Audience", $"aud '{audience}'", Draft().Claim("aud", audience))),
        Refuse("Audience", "no aud", Draft().WithoutClaim("aud")),
        Refuse("Audience", "aud []", Draft().RawClaim("aud", "[]")),
        Refuse("Form", "aud as an object", Draft().RawClaim("aud", $"{{\"url\":\"{address}{path}\"}}")),
        Refuse("Form", "aud with a number", Draft().RawClaim("aud", $"[\"{address}{path}\",1]")),
        Refuse("Form", "aud with a list in a list", Draft().RawClaim("aud", $"[[\"{address}{path}\"]]")),
        Refuse("TokenId", "no jti", Draft().WithoutClaim("jti")),
        Refuse("TokenId", "an empty jti", Draft().Claim("jti", "")),
        Refuse("Form", "jti as a number", Draft().RawClaim("jti", "7")),
        Refuse("Form", "tenant as a list", Draft().RawClaim("tenant", "[\"north\"]")),
    ];

    private IEnumerable<TokenCase> OfTimes() =>
    [
        Refuse("Expired", "exp 60 s ago", Draft().Claim("iat", now.AddMinutes(-5)).Claim("exp", now.AddSeconds(-60))),
        Refuse("Expired", "no exp", Draft().WithoutClaim("exp")),
        Refuse("IssuedAt", "iat 61 s ahead", Draft().Claim("iat", now.AddSeconds(61))),
        Refuse("IssuedAt", "no iat", Draft().WithoutClaim("iat")),
        Refuse("NotBefore", "nbf 61 s ahead", Draft().Claim("nbf", now.AddSeconds(61))),
        Refuse("Lifetime", "a life of one hour and a second", Draft().Claim("exp", now.AddSeconds(3601))),
        Refuse("Lifetime", "exp at iat", Draft().Claim("exp", now)),
        Refuse("Lifetime", "exp before iat", Draft().Claim("exp", now.AddSeconds(-1))),
        .. from claim in new[] { "exp", "iat", "nbf" }
           from value in new[] { $"\"{now.ToUnixTimeSeconds()}\"", "-1", "1e30", "253402300800", "null", "true", "[1]" }
           select Refuse("Form", $"{claim} {value}", Draft().RawClaim(claim, value)),
    ];

    private IEnumerable<TokenCase> OfSignature()
    {
        var good = Draft().Signed();
        var parts = good.Split('.');
        return
        [
            Refuse("Key", "a kid that the client does not have", TokenDraft.For(Stranger, "RS384", address + path, now)),
            Refuse("Key", "a kid in other letters", Draft().Header("kid", "RSA-1")),
            Refuse("Signature", "signed by a stranger", Draft().Signed(Stranger)),
            Refuse("Signature", "signed by the other key of the client", Draft().Header("kid", OtherRsa.Id)),
            Refuse("Signature", "claims of another token", $"{parts[0]}.{Draft().Claim("tenant", "south").Signed().Split('.')[1]}.{parts[2]}"),
            Refuse("Signature", "header of another token", $"{Draft().WithoutHeader("typ").Signed().Split('.')[0]}.{parts[1]}.{parts[2]}"),
            Refuse("Signature", "one byte too few", Draft().SignedWith(static content => Rsa.Sign("RS384", content)[..^1])),
            Refuse("Signature", "one byte too many", Draft().SignedWith(static content => [.. Rsa.Sign("RS384", content), 0])),
            Refuse("Signature", "a letter too many", good + "A"),
            Refuse("Signature", "all zero", Draft().SignedWith(static _ => new byte[256])),
            Refuse("Signature", "padded as for PS384", Draft().SignedWith(static content => Rsa.Sign("PS384", content))),
            Refuse("Signature", "hashed as for RS256", Draft().SignedWith(static content => Rsa.Sign("RS256", content))),
            Refuse("Signature", "a point of nought", CurveDraft().SignedWith(static _ => new byte[96])),
            Refuse("Signature", "a signature in DER", CurveDraft().SignedWith(static content => ToDer(Curve.Sign("ES384", content)))),
        ];
    }

    private static byte[] ToDer(byte[] signature)
    {
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(signature.AsSpan(0, 48).TrimStart((byte)0));
            writer.WriteIntegerUnsigned(signature.AsSpan(48).TrimStart((byte)0));
        }

        return writer.Encode();
    }
}
