using System.Diagnostics.CodeAnalysis;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>Where a key set may be fetched from (REQ-SEC-14).</summary>
public static class KeySetAddress
{
    /// <summary>What an address must be, in words.</summary>
    public const string Rule = "an absolute https address without a user and a fragment (http on loopback alone), such as https://ehr.example.org/jwks.json";

    /// <summary>Whether keys may be fetched from there: over https, or over http from this machine.</summary>
    public static bool IsAllowed([NotNullWhen(true)] string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length + address.Fragment.Length == 0;
}
