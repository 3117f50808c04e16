using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Changes to a stretch of JSON: each replaces some bytes; all other bytes stay as they came.</summary>
internal sealed class Splices
{
    private readonly List<Splice> splices = [];

    /// <summary>Replaces a range. Ranges must not overlap; they may come in any order. An empty range inserts.</summary>
    internal void Replace(int start, int end, ReadOnlyMemory<byte> json) => splices.Add(new(start, end, json));

    /// <summary>The changed bytes.</summary>
    internal byte[] ApplyTo(ReadOnlySpan<byte> json)
    {
        splices.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var length = json.Length;
        foreach (var splice in splices)
        {
            length += splice.Json.Length - (splice.End - splice.Start);
        }

        var changed = new byte[length];
        int read = 0, written = 0;
        foreach (var splice in splices)
        {
            json[read..splice.Start].CopyTo(changed.AsSpan(written));
            written += splice.Start - read;
            splice.Json.Span.CopyTo(changed.AsSpan(written));
            written += splice.Json.Length;
            read = splice.End;
        }

        json[read..].CopyTo(changed.AsSpan(written));
        return changed;
    }

    /// <summary>A text as a JSON string with its quotes.</summary>
    internal static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>JSON in UTF-8.</summary>
    internal static ReadOnlyMemory<byte> Utf8(string json) => Encoding.UTF8.GetBytes(json);

    private readonly record struct Splice(int Start, int End, ReadOnlyMemory<byte> Json);
}
