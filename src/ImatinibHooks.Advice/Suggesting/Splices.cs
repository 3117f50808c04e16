using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImatinibHooks.Advice.Wording;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Changes to a stretch of JSON: each replaces some bytes; all other bytes stay as they came.</summary>
internal sealed class Splices
{
    private readonly List<Splice> splices = [];

    /// <summary>Replaces a range. Ranges must not overlap; they may come in any order. An empty range inserts.</summary>
    internal void Replace(int start, int end, ReadOnlyMemory<byte> json) => splices.Add(new(start, end, json));

    /// <summary>The changed bytes.</summary>
    internal ReadOnlyMemory<byte> ApplyTo(ReadOnlySpan<byte> json, Utf8Buffer room)
    {
        splices.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var read = 0;
        foreach (var splice in splices)
        {
            room.Add(json[read..splice.Start]).Add(splice.Json.Span);
            read = splice.End;
        }

        return room.Add(json[read..]).Take();
    }

    /// <summary>A text as a JSON string with its quotes.</summary>
    internal static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>JSON in UTF-8.</summary>
    internal static ReadOnlyMemory<byte> Utf8(string json) => Encoding.UTF8.GetBytes(json);

    private readonly record struct Splice(int Start, int End, ReadOnlyMemory<byte> Json);
}
