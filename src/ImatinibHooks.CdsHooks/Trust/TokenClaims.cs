using System.Collections.Immutable;
using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>The claims of a token (REQ-SEC-07). Claims that it does not know are passed over.</summary>
internal sealed class TokenClaims : TokenPart
{
    // 9999-12-31T23:59:59Z, the last second that the platform can tell.
    private const long LastSecond = 253_402_300_799;

    private static readonly byte[][] Members =
        ["iss"u8.ToArray(), "aud"u8.ToArray(), "exp"u8.ToArray(), "iat"u8.ToArray(), "nbf"u8.ToArray(), "jti"u8.ToArray(), "tenant"u8.ToArray()];

    private string? issuer;
    private string? id;
    private string? tenant;
    private DateTimeOffset? expires;
    private DateTimeOffset? issuedAt;
    private DateTimeOffset? notBefore;

    internal string? Issuer => issuer;

    internal ImmutableArray<string> Audiences { get; private set; } = [];

    internal DateTimeOffset? Expires => expires;

    internal DateTimeOffset? IssuedAt => issuedAt;

    internal DateTimeOffset? NotBefore => notBefore;

    internal string? Id => id;

    internal string? Tenant => tenant;

    private protected override ReadOnlySpan<byte[]> Names => Members;

    private protected override bool Take(int member, ref Utf8JsonReader json) => member switch
    {
        0 => TryText(ref json, out issuer),
        1 => TryAudiences(ref json),
        2 => TryTime(ref json, out expires),
        3 => TryTime(ref json, out issuedAt),
        4 => TryTime(ref json, out notBefore),
        5 => TryText(ref json, out id),
        _ => TryText(ref json, out tenant),
    };

    // A number, never a text; what lies behind the point is cut off (RFC 7519 allows it).
    private static bool TryTime(ref Utf8JsonReader json, out DateTimeOffset? time)
    {
        var isTime = json.TokenType == JsonTokenType.Number && json.TryGetDecimal(out var seconds) && seconds is >= 0 and <= LastSecond;
        time = isTime ? DateTimeOffset.FromUnixTimeSeconds((long)json.GetDecimal()) : null;
        return isTime;
    }

    private bool TryAudiences(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            var isText = TryText(ref json, out var only);
            Audiences = isText ? [only!] : [];
            return isText;
        }

        var audiences = ImmutableArray.CreateBuilder<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (!TryText(ref json, out var audience))
            {
                return false;
            }

            audiences.Add(audience!);
        }

        Audiences = audiences.DrainToImmutable();
        return true;
    }
}
