namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>Why a token is refused. The name is what the log says; the caller is never told (REQ-SEC-17).</summary>
public enum TokenFault
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>The header Authorization came more than once.</summary>
    SeveralHeaders,

    /// <summary>The header Authorization has another scheme than Bearer.</summary>
    Scheme,

    /// <summary>It is longer than <see cref="ClientToken.MaxLength"/>.</summary>
    TooLong,

    /// <summary>It is no signed token in compact form, or a member of it is mistyped or comes twice.</summary>
    Form,

    /// <summary>No client has this issuer.</summary>
    Issuer,

    /// <summary>The client may not sign with this algorithm.</summary>
    Algorithm,

    /// <summary>It says that it is something else than a JWT.</summary>
    Type,

    /// <summary>It asks to be read in another way (<c>crit</c>, <c>b64</c>).</summary>
    Extension,

    /// <summary>It brings a key of its own (<c>jwk</c>, <c>x5c</c>, <c>x5u</c>).</summary>
    EmbeddedKey,

    /// <summary>Its <c>jku</c> is not the address that was agreed.</summary>
    KeySetAddress,

    /// <summary>It names no key.</summary>
    KeyId,

    /// <summary>It is meant for another endpoint or another service.</summary>
    Audience,

    /// <summary>It has expired, or does not say when it does.</summary>
    Expired,

    /// <summary>It was issued in the future, or does not say when.</summary>
    IssuedAt,

    /// <summary>It is not valid yet.</summary>
    NotBefore,

    /// <summary>It lives longer than an hour, or ends before it began.</summary>
    Lifetime,

    /// <summary>It has no id.</summary>
    TokenId,

    /// <summary>The client may not call for this tenant.</summary>
    Tenant,

    /// <summary>The client has no such key, or the key is one for other algorithms.</summary>
    Key,

    /// <summary>It was not signed with that key.</summary>
    Signature,

    /// <summary>It was used before.</summary>
    Replayed,

    /// <summary>Too many tokens are remembered to remember one more.</summary>
    MemoryFull,

    /// <summary>Whether it was used before cannot be found out.</summary>
    MemoryDown,
}
