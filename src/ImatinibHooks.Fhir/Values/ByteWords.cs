using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ImatinibHooks.Fhir.Values;

/// <summary>The first and the last eight bytes of a short name, as numbers that are cheap to hash and to compare.</summary>
/// <remarks>Two names of the same length of at most 16 bytes are equal when these are.</remarks>
internal readonly record struct ByteWords(ulong First, ulong Last)
{
    /// <summary>The longest name that is known by its words and its length alone.</summary>
    internal const int MaxLength = 16;

    private const ulong Mixer = 0x9E3779B97F4A7C15;

    /// <summary>The words of a name; a shorter name than eight bytes fits into the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ByteWords Of(ReadOnlySpan<byte> name) => name.Length switch
    {
        >= 8 => new(BinaryPrimitives.ReadUInt64LittleEndian(name), BinaryPrimitives.ReadUInt64LittleEndian(name[^8..])),
        >= 4 => new(BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]) << 32), 0),
        > 0 => new(name[0] | ((ulong)name[name.Length >> 1] << 8) | ((ulong)name[^1] << 16), 0),
        _ => default,
    };

    /// <summary>A number that differs for most names.</summary>
    internal ulong Hash(int length) => unchecked((First ^ BitOperations.RotateLeft(Last, 29) ^ (uint)length) * Mixer);
}
