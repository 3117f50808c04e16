namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>What a public key is made of.</summary>
public enum KeyKind
{
    /// <summary>RSA, with a modulus of 2048 to 8192 bits.</summary>
    Rsa,

    /// <summary>A point of the curve P-256.</summary>
    P256,

    /// <summary>A point of the curve P-384.</summary>
    P384,
}
