using System.Diagnostics.CodeAnalysis;

namespace ImatinibHooks.Server.Options;

/// <summary>One client that may call, in <c>ImatinibHooks:Clients:{n}</c>.</summary>
/// <remarks>
/// One entry may have no issuer: it is the client of every call that needs no token (<c>Security:RequireJwt</c> is false and the call brought none).
/// </remarks>
[SuppressMessage("Performance", "CA1819", Justification = "The binder of configuration fills arrays.")]
internal sealed class ClientOptions
{
    /// <summary>Its name in the log and in the metrics: 1 to 64 letters, digits, dots, hyphens and underscores, unlike every other client's.</summary>
    public string Name { get; set; } = "";

    /// <summary>The <c>iss</c> of its tokens, compared exactly; null for the client of calls without a token.</summary>
    public string? Issuer { get; set; }

    /// <summary>A file with its public keys as a JWK Set, read at start; null when <see cref="Jku"/> is set.</summary>
    public string? Jwks { get; set; }

    /// <summary>The https address of its JWK Set, the only one that is ever fetched; null when <see cref="Jwks"/> is set.</summary>
    public string? Jku { get; set; }

    /// <summary>The algorithms it may sign with, out of ES384, RS384, ES256, RS256 and PS384. ES384 and RS384 when empty.</summary>
    public string[] Algorithms { get; set; } = [];

    /// <summary>Addresses that its tokens may name beside those below <c>PublicBaseUrl</c>, such as the one of a gateway, without the path of the service. None unless set.</summary>
    public string[] Audiences { get; set; } = [];

    /// <summary>The tenants its tokens may name; any or none when empty.</summary>
    public string[] Tenants { get; set; } = [];

    /// <summary>The FHIR servers that may be read for its calls. None unless set.</summary>
    public FhirServerOptions[] FhirServers { get; set; } = [];

    /// <summary>Standard or Epic. Standard unless set.</summary>
    public string Dialect { get; set; } = nameof(CdsHooks.Cards.Dialect.Standard);

    /// <summary>How many calls it may make a minute: 10 to 10000000, both included; without limit when null.</summary>
    public int? CallsPerMinute { get; set; }
}

/// <summary>One FHIR server that may be read.</summary>
[SuppressMessage("Performance", "CA1819", Justification = "The binder of configuration fills arrays.")]
internal sealed class FhirServerOptions
{
    /// <summary>Its base address; <c>fhirServer</c> of a call must be this one.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Whether it is read without a token when the call brings none. False unless set; for sandboxes.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Networks in CIDR form, such as 10.20.0.0/16, that its name may lead to although they are private or loopback. None unless set.</summary>
    public string[] PrivateNetworks { get; set; } = [];
}
