using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ImatinibHooks.CdsHooks.Trust;

namespace ImatinibHooks.Cli.Clients;

/// <summary>One client of the settings, as the service reads it (docs/configuration.md).</summary>
/// <param name="Json">Its object; members that this program does not know stay in it.</param>
internal sealed record ClientEntry(JsonObject Json)
{
    internal string Name => Text(nameof(Name)) ?? "";

    internal string? Issuer => Text(nameof(Issuer));

    internal string? Jwks => Text(nameof(Jwks));

    internal string? Jku => Text(nameof(Jku));

    internal string Dialect => Text(nameof(Dialect)) ?? "Standard";

    internal ImmutableArray<string> Algorithms => Texts(nameof(Algorithms));

    internal ImmutableArray<string> Audiences => Texts(nameof(Audiences));

    internal ImmutableArray<string> Tenants => Texts(nameof(Tenants));

    /// <summary>The base addresses of the FHIR servers that may be read for it.</summary>
    internal ImmutableArray<string> FhirServers => [.. (Json[nameof(FhirServers)] as JsonArray ?? []).OfType<JsonObject>().Select(static server => (string?)server["BaseUrl"] ?? "")];

    /// <summary>What was agreed about its tokens; null when it has no issuer.</summary>
    internal ClientTrust? TrustAt(string publicBaseUrl) => Issuer is not { } issuer ? null : new()
    {
        Issuer = issuer,
        Algorithms = Algorithms.IsEmpty ? TokenAlgorithm.Usual : [.. Algorithms.Select(TokenAlgorithm.Find).OfType<TokenAlgorithm>()],
        Addresses = [.. Audiences.Prepend(publicBaseUrl).Select(static address => address.TrimEnd('/'))],
        Tenants = Tenants,
        KeySetAddress = Jku,
    };

    private string? Text(string name) => Json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private ImmutableArray<string> Texts(string name) =>
        [.. (Json[name] as JsonArray ?? []).OfType<JsonValue>().Select(static value => value.TryGetValue<string>(out var text) ? text : "")];
}
