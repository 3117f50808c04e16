using System.Buffers;

namespace ImatinibHooks.Probes;

/// <summary>A request body in one pooled array, to be given back by disposal.</summary>
internal readonly struct PooledBody(byte[] array, int length) : IDisposable
{
    internal ReadOnlySpan<byte> Bytes => array.AsSpan(0, length);

    /// <summary>Reads the body of a request that names its Content-Length, as every call of the bench does.</summary>
    internal static async ValueTask<PooledBody> ReadAsync(HttpRequest request, CancellationToken cancelled)
    {
        var length = checked((int)(request.ContentLength ?? throw new BadHttpRequestException("Content-Length is missing.", StatusCodes.Status411LengthRequired)));
        var array = ArrayPool<byte>.Shared.Rent(length);
        await request.Body.ReadExactlyAsync(array.AsMemory(0, length), cancelled);
        return new PooledBody(array, length);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(array);
}
