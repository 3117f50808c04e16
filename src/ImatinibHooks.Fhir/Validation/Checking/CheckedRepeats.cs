using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Validation.Definitions;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>Objects in which nothing was found. One of the same bytes for the same element needs no second look.</summary>
/// <remarks>A record says the same many times (docs/adr/0005-what-comes-again-is-read-once.md). One slot for each hash, a new object taking the place of the old one.</remarks>
internal sealed class CheckedRepeats
{
    private const int KeyBytes = 32;
    private const int SlotBits = 8;

    private readonly Slot[] slots = new Slot[1 << SlotBits];

    /// <summary>Passes over an object that was found right before; false, without having moved, when it has to be looked at.</summary>
    internal bool TryPass(ref JsonCursor json, ElementType type, out int slot)
    {
        slot = SlotOf(json.FromStart, type);
        return slot >= 0 && slots[slot] is { Type: { } known } earlier && known == type && json.TryPass(earlier.Start, earlier.Length, earlier.Depth);
    }

    /// <summary>Keeps an object in which nothing was found.</summary>
    /// <param name="slot">What <see cref="TryPass"/> gave.</param>
    /// <param name="type">For which element.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="depth">How deep it lay.</param>
    internal void Keep(int slot, ElementType type, int start, int length, int depth)
    {
        if (slot >= 0)
        {
            slots[slot] = new(type, start, length, depth);
        }
    }

    private static int SlotOf(ReadOnlySpan<byte> value, ElementType type)
    {
        if (value.Length < KeyBytes)
        {
            return -1;
        }

        var hash = (ulong)(uint)RuntimeHelpers.GetHashCode(type);
        for (var at = 0; at < KeyBytes; at += sizeof(ulong))
        {
            hash = unchecked((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(value[at..])) * 0x9E3779B97F4A7C15);
        }

        return (int)(hash >> (64 - SlotBits));
    }

    private readonly record struct Slot(ElementType? Type, int Start, int Length, int Depth);
}
