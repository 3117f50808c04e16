using System.Collections.Frozen;
using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Trust;
using ImatinibHooks.Server.Options;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Security;

/// <summary>A client that calls with tokens.</summary>
/// <param name="Caller">Who it is to the rest of the service.</param>
/// <param name="Trust">What was agreed about its tokens.</param>
/// <param name="Keys">Its public keys.</param>
internal sealed record TrustedClient(CallingClient Caller, ClientTrust Trust, ClientKeys Keys);

/// <summary>The clients of the settings, made once at start.</summary>
internal sealed class KnownClients : IDisposable
{
    private readonly List<KeySetSource> sources = [];
    private readonly FrozenDictionary<string, TrustedClient> byIssuer;

    public KnownClients(IOptions<ServiceOptions> options, TimeProvider clock, ILogger<KnownClients> logger)
    {
        var settings = options.Value;
        byIssuer = settings.Clients.Where(static client => client.Issuer is not null)
            .ToFrozenDictionary(static client => client.Issuer!, client => Make(client, settings.PublicBaseUrl, clock, logger), StringComparer.Ordinal);
        TokenFree = settings.Clients.FirstOrDefault(static client => client.Issuer is null) is { } only ? new(only) : null;
    }

    /// <summary>Whether any client calls with tokens; the tokens that come are checked then.</summary>
    internal bool HaveTokens => byIssuer.Count > 0;

    /// <summary>The client of calls without a token; null when the settings have none.</summary>
    internal CallingClient? TokenFree { get; }

    /// <summary>The client with this <c>iss</c>, compared exactly; null when there is none.</summary>
    internal TrustedClient? Find(string? issuer) => issuer is null ? null : byIssuer.GetValueOrDefault(issuer);

    /// <inheritdoc/>
    public void Dispose() => sources.ForEach(static source => source.Dispose());

    private TrustedClient Make(ClientOptions client, string publicBaseUrl, TimeProvider clock, ILogger logger) => new(new(client), TrustIn(client, publicBaseUrl), KeysOf(client, clock, logger));

    private ClientKeys KeysOf(ClientOptions client, TimeProvider clock, ILogger logger)
    {
        if (client.Jku is null)
        {
            return new FileKeys(KeySetReader.Read(File.ReadAllBytes(client.Jwks!)));
        }

        var source = new KeySetSource(client.Name, new Uri(client.Jku), logger);
        sources.Add(source);
        return new FetchedKeys(source, clock);
    }

    private static ClientTrust TrustIn(ClientOptions client, string publicBaseUrl) => new()
    {
        Issuer = client.Issuer!,
        Algorithms = client.Algorithms is [] ? TokenAlgorithm.Usual : [.. client.Algorithms.Select(static name => TokenAlgorithm.Find(name)!)],
        Addresses = [.. client.Audiences.Prepend(publicBaseUrl).Select(static address => address.TrimEnd('/'))],
        Tenants = [.. client.Tenants],
        KeySetAddress = client.Jku,
    };
}
