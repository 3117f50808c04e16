using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ImatinibHooks.Advice.Wording;

/// <summary>Room for what an answer is made of, in UTF-8: one run of bytes after the other, all good until the next answer is begun.</summary>
/// <remarks>Not thread-safe. When the room is used up a larger one is taken; runs that were taken keep the old one alive.</remarks>
internal sealed class Utf8Buffer : IBufferWriter<byte>
{
    private const int UsualBytes = 32 * 1024;
    private const int MostKept = 256 * 1024;

    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private byte[] room = new byte[UsualBytes];
    private Utf8JsonWriter? json;
    private int start;
    private int end;

    /// <summary>What was written since the last run was taken.</summary>
    internal ReadOnlySpan<byte> Written => room.AsSpan(start, end - start);

    /// <summary>Begins a new answer: every run that was taken is void.</summary>
    internal void Begin()
    {
        room = room.Length > MostKept ? new byte[UsualBytes] : room;
        (start, end) = (0, 0);
    }

    /// <summary>The one JSON writer into this room, at the beginning of a document; what it wrote is there once it is flushed.</summary>
    internal Utf8JsonWriter BeginJson()
    {
        json ??= new(this, JsonOptions);
        json.Reset();
        return json;
    }

    /// <summary>What was written since the last run was taken.</summary>
    internal ReadOnlyMemory<byte> Take()
    {
        var run = room.AsMemory(start, end - start);
        start = end;
        return run;
    }

    /// <summary>Adds a text as it is.</summary>
    internal Utf8Buffer Add(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Utf8.FromUtf16(text, GetSpan(most), out _, out var written);
        end += written;
        return this;
    }

    /// <summary>Adds bytes as they are.</summary>
    internal Utf8Buffer Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(GetSpan(utf8.Length));
        end += utf8.Length;
        return this;
    }

    /// <summary>Adds one ASCII character.</summary>
    internal Utf8Buffer Add(char character)
    {
        GetSpan(1)[0] = (byte)character;
        end++;
        return this;
    }

    /// <summary>Adds a number or a time, invariant culture.</summary>
    internal Utf8Buffer Add<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        int written;
        for (var most = 64; !value.TryFormat(GetSpan(most), out written, format, CultureInfo.InvariantCulture); most *= 2)
        {
        }

        end += written;
        return this;
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(room.Length - end), nameof(count));
        end += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return room.AsMemory(end);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return room.AsSpan(end);
    }

    private void Reserve(int count)
    {
        if (room.Length - end >= Math.Max(count, 1))
        {
            return;
        }

        var written = end - start;
        var larger = new byte[Math.Max(room.Length * 2, written + count)];
        Written.CopyTo(larger);
        (room, start, end) = (larger, 0, written);
    }
}
