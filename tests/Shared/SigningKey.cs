using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ImatinibHooks.Tests.Shared;

/// <summary>A key pair of a client, made at run time; it signs whatever it is told to.</summary>
internal sealed class SigningKey
{
    internal const string Es384 = "ES384";
    internal const string Rs384 = "RS384";

    private static readonly ConcurrentDictionary<string, SigningKey> Made = new(StringComparer.Ordinal);

    private readonly AsymmetricAlgorithm pair;

    private SigningKey(string id, AsymmetricAlgorithm pair)
    {
        Id = id;
        this.pair = pair;
    }

    internal string Id { get; }

    /// <summary>What an attacker knows of it, in the forms in which people have used it as a secret.</summary>
    internal IEnumerable<byte[]> PublicForms =>
        [Encoding.ASCII.GetBytes(pair.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(pair.ExportSubjectPublicKeyInfoPem() + "\n"), pair.ExportSubjectPublicKeyInfo(), Encoding.UTF8.GetBytes(Jwk())];

    /// <summary>An RSA key; the same one for the same id and size for as long as the tests run.</summary>
    internal static SigningKey Rsa(string id, int bits = 2048) => Made.GetOrAdd($"{bits} {id}", _ => new(id, RSA.Create(bits)));

    /// <summary>A key on P-384; the same one for the same id.</summary>
    internal static SigningKey P384(string id) => Made.GetOrAdd($"P-384 {id}", _ => new(id, ECDsa.Create(ECCurve.NamedCurves.nistP384)));

    /// <summary>A key on P-256; the same one for the same id.</summary>
    internal static SigningKey P256(string id) => Made.GetOrAdd($"P-256 {id}", _ => new(id, ECDsa.Create(ECCurve.NamedCurves.nistP256)));

    /// <summary>The public key as JWK, with these further members, such as <c>,"use":"sig"</c>.</summary>
    internal string Jwk(string more = "", string? id = null)
    {
        if (pair is RSA rsa)
        {
            var numbers = rsa.ExportParameters(includePrivateParameters: false);
            return $$"""{"kty":"RSA","kid":"{{id ?? Id}}","n":"{{Text(numbers.Modulus!)}}","e":"{{Text(numbers.Exponent!)}}"{{more}}}""";
        }

        var point = ((ECDsa)pair).ExportParameters(includePrivateParameters: false).Q;
        return $$"""{"kty":"EC","kid":"{{id ?? Id}}","crv":"P-{{pair.KeySize}}","x":"{{Text(point.X!)}}","y":"{{Text(point.Y!)}}"{{more}}}""";
    }

    /// <summary>The number that only the owner may have, in base64url.</summary>
    internal string Secret() => Text(pair is RSA rsa ? rsa.ExportParameters(includePrivateParameters: true).D! : ((ECDsa)pair).ExportParameters(includePrivateParameters: true).D!);

    /// <summary>Signs; PS384 with an RSA key, when asked.</summary>
    internal byte[] Sign(string algorithm, byte[] content)
    {
        var hash = algorithm.EndsWith("256", StringComparison.Ordinal) ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA384;
        return pair is RSA rsa
            ? rsa.SignData(content, hash, algorithm.StartsWith('P') ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1)
            : ((ECDsa)pair).SignData(content, hash);
    }

    /// <summary>A JWK Set of keys.</summary>
    internal static string Set(params IEnumerable<string> keys) => $$"""{"keys":[{{string.Join(',', keys)}}]}""";

    internal static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
