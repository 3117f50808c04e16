using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>The header of a token (REQ-SEC-06).</summary>
internal sealed class TokenHeader : TokenPart
{
    private static readonly byte[][] Members =
        ["alg"u8.ToArray(), "kid"u8.ToArray(), "typ"u8.ToArray(), "jku"u8.ToArray(), "crit"u8.ToArray(), "b64"u8.ToArray(), "jwk"u8.ToArray(), "x5c"u8.ToArray(), "x5u"u8.ToArray()];

    private string? algorithm;
    private string? keyId;
    private string? type;
    private string? keySetAddress;

    internal string? Algorithm => algorithm;

    internal string? KeyId => keyId;

    internal string? Type => type;

    internal string? KeySetAddress => keySetAddress;

    // crit or b64: extensions that change how a token is to be read.
    internal bool HasExtension { get; private set; }

    // jwk, x5c or x5u: a key that the token brings or points to by itself.
    internal bool HasKey { get; private set; }

    private protected override ReadOnlySpan<byte[]> Names => Members;

    private protected override bool Take(int member, ref Utf8JsonReader json)
    {
        switch (member)
        {
            case 0: return TryText(ref json, out algorithm);
            case 1: return TryText(ref json, out keyId);
            case 2: return TryText(ref json, out type);
            case 3: return TryText(ref json, out keySetAddress);
            case 4 or 5: HasExtension = true; break;
            default: HasKey = true; break;
        }

        json.Skip();
        return true;
    }
}
