using System.Buffers;
using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>Writes a long text as a JSON string with no more escapes than JSON demands.</summary>
/// <remarks>
/// From the first escape on the writer of the platform looks at one character after the other, and a detail has a line break every few words. Here whole
/// stretches are copied.
/// </remarks>
internal static class JsonString
{
    private const int LongestEscape = 6;

    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    /// <summary>Writes a string of valid UTF-8 as the value that comes next.</summary>
    internal static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((text.Length * LongestEscape) + 2);
        var written = 0;
        buffer[written++] = (byte)'"';
        for (int next; (next = text.IndexOfAny(Escaped)) >= 0; text = text[(next + 1)..])
        {
            text[..next].CopyTo(buffer.AsSpan(written));
            written += next;
            written += Escape(text[next], buffer.AsSpan(written));
        }

        text.CopyTo(buffer.AsSpan(written));
        written += text.Length;
        buffer[written++] = (byte)'"';
        json.WriteRawValue(buffer.AsSpan(0, written), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static int Escape(byte character, Span<byte> into)
    {
        into[0] = (byte)'\\';
        into[1] = character switch
        {
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            (byte)'"' or (byte)'\\' => character,
            _ => (byte)'u',
        };
        if (into[1] != (byte)'u')
        {
            return 2;
        }

        "00"u8.CopyTo(into[2..]);
        into[4] = (byte)(character < 0x10 ? '0' : '1');
        into[5] = "0123456789abcdef"u8[character & 0xF];
        return LongestEscape;
    }
}
