using System.Net;
using System.Text;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Server.Tests.Security;

/// <summary>The service with one client that has tokens, and how it is called.</summary>
internal static class TokenService
{
    internal const string PublicBaseUrl = "https://cds.example.org";

    /// <summary>The clock of services whose tokens must not age between two lines of a test.</summary>
    internal static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_772_463_600);

    internal static TokenTable Table { get; } = new(PublicBaseUrl, Calls.OrderSign, Now);

    internal static TokenTable DiscoveryTable { get; } = new(PublicBaseUrl, "/cds-services", Now);

    /// <summary>A folder of the test's own.</summary>
    internal static string NewFolder() => Directory.CreateTempSubdirectory("imatinibhooks-").FullName;

    /// <summary>Settings: every call needs a token, keys from a file, the store in a folder, a clock that stands still.</summary>
    internal static string[] Settings(string folder, params string[] more)
    {
        var keys = Path.Combine(folder, "keys.json");
        File.WriteAllText(keys, TokenTable.KeySet);
        return
        [
            "--ImatinibHooks:Security:RequireJwt=true", $"--ImatinibHooks:PublicBaseUrl={PublicBaseUrl}", $"--ImatinibHooks:Storage:ConnectionString=Data Source={Path.Combine(folder, "state.db")}",
            "--environment=Staging", $"--ImatinibHooks:Clock:FixedNow={Now:yyyy-MM-dd'T'HH:mm:ss'Z'}",
            "--ImatinibHooks:Clients:0:Name=ehr", $"--ImatinibHooks:Clients:0:Issuer={TokenDraft.Issuer}", $"--ImatinibHooks:Clients:0:Jwks={keys}", .. more,
        ];
    }

    /// <summary>Such a service, running.</summary>
    internal static Task<RunningServer> StartAsync(string folder, params string[] more) => RunningServer.StartAsync(Settings(folder, more));

    /// <summary>Calls order-sign with values of the header Authorization, as they are.</summary>
    internal static Task<HttpResponseMessage> CallAsync(HttpClient client, params string[] authorization) => SendAsync(client, HttpMethod.Post, Calls.OrderSign, authorization);

    /// <summary>Calls order-sign with a token.</summary>
    internal static Task<HttpResponseMessage> CallWithAsync(HttpClient client, string token) => CallAsync(client, $"Bearer {token}");

    internal static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, params string[] authorization)
    {
        using var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Post ? Calls.Content(Calls.WithoutImatinib) : null };
        foreach (var value in authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", value);
        }

        return await client.SendAsync(request);
    }

    /// <summary>A client that sends headers in UTF-8, whatever they hold.</summary>
    internal static HttpClient NewClient(RunningServer server) =>
        new(new SocketsHttpHandler { RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8 }) { BaseAddress = server.Address };

    /// <summary>Everything of an answer that a caller can compare: status, headers but the date, body.</summary>
    internal static async Task<string> WholeAsync(HttpResponseMessage answer)
    {
        var headers = answer.Headers.Concat<KeyValuePair<string, IEnumerable<string>>>(answer.Content.Headers)
            .Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal);
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{await answer.Content.ReadAsStringAsync()}";
    }

    internal static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> call)
    {
        using var answer = await call;
        return answer.StatusCode;
    }
}
