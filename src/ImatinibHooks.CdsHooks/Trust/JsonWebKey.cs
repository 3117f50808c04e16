using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>Reads one key of a set (RFC 7517, RFC 7518).</summary>
internal static class JsonWebKey
{
    private const int LeastRsaBits = 2048;
    private const int MostRsaBits = 8192;
    private const int MostExponentBytes = 8;

    // What only the owner of a key may have; k is the secret of symmetric keys.
    private static readonly string[] Secrets = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    /// <summary>Reads a key.</summary>
    /// <param name="json">The key.</param>
    /// <param name="reason">Why it cannot be used: the end of a sentence about it. Empty when it can.</param>
    /// <returns>The key; null when it cannot be used.</returns>
    /// <exception cref="InvalidDataException">It holds a secret.</exception>
    internal static VerificationKey? TryRead(JsonElement json, out string reason)
    {
        reason = ReasonAgainst(json);
        if (reason.Length > 0)
        {
            return null;
        }

        try
        {
            var key = Text(json, "kty") == "RSA" ? ReadRsa(json) : ReadCurve(json);
            reason = key is null ? $"is neither an RSA key of {LeastRsaBits} to {MostRsaBits} bits nor a point of P-256 or P-384" : "";
            return key;
        }
        catch (CryptographicException)
        {
            reason = "is not a key: its numbers do not fit together";
            return null;
        }
    }

    private static string ReasonAgainst(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return "is no object";
        }

        if (Secrets.Any(secret => json.TryGetProperty(secret, out _)))
        {
            throw new InvalidDataException("it holds a private or symmetric key: hand over public keys alone, and replace the key that has been shown");
        }

        if (Text(json, "kid") is not { Length: > 0 })
        {
            return "has no kid";
        }

        if (IsElse(json, "use", "sig") || !MayVerify(json))
        {
            return "is not for signatures (use, key_ops)";
        }

        return json.TryGetProperty("alg", out var name) && (name.ValueKind != JsonValueKind.String || TokenAlgorithm.Find(name.GetString()!) is null)
            ? $"is for another algorithm than {TokenAlgorithm.Names}"
            : "";
    }

    private static bool MayVerify(JsonElement json) =>
        !json.TryGetProperty("key_ops", out var operations)
        || (operations.ValueKind == JsonValueKind.Array && operations.EnumerateArray().Any(static operation => operation.ValueKind == JsonValueKind.String && operation.ValueEquals("verify"u8)));

    private static VerificationKey? ReadRsa(JsonElement json)
    {
        var modulus = Number(json, "n");
        var exponent = Number(json, "e");
        var isUsable = modulus.Length * 8 <= MostRsaBits && BitsOf(modulus) >= LeastRsaBits && exponent.Length is > 0 and <= MostExponentBytes && IsOddAndAboveOne(exponent);
        return isUsable ? Make(json, KeyKind.Rsa, () => RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent })) : null;
    }

    private static VerificationKey? ReadCurve(JsonElement json) => (Text(json, "kty"), Text(json, "crv")) switch
    {
        ("EC", "P-256") => ReadPoint(json, KeyKind.P256, ECCurve.NamedCurves.nistP256, bytes: 32),
        ("EC", "P-384") => ReadPoint(json, KeyKind.P384, ECCurve.NamedCurves.nistP384, bytes: 48),
        _ => null,
    };

    private static VerificationKey? ReadPoint(JsonElement json, KeyKind kind, ECCurve curve, int bytes)
    {
        var x = Bytes(json, "x");
        var y = Bytes(json, "y");
        return x.Length == bytes && y.Length == bytes
            ? Make(json, kind, () => ECDsa.Create(new ECParameters { Curve = curve, Q = new ECPoint { X = x, Y = y } }))
            : null;
    }

    private static VerificationKey Make(JsonElement json, KeyKind kind, Func<AsymmetricAlgorithm> import) => new(Text(json, "kid")!, kind, Text(json, "alg"), import);

    // Some writers put a zero byte in front of a number; it is not part of its size.
    private static byte[] Number(JsonElement json, string name) => Bytes(json, name).AsSpan().TrimStart((byte)0).ToArray();

    private static int BitsOf(byte[] number) => number.Length == 0 ? 0 : ((number.Length - 1) * 8) + 32 - int.LeadingZeroCount(number[0]);

    private static bool IsOddAndAboveOne(byte[] number) => number[^1] % 2 == 1 && (number.Length > 1 || number[0] > 1);

    // Empty when the member is not there or is not strict base64url.
    private static byte[] Bytes(JsonElement json, string name)
    {
        var text = Encoding.UTF8.GetBytes(Text(json, name) ?? "");
        var bytes = new byte[Base64UrlText.MostBytes(text.Length)];
        var length = Base64UrlText.Decode(text, bytes);
        return length > 0 ? bytes[..length] : [];
    }

    private static bool IsElse(JsonElement json, string name, string expected) => json.TryGetProperty(name, out var member) && (member.ValueKind != JsonValueKind.String || !member.ValueEquals(expected));

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
