using System.Collections.Immutable;
using System.Numerics;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Terminology;

/// <summary>One key of a <see cref="ByteMap"/> and its value, above 0.</summary>
internal readonly record struct ByteMapEntry(byte[] First, byte[] Second, int Value);

/// <summary>A frozen map from a pair of byte strings (system and code) to a number; a look-up makes nothing.</summary>
/// <remarks>Open addressing with linear probing at no more than half load. Of equal keys the first one given stands.</remarks>
internal sealed class ByteMap
{
    private readonly Slot[] slots;

    /// <summary>Makes the map.</summary>
    internal ByteMap(ImmutableArray<ByteMapEntry> entries)
    {
        slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, entries.Length * 2))];
        foreach (var entry in entries)
        {
            ref var slot = ref slots[Probe(entry.First, entry.Second)];
            slot = slot.Value == 0 ? new(Hash(entry.First, entry.Second), entry.Value, entry.First, entry.Second) : slot;
        }
    }

    /// <summary>The value of the key; 0 when it is not there.</summary>
    internal int Find(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => slots[Probe(first, second)].Value;

    /// <summary>The slot that holds the key, or the free one where it would go.</summary>
    private int Probe(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var hash = Hash(first, second);
        var mask = slots.Length - 1;
        for (var at = (int)(hash & (uint)mask); ; at = (at + 1) & mask)
        {
            ref readonly var slot = ref slots[at];
            if (slot.Value == 0 || (slot.Hash == hash && second.SequenceEqual(slot.Second) && first.SequenceEqual(slot.First)))
            {
                return at;
            }
        }
    }

    private static uint Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var mixed = ByteWords.Of(second).Hash(second.Length) ^ BitOperations.RotateLeft(ByteWords.Of(first).Hash(first.Length), 17);
        return (uint)(mixed >> 32);
    }

    private readonly record struct Slot(uint Hash, int Value, byte[] First, byte[] Second);
}
