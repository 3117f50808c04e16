using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>A token as it came: read, and not yet believed (REQ-SEC-04 to REQ-SEC-07).</summary>
/// <remarks>Nothing of it may be logged but <see cref="Issuer"/>, <see cref="Tenant"/> and <see cref="Id"/>, and those only once it is believed (REQ-SEC-19).</remarks>
public sealed class ClientToken
{
    /// <summary>The longest token that is looked at, in characters: 8192. Usual ones have 500 to 1500.</summary>
    public const int MaxLength = 8192;

    private readonly TokenHeader header;
    private readonly TokenClaims claims;

    private ClientToken(TokenHeader header, TokenClaims claims)
    {
        this.header = header;
        this.claims = claims;
    }

    /// <summary>The <c>alg</c>; null when there is none.</summary>
    public string? Algorithm => header.Algorithm;

    /// <summary>The <c>kid</c>; null when there is none.</summary>
    public string? KeyId => header.KeyId;

    /// <summary>The <c>typ</c>; null when there is none.</summary>
    public string? Type => header.Type;

    /// <summary>The <c>jku</c>; null when there is none.</summary>
    public string? KeySetAddress => header.KeySetAddress;

    /// <summary>Whether the header holds <c>crit</c> or <c>b64</c>, which change how a token is to be read.</summary>
    public bool HasExtension => header.HasExtension;

    /// <summary>Whether the header brings a key of its own or points to one: <c>jwk</c>, <c>x5c</c> or <c>x5u</c>.</summary>
    public bool HasKey => header.HasKey;

    /// <summary>The <c>iss</c>; null when there is none.</summary>
    public string? Issuer => claims.Issuer;

    /// <summary>The <c>aud</c>, one text or many; empty when there is none.</summary>
    public ImmutableArray<string> Audiences => claims.Audiences;

    /// <summary>The <c>exp</c> in whole seconds, UTC; null when there is none.</summary>
    public DateTimeOffset? Expires => claims.Expires;

    /// <summary>The <c>iat</c> in whole seconds, UTC; null when there is none.</summary>
    public DateTimeOffset? IssuedAt => claims.IssuedAt;

    /// <summary>The <c>nbf</c> in whole seconds, UTC; null when there is none.</summary>
    public DateTimeOffset? NotBefore => claims.NotBefore;

    /// <summary>The <c>jti</c>; null when there is none.</summary>
    public string? Id => claims.Id;

    /// <summary>The <c>tenant</c>; null when there is none.</summary>
    public string? Tenant => claims.Tenant;

    /// <summary>The bytes that were signed.</summary>
    internal ReadOnlyMemory<byte> Signed { get; init; }

    /// <summary>The bytes of the signature; never empty.</summary>
    internal ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>Reads a token in the compact form of RFC 7515.</summary>
    /// <param name="text">The token without the scheme.</param>
    /// <param name="fault">Why it cannot be read; without meaning when it can.</param>
    /// <returns>The token; null when it is longer than <see cref="MaxLength"/>, has not three parts in strict base64url, or a part is not the JSON it must be.</returns>
    public static ClientToken? Read(string text, out TokenFault fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            fault = TokenFault.TooLong;
            return null;
        }

        fault = TokenFault.Form;
        var bytes = new byte[text.Length];
        return Ascii.FromUtf16(text, bytes, out _) == OperationStatus.Done ? Read(bytes) : null;
    }

    private static ClientToken? Read(byte[] text)
    {
        var first = text.AsSpan().IndexOf((byte)'.');
        var last = text.AsSpan().LastIndexOf((byte)'.');
        var header = new TokenHeader();
        var claims = new TokenClaims();
        if (first >= last || !TryRead(text.AsSpan(0, first), header) || !TryRead(text.AsSpan(first + 1, last - first - 1), claims))
        {
            return null;
        }

        // A dot between the two is no letter of base64url, so the claims were not read then.
        var signature = new byte[Base64UrlText.MostBytes(text.Length - last - 1)];
        var length = Base64UrlText.Decode(text.AsSpan(last + 1), signature);
        return length > 0 ? new(header, claims) { Signed = text.AsMemory(0, last), Signature = signature.AsMemory(0, length) } : null;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, TokenPart part)
    {
        var json = ArrayPool<byte>.Shared.Rent(Base64UrlText.MostBytes(text.Length));
        var length = Base64UrlText.Decode(text, json);
        var isRead = length > 0 && part.TryRead(json.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(json);
        return isRead;
    }
}
