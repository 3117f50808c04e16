using System.Text.RegularExpressions;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Trust;

namespace ImatinibHooks.Server.Options;

/// <summary>Checks the clients, what is required of them, and the storage, at start; their FHIR servers are checked by <see cref="FhirServerChecks"/>.</summary>
internal static partial class ClientOptionsChecks
{
    private const string Clients = $"{ServiceOptions.Section}:{nameof(ServiceOptions.Clients)}";
    private const string Names = "Name, Issuer, Jwks, Jku, Algorithms:{n}, Audiences:{n}, Tenants:{n}, FhirServers:{n}:BaseUrl, FhirServers:{n}:IsOpen, FhirServers:{n}:PrivateNetworks:{n}, Dialect, CallsPerMinute";

    /// <summary>A failure for each setting that is unknown, wrong, or contradicts another.</summary>
    internal static IEnumerable<string> Check(ServiceOptions options, IConfigurationSection clients) =>
    [
        .. clients.GetChildren().SelectMany(UnknownIn),
        .. options.Clients.SelectMany((client, index) => FailuresOf(client).Select(failure => $"{Clients}:{index}:{failure}")),
        .. Repeated("Name", options.Clients.Select(static client => client.Name.ToUpperInvariant())),
        .. Repeated("Issuer", options.Clients.Select(static client => client.Issuer ?? "none")),
        .. FailuresOf(options.Security, options.Clients),
        .. FailuresOf(options.Storage),
    ];

    private static IEnumerable<string> UnknownIn(IConfigurationSection client) =>
        from setting in client.AsEnumerable(makePathsRelative: true)
        where setting.Value is not null && !KnownKey().IsMatch(setting.Key)
        select $"{client.Path}:{setting.Key} is not a setting of a client. They are {Names}.";

    private static IEnumerable<string> FailuresOf(ClientOptions client) =>
    [
        .. Unless(KnownName().IsMatch(client.Name), "Name must be 1 to 64 letters, digits, dots, hyphens and underscores."),
        .. Unless(client.Issuer is not { Length: 0 }, "Issuer is empty: write the iss of the client's tokens, or take the setting out for calls without a token."),
        .. client.Issuer is null ? FailuresWithoutIssuer(client) : FailuresOfTrust(client),
        .. Unless(IsDialect(client.Dialect), "Dialect must be Standard or Epic."),
        .. Unless(client.CallsPerMinute is null or (>= 10 and <= 10_000_000), "CallsPerMinute must be 10 to 10000000, both included; take it out for no limit."),
    ];

    private static IEnumerable<string> FailuresWithoutIssuer(ClientOptions client) => Unless(
        client is { Jwks: null, Jku: null, Algorithms: [], Audiences: [], Tenants: [] },
        "Issuer is missing: without it the client calls without a token, and Jwks, Jku, Algorithms, Audiences and Tenants mean nothing.");

    private static IEnumerable<string> FailuresOfTrust(ClientOptions client) =>
    [
        .. Unless(client.Jwks is null != client.Jku is null, "Jwks or Jku must be set, and not both: the file with the client's public keys, or the address they are fetched from."),
        .. Unless(client.Jku is null || KeySetAddress.IsAllowed(client.Jku), $"Jku must be {KeySetAddress.Rule}."),
        .. client.Algorithms.Where(static name => TokenAlgorithm.Find(name) is null).Select(static name => $"Algorithms holds '{name}': write {TokenAlgorithm.Names}."),
        .. client.Audiences.Where(static address => !IsWeb(address)).Select(static address => $"Audiences holds '{address}': write an absolute http or https address without a query, such as https://gateway.example.org/cds."),
        .. Unless(!client.Tenants.Contains(""), "Tenants holds an empty text: write the tenant, or take it out."),
        .. client.Jwks is { } file ? FailuresOfKeys(file, client.Algorithms) : [],
    ];

    private static IEnumerable<string> FailuresOfKeys(string file, string[] algorithms)
    {
        try
        {
            var keys = KeySetReader.Read(File.ReadAllBytes(file));
            var allowed = TokenAlgorithm.All.Where(algorithm => algorithms is [] ? TokenAlgorithm.Usual.Contains(algorithm) : algorithms.Contains(algorithm.Name));
            return Unless(
                allowed.Any(algorithm => keys.Keys.Any(key => key.Fits(algorithm))),
                $"Jwks names {file}, which has no key for the algorithms of the client. {string.Join("; ", keys.PassedOver)}");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [$"Jwks names {file}, which cannot be used: {(exception is InvalidDataException ? exception.Message : "it cannot be read")}."];
        }
    }

    private static IEnumerable<string> FailuresOf(SecurityOptions security, ClientOptions[] clients) => Unless(
        !security.RequireJwt || clients.Any(static client => client.Issuer is not null),
        $"{ServiceOptions.Section}:Security:RequireJwt is true, and no client has an issuer, so nobody could call: set {Clients}:0:Name, {Clients}:0:Issuer and {Clients}:0:Jwks or {Clients}:0:Jku.");

    private static IEnumerable<string> FailuresOf(StorageOptions storage) =>
    [
        .. Unless(storage.IsPostgres || string.Equals(storage.Provider, StorageOptions.Sqlite, StringComparison.OrdinalIgnoreCase), $"{ServiceOptions.Section}:Storage:Provider must be Sqlite or Postgres."),
        .. Unless(!storage.IsPostgres || !string.IsNullOrWhiteSpace(storage.ConnectionString), $"{ServiceOptions.Section}:Storage:ConnectionString must be set for Postgres, such as Host=db.example.org;Username=imatinibhooks;Database=imatinibhooks."),
    ];

    private static IEnumerable<string> Repeated(string setting, IEnumerable<string> values) => values.GroupBy(static value => value, StringComparer.Ordinal)
        .Where(static group => group.Count() > 1)
        .Select(group => $"{Clients} holds two clients with {setting} '{group.Key}': each needs its own; only one may have no issuer.");

    private static IEnumerable<string> Unless(bool isRight, string failure) => isRight ? [] : [failure];

    private static bool IsDialect(string text) => Enum.GetNames<Dialect>().Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool IsWeb(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.Query.Length + url.Fragment.Length + url.UserInfo.Length == 0;

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex KnownName();

    [GeneratedRegex(@"^(Name|Issuer|Jwks|Jku|Dialect|CallsPerMinute|(Algorithms|Audiences|Tenants):[^:]+|FhirServers:[^:]+:(BaseUrl|IsOpen|PrivateNetworks:[^:]+))\z", RegexOptions.IgnoreCase)]
    private static partial Regex KnownKey();
}
