using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using ImatinibHooks.Server.Observability;

namespace ImatinibHooks.Server.Exchange;

/// <summary>Reads the body of a request into one contiguous buffer.</summary>
internal static class RequestBody
{
    private const int UnknownLength = 16 * 1024;

    // An announced length costs the caller nothing: beyond this the buffer grows only with what has come.
    private const int MostReserved = 1024 * 1024;

    /// <summary>Why the body is not even read; null when it is.</summary>
    /// <remarks>
    /// A missing Content-Type is taken as JSON, and so is any type whose subtype is json or ends in +json; parameters are passed over, since JSON is UTF-8
    /// whatever a charset says (RFC 8259). Only another type is refused.
    /// </remarks>
    internal static Refusal? Refuse(HttpRequest request, int maxBytes)
    {
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
        {
            return Refusal.Encoded;
        }

        return IsJson(request.ContentType) ? request.ContentLength > maxBytes ? Refusal.TooLong(maxBytes) : null : Refusal.WrongMediaType;
    }

    /// <summary>Reads the whole body; null when it is longer than allowed.</summary>
    /// <exception cref="BadHttpRequestException">The body stopped before its end or came too slowly.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal static async ValueTask<PooledBytes?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        using var span = CallSpans.Stage("read");
        var body = new PooledBytes((int)Math.Min(request.ContentLength ?? UnknownLength, MostReserved));
        var isWhole = false;
        try
        {
            isWhole = await FillAsync(request.BodyReader, body, maxBytes, cancellationToken);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The backstop of the web server came first; the answer is the same.
        }
        finally
        {
            if (!isWhole)
            {
                body.Dispose();
            }
        }

        return isWhole ? body : null;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<bool> FillAsync(PipeReader reader, PooledBytes body, int maxBytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var isTooLong = read.Buffer.Length > maxBytes - body.Length;
            if (!isTooLong)
            {
                foreach (var segment in read.Buffer)
                {
                    body.Write(segment.Span);
                }
            }

            reader.AdvanceTo(read.Buffer.End);
            if (isTooLong || read.IsCompleted)
            {
                return !isTooLong;
            }
        }
    }

    private static bool IsJson(string? contentType)
    {
        if (string.IsNullOrWhiteSpace(contentType))
        {
            return true;
        }

        var type = contentType.AsSpan();
        var parameters = type.IndexOf(';');
        type = (parameters < 0 ? type : type[..parameters]).Trim();
        return type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }
}
