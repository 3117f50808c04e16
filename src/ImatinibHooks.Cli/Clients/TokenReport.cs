using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Trust;

namespace ImatinibHooks.Cli.Clients;

/// <summary>How a token fared in one check.</summary>
/// <param name="Check">The name of the check, which is what the log of the service says of a token that fails it.</param>
/// <param name="IsPassed">Whether it passed; null when the check could not be made.</param>
/// <param name="Rule">What the check asks.</param>
/// <param name="Found">What was found; never the token.</param>
internal sealed record TokenResult(string Check, bool? IsPassed, string Rule, string Found);

/// <summary>Makes every check of a token that the service makes but for replay, and goes on after the first that fails.</summary>
internal static class TokenReport
{
    /// <summary>All checks in the order of the service.</summary>
    /// <param name="text">The token.</param>
    /// <param name="client">The client that its issuer is said to be; null when no client has it.</param>
    /// <param name="keys">The client's keys; null when they are not at hand.</param>
    /// <param name="shownAt">Where, under which address and when it is shown.</param>
    internal static ImmutableArray<TokenResult> Of(string text, Func<string?, ClientTrust?> client, Func<ClientTrust, KeySet?> keys, ShownAt shownAt)
    {
        if (ClientToken.Read(text, out var fault) is not { } token)
        {
            return [new(fault.ToString(), false, $"a signed JWT in compact form, at most {ClientToken.MaxLength} characters, each member once", "something else")];
        }

        var form = new TokenResult(nameof(TokenFault.Form), true, "a signed JWT in compact form", "one");
        if (client(token.Issuer) is not { } trust)
        {
            return [form, new(nameof(TokenFault.Issuer), false, "iss is a client of the settings", token.Issuer ?? "not there")];
        }

        var shown = new TokenPresentation(token, trust, shownAt.Endpoint, shownAt.Now);
        return
        [
            form,
            new(nameof(TokenFault.Issuer), true, "iss is a client of the settings", trust.Issuer),
            .. TokenChecks.All.Select(check => new TokenResult(check.Fault.ToString(), check.IsPassed(shown), $"{check.Rule} ({check.Requirement})", check.Found(token))),
            .. OfKey(shown, keys(trust)),
        ];
    }

    private static ImmutableArray<TokenResult> OfKey(in TokenPresentation shown, KeySet? keys)
    {
        const string KeyRule = "kid is a key of the client, for alg (REQ-SEC-13)";
        const string SignatureRule = "the client signed it with that key (REQ-SEC-05)";
        if (keys is null)
        {
            return [new(nameof(TokenFault.Key), null, KeyRule, "the keys are not at hand: save them and give --jwks"), new(nameof(TokenFault.Signature), null, SignatureRule, "not looked at")];
        }

        var key = keys.Find(shown.Token.KeyId ?? "");
        var algorithm = shown.Trust.FindAlgorithm(shown.Token.Algorithm);
        var fits = key is not null && algorithm is not null && key.Fits(algorithm);
        var found = key is null ? $"not among {string.Join(", ", keys.Keys.Select(static known => known.Id))}" : $"{key.Kind}, {key.Bits} bits";
        return [new(nameof(TokenFault.Key), fits, KeyRule, found), new(nameof(TokenFault.Signature), fits ? key!.HasSigned(shown.Token, algorithm!) : null, SignatureRule, fits ? "a signature" : "not looked at")];
    }
}

/// <summary>Where and when a token is shown.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Now">The time.</param>
internal sealed record ShownAt(ProtectedEndpoint Endpoint, DateTimeOffset Now);
