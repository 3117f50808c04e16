using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>A way to sign that may be trusted (REQ-SEC-09 to REQ-SEC-12).</summary>
/// <remarks>There is no object for <c>none</c> or for a symmetric algorithm, so no setting and no defect can let them in.</remarks>
public sealed class TokenAlgorithm
{
    private TokenAlgorithm(string name, KeyKind kind, HashAlgorithmName hash, RSASignaturePadding? padding = null)
    {
        Name = name;
        Kind = kind;
        Hash = hash;
        Padding = padding;
    }

    /// <summary>Every algorithm that a client may be allowed.</summary>
    public static ImmutableArray<TokenAlgorithm> All { get; } =
    [
        new("ES384", KeyKind.P384, HashAlgorithmName.SHA384),
        new("RS384", KeyKind.Rsa, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        new("ES256", KeyKind.P256, HashAlgorithmName.SHA256),
        new("RS256", KeyKind.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        new("PS384", KeyKind.Rsa, HashAlgorithmName.SHA384, RSASignaturePadding.Pss),
    ];

    /// <summary>Those that a client may use when nothing else is said: ES384 and RS384, which the protocol recommends.</summary>
    public static ImmutableArray<TokenAlgorithm> Usual { get; } = [All[0], All[1]];

    /// <summary>The names of <see cref="All"/>, for messages.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(static algorithm => algorithm.Name));

    /// <summary>Its name in the header of a token.</summary>
    public string Name { get; }

    /// <summary>The keys that it works with.</summary>
    public KeyKind Kind { get; }

    internal HashAlgorithmName Hash { get; }

    // Null for the algorithms on curves.
    internal RSASignaturePadding? Padding { get; }

    /// <summary>The algorithm of a name, compared exactly; null for a name that is not trusted.</summary>
    public static TokenAlgorithm? Find(string name)
    {
        foreach (var algorithm in All)
        {
            if (string.Equals(algorithm.Name, name, StringComparison.Ordinal))
            {
                return algorithm;
            }
        }

        return null;
    }
}
