using System.Collections.Immutable;
using System.Globalization;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>What a token must have before its signature is looked at, and before anything is fetched for it.</summary>
/// <remarks>
/// Clocks may differ by 60 s. A token is taken until less than 60 s after <c>exp</c>; <c>iat</c> and <c>nbf</c> may lie up to 60 s ahead, both included. From
/// <c>iat</c> to <c>exp</c> it is more than nothing and at most an hour. Sources: REQ-SEC-06 to REQ-SEC-14, REQ-SEC-18, REQ-SEC-23.
/// </remarks>
public static class TokenChecks
{
    /// <summary>How far two clocks may differ: 60 s.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    /// <summary>The longest life of a token: one hour, included.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromHours(1);

    /// <summary>Every check, in the order in which they are made.</summary>
    public static ImmutableArray<TokenCheck> All { get; } =
    [
        new(TokenFault.Algorithm, "REQ-SEC-11", "alg is one that the client may use", static (in shown) => shown.Trust.FindAlgorithm(shown.Token.Algorithm) is not null, static token => Text(token.Algorithm)),
        new(TokenFault.Type, "REQ-SEC-06", "typ, when there, is JWT", static (in shown) => shown.Token.Type is null || shown.Token.Type.Equals("JWT", StringComparison.OrdinalIgnoreCase), static token => Text(token.Type)),
        new(TokenFault.Extension, "REQ-SEC-06", "the header has neither crit nor b64", static (in shown) => !shown.Token.HasExtension, static token => token.HasExtension ? "one of them" : "neither"),
        new(TokenFault.EmbeddedKey, "REQ-SEC-13", "the header brings no key (jwk, x5c, x5u)", static (in shown) => !shown.Token.HasKey, static token => token.HasKey ? "one of them" : "none"),
        new(TokenFault.KeySetAddress, "REQ-SEC-14", "jku, when there, is the address in the settings of the client", static (in shown) => IsKnown(shown), static token => Text(token.KeySetAddress)),
        new(TokenFault.KeyId, "REQ-SEC-06", "kid is there", static (in shown) => !string.IsNullOrEmpty(shown.Token.KeyId), static token => Text(token.KeyId)),
        new(TokenFault.Audience, "REQ-SEC-08", "aud is the public address of the endpoint", static (in shown) => shown.Endpoint.IsNamedBy(shown.Token.Audiences, shown.Trust.Addresses), static token => string.Join(", ", token.Audiences)),
        new(TokenFault.Expired, "REQ-SEC-07", "exp is there and has not passed by 60 s or more", static (in shown) => shown.Token.Expires > shown.Now - Skew, static token => Text(token.Expires)),
        new(TokenFault.IssuedAt, "REQ-SEC-23", "iat is there and at most 60 s ahead", static (in shown) => shown.Token.IssuedAt <= shown.Now + Skew, static token => Text(token.IssuedAt)),
        new(TokenFault.NotBefore, "REQ-SEC-07", "nbf, when there, is at most 60 s ahead", static (in shown) => shown.Token.NotBefore is null || shown.Token.NotBefore <= shown.Now + Skew, static token => Text(token.NotBefore)),
        new(TokenFault.Lifetime, "REQ-SEC-23", "from iat to exp it is at most an hour", static (in shown) => LivesAsAllowed(shown.Token), static token => Text(token.Expires - token.IssuedAt)),
        new(TokenFault.TokenId, "REQ-SEC-07", "jti is there", static (in shown) => !string.IsNullOrEmpty(shown.Token.Id), static token => Text(token.Id)),
        new(TokenFault.Tenant, "REQ-SEC-18", "tenant is one of the client's, when it has any", static (in shown) => MayCallFor(shown.Token.Tenant, shown.Trust.Tenants), static token => Text(token.Tenant)),
    ];

    /// <summary>The first thing that is wrong; null when all checks are passed and the signature may be looked at.</summary>
    public static TokenFault? FirstFault(in TokenPresentation shown)
    {
        foreach (var check in All)
        {
            if (!check.IsPassed(shown))
            {
                return check.Fault;
            }
        }

        return null;
    }

    /// <summary>What is wrong with the key or the signature; null when the client signed the token with it.</summary>
    /// <param name="shown">A token that has passed all checks.</param>
    /// <param name="key">The client's key of the token's <c>kid</c>; null when it has none.</param>
    public static TokenFault? KeyFault(in TokenPresentation shown, VerificationKey? key) =>
        shown.Trust.FindAlgorithm(shown.Token.Algorithm) is not { } algorithm ? TokenFault.Algorithm
        : key is null || !key.Fits(algorithm) ? TokenFault.Key
        : key.HasSigned(shown.Token, algorithm) ? null
        : TokenFault.Signature;

    private static bool IsKnown(in TokenPresentation shown) =>
        shown.Token.KeySetAddress is null || string.Equals(shown.Token.KeySetAddress, shown.Trust.KeySetAddress, StringComparison.Ordinal);

    private static bool LivesAsAllowed(ClientToken token) => token.Expires - token.IssuedAt is { } life && life > TimeSpan.Zero && life <= LongestLife;

    private static bool MayCallFor(string? tenant, ImmutableArray<string> tenants) => tenants.IsEmpty || (tenant is not null && tenants.Contains(tenant));

    private static string Text(string? text) => text ?? "not there";

    private static string Text(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "not there";

    private static string Text(TimeSpan? life) => life is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.TotalSeconds} s") : "not there";
}
