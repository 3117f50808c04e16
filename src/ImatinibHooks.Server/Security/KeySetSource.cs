using System.Net;
using ImatinibHooks.CdsHooks.Trust;

namespace ImatinibHooks.Server.Security;

/// <summary>Fetches the key set of one client from the one address that its settings name (REQ-SEC-14).</summary>
/// <remarks>No redirect is followed, no cookie kept, nothing unpacked; at most <see cref="KeySetReader.MaxBytes"/> within <see cref="Longest"/>.</remarks>
internal sealed class KeySetSource(string client, Uri address, ILogger logger) : IDisposable
{
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly Lazy<HttpClient> http = new(NewClient);

    /// <summary>Fetches the set; null when it cannot be had or used, which is told in the log.</summary>
    internal async Task<KeySet?> FetchAsync()
    {
        try
        {
            var keys = KeySetReader.Read(await http.Value.GetByteArrayAsync(address));
            logger.KeysFetched(client, keys.Keys.Length, keys.PassedOver.Length);
            return keys;
        }
        catch (HttpRequestException exception)
        {
            logger.KeysNotFetched(client, exception.StatusCode is { } status ? $"status {(int)status}" : exception.HttpRequestError.ToString());
        }
        catch (TaskCanceledException)
        {
            logger.KeysNotFetched(client, "too slow");
        }
        catch (InvalidDataException exception)
        {
            logger.KeysNotFetched(client, exception.Message);
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (http.IsValueCreated)
        {
            http.Value.Dispose();
        }
    }

    private static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = Longest,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Longest,
        MaxResponseContentBufferSize = KeySetReader.MaxBytes,
        DefaultRequestHeaders = { { "Accept", "application/jwk-set+json, application/json" } },
    };
}
