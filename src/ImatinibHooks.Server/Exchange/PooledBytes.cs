using System.Buffers;

namespace ImatinibHooks.Server.Exchange;

/// <summary>Bytes gathered in one contiguous buffer of the shared pool.</summary>
/// <remarks>Not thread-safe. What <see cref="Written"/> gave is void after disposal.</remarks>
internal sealed class PooledBytes : IBufferWriter<byte>, IDisposable
{
    private const int LeastCapacity = 4096;

    private byte[] buffer;

    internal PooledBytes(int capacity) => buffer = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, LeastCapacity));

    /// <summary>How many bytes there are.</summary>
    internal int Length { get; private set; }

    /// <summary>The bytes.</summary>
    internal ReadOnlyMemory<byte> Written => buffer.AsMemory(0, Length);

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(buffer.Length - Length), nameof(count));
        Length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsSpan(Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var rented = Interlocked.Exchange(ref buffer, []);
        Length = 0;
        if (rented.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Reserve(int sizeHint)
    {
        var needed = Length + Math.Max(sizeHint, 1);
        if (needed <= buffer.Length)
        {
            return;
        }

        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * buffer.Length));
        buffer.AsSpan(0, Length).CopyTo(grown);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = grown;
    }
}
