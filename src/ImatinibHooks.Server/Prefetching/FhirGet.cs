using System.Net.Http.Headers;
using System.Text.Unicode;
using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.Server.Exchange;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>Reads one address once. Whatever the server does ends in a reading; nothing that it says gets further than that.</summary>
internal sealed class FhirGet(HttpClient client, Uri address, string? token, ByteBudget budget, Deadline deadline)
{
    private const int ChunkBytes = 16 * 1024;

    private static readonly MediaTypeWithQualityHeaderValue FhirJson = new(Answers.FhirJson);

    /// <summary>Reads it.</summary>
    internal async ValueTask<FhirReading> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return FaultOf(response) is { } fault and not DataFault.None
                ? FhirReading.Failed(fault, RetryAfterOf(response), deadline.TimeLeft)
                : await ReadAsync(response.Content, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return deadline.IsAborted ? FhirReading.GivenUp()
                : FhirReading.Failed(cancellationToken.IsCancellationRequested ? DataFault.TimedOut : DataFault.Unreachable);
        }
        catch (HttpRequestException exception)
        {
            return FhirReading.Failed(exception.InnerException is AddressRefusedException ? DataFault.AddressRefused : DataFault.Unreachable);
        }
        catch (InvalidDataException)
        {
            return FhirReading.Failed(DataFault.NotJson);
        }
        catch (IOException)
        {
            return FhirReading.Failed(DataFault.Unreachable);
        }
    }

    private HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = client.DefaultRequestVersion, VersionPolicy = client.DefaultVersionPolicy };
        request.Headers.Accept.Add(FhirJson);
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        return request;
    }

    private static DataFault FaultOf(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        200 => IsJson(response.Content.Headers.ContentType) ? DataFault.None : DataFault.NotJson,
        >= 300 and < 400 => DataFault.Redirected,
        401 or 403 => DataFault.Forbidden,
        404 or 410 => DataFault.NotFound,
        408 or 429 or 500 or 502 or 503 or 504 => DataFault.Unavailable,
        _ => DataFault.Refused,
    };

    private static bool IsJson(MediaTypeHeaderValue? type) =>
        type?.MediaType is { } name && (name.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    // A date is compared with the server's own clock, which may be another one than ours.
    private static TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when response.Headers.Date is { } now && date > now => date - now,
        _ => null,
    };

    private async Task<FhirReading> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var document = new PooledBytes(ChunkBytes);
        var fault = DataFault.Unreachable;
        try
        {
            fault = await FillAsync(content, document, cancellationToken);
        }
        finally
        {
            if (fault != DataFault.None)
            {
                document.Dispose();
            }
        }

        return fault == DataFault.None ? FhirReading.Of(document) : FhirReading.Failed(fault);
    }

    private async Task<DataFault> FillAsync(HttpContent content, PooledBytes document, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        int count;
        while ((count = await stream.ReadAsync(document.GetMemory(ChunkBytes), cancellationToken)) > 0)
        {
            document.Advance(count);
            if (!budget.TryTake(count))
            {
                return DataFault.TooLarge;
            }
        }

        return Utf8.IsValid(document.Written.Span) ? DataFault.None : DataFault.NotJson;
    }
}
