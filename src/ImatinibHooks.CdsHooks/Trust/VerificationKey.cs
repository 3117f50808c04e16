using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>One public key of a client. Safe for many calls at once.</summary>
/// <remarks>
/// The platform does not promise that its key objects may be used by two threads, so each call lends one out; there are never more than there were calls at once.
/// They hold no secret and are given back to the platform when the key is forgotten.
/// </remarks>
public sealed class VerificationKey
{
    private readonly ConcurrentBag<AsymmetricAlgorithm> idle = [];
    private readonly Func<AsymmetricAlgorithm> import;
    private readonly string? algorithm;
    private readonly int signatureLength;

    /// <exception cref="CryptographicException">The key is none, such as a point beside its curve.</exception>
    internal VerificationKey(string id, KeyKind kind, string? algorithm, Func<AsymmetricAlgorithm> import)
    {
        Id = id;
        Kind = kind;
        this.algorithm = algorithm;
        this.import = import;
        var first = import();
        Bits = first.KeySize;
        signatureLength = kind == KeyKind.Rsa ? Bits / 8 : Bits / 4;
        idle.Add(first);
    }

    /// <summary>Its <c>kid</c>, compared exactly.</summary>
    public string Id { get; }

    /// <summary>What it is made of.</summary>
    public KeyKind Kind { get; }

    /// <summary>Its size in bits.</summary>
    public int Bits { get; }

    /// <summary>Whether the key is one for this algorithm: made of the right stuff, and not published for another algorithm.</summary>
    public bool Fits(TokenAlgorithm candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Kind == candidate.Kind && (algorithm is null || string.Equals(algorithm, candidate.Name, StringComparison.Ordinal));
    }

    /// <summary>Whether the private half of this key signed the token with this algorithm; false also when the key does not fit the algorithm.</summary>
    public bool HasSigned(ClientToken token, TokenAlgorithm candidate)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!Fits(candidate) || token.Signature.Length != signatureLength)
        {
            return false;
        }

        var key = idle.TryTake(out var kept) ? kept : import();
        var isSigned = IsSigned(key, token, candidate);
        idle.Add(key);
        return isSigned;
    }

    private static bool IsSigned(AsymmetricAlgorithm key, ClientToken token, TokenAlgorithm algorithm) => key switch
    {
        RSA rsa => rsa.VerifyData(token.Signed.Span, token.Signature.Span, algorithm.Hash, algorithm.Padding!),
        ECDsa curve => curve.VerifyData(token.Signed.Span, token.Signature.Span, algorithm.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
        _ => false,
    };
}
