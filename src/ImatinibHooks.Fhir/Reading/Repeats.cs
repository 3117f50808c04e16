using System.Buffers.Binary;
using System.Text.Json;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads the value that a cursor stands on.</summary>
internal delegate T ValueReader<T>(ref JsonCursor json, in ReadScope scope);

/// <summary>Objects and arrays that one body holds again and again, each read once.</summary>
/// <remarks>
/// A record says the same many times: every result of one analyte has the same code and reference range, every one the same subject. A value whose bytes are those
/// of an earlier one, the white space included, is the same value, so it is passed over and what was made of the earlier one is given again; it then points to
/// the earlier bytes, which say the same. A value in which a defect was noted is read each time, so that every defect is noted. One slot for each hash of
/// the first bytes, a new value taking the place of the old one.
/// </remarks>
internal sealed class Repeats<T>
{
    private const int KeyBytes = 64;
    private const int SlotBits = 6;

    private readonly Repeat[] slots = new Repeat[1 << SlotBits];
    private int body;

    /// <summary>Forgets everything: another body follows.</summary>
    internal void Begin() => body++;

    /// <summary>The value that the cursor stands on, read or known; the cursor is left on its last token.</summary>
    internal T Read(ref JsonCursor json, in ReadScope scope, ValueReader<T> reader)
    {
        var rest = json.FromStart;
        if (json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || rest.Length < KeyBytes)
        {
            return reader(ref json, scope);
        }

        ref var known = ref slots[SlotOf(rest)];
        return known.Body == body && json.TryPass(known.Start, known.Length, known.Depth) ? known.Value : ReadNew(ref known, ref json, scope, reader);
    }

    private T ReadNew(ref Repeat known, ref JsonCursor json, in ReadScope scope, ValueReader<T> reader)
    {
        var (start, depth, defects) = (json.Start, json.Depth, scope.Set.Defects.Count);
        var value = reader(ref json, scope);
        if (scope.Set.Defects.Count == defects)
        {
            known = new(body, start, json.End - start, depth, value);
        }

        return value;
    }

    private static int SlotOf(ReadOnlySpan<byte> value)
    {
        var hash = 0UL;
        for (var at = 0; at < KeyBytes; at += sizeof(ulong))
        {
            hash = unchecked((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(value[at..])) * 0x9E3779B97F4A7C15);
        }

        return (int)(hash >> (64 - SlotBits));
    }

    private readonly record struct Repeat(int Body, int Start, int Length, int Depth, T Value);
}
