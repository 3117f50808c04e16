using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>The names that are recognised in one kind of object, found by their bytes without a string.</summary>
/// <remarks>A hash without collisions, found at start by trying multipliers, so that one comparison decides.</remarks>
internal sealed class MemberTable
{
    private readonly Slot[] slots;
    private readonly ulong multiplier;
    private readonly int shift;

    private MemberTable(ImmutableArray<(byte[] Name, int Member)> names)
    {
        var bits = 3;
        while (1 << bits < names.Length * 2)
        {
            bits++;
        }

        slots = new Slot[1 << bits];
        shift = 64 - bits;
        for (multiplier = 0x9E3779B97F4A7C15; !TryPlace(names); multiplier = unchecked((multiplier * 5) + 4))
        {
            Array.Clear(slots);
        }
    }

    /// <summary>The table of an enum's names in camelCase, as FHIR writes members, each with its value; value 0 is no member.</summary>
    internal static MemberTable Of<TMember>()
        where TMember : struct, Enum => new([.. Names<TMember>(char.ToLowerInvariant)]);

    /// <summary>The table of an enum's names as they stand, as FHIR writes resource types.</summary>
    internal static MemberTable OfTypes<TMember>()
        where TMember : struct, Enum => new([.. Names<TMember>(letter => letter)]);

    /// <summary>The table of the members that every resource has, and those of one type of resource.</summary>
    internal static MemberTable OfResource<TMember>()
        where TMember : struct, Enum => new([.. Names<HeaderMember>(char.ToLowerInvariant), .. Names<TMember>(char.ToLowerInvariant)]);

    /// <summary>This table with the names of a further enum, their values raised by an offset.</summary>
    internal MemberTable With<TMember>(int offset)
        where TMember : struct, Enum => new(
        [
            .. slots.Where(slot => slot.Member != 0).Select(slot => (slot.Name, slot.Member)),
            .. Names<TMember>(char.ToLowerInvariant).Select(name => (name.Name, name.Member + offset)),
        ]);

    /// <summary>The member whose name the reader stands on; 0 when it is not recognised.</summary>
    internal int Find(ref JsonCursor json) => json.ValueIsEscaped ? FindEscaped(json.ValueSpan) : Find(json.ValueSpan);

    /// <summary>The member of this name; 0 when it is not recognised.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        var words = ByteWords.Of(name);
        ref readonly var slot = ref slots[SlotOf(words, name.Length)];
        return slot.Words == words && slot.Length == name.Length && (name.Length <= ByteWords.MaxLength || name.SequenceEqual(slot.Name))
            ? slot.Member
            : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindEscaped(ReadOnlySpan<byte> escaped)
    {
        Span<byte> name = stackalloc byte[JsonTextDecoder.MaxStackLength];
        return JsonTextDecoder.TryUnescape(escaped, name, out var length) ? Find(name[..length]) : 0;
    }

    private int SlotOf(ByteWords words, int length) => (int)(unchecked(words.Hash(length) * multiplier) >> shift);

    private bool TryPlace(ImmutableArray<(byte[] Name, int Member)> names)
    {
        foreach (var (name, member) in names)
        {
            var words = ByteWords.Of(name);
            ref var slot = ref slots[SlotOf(words, name.Length)];
            if (slot.Member != 0)
            {
                return false;
            }

            slot = new(words, name.Length, member, name);
        }

        return true;
    }

    private static IEnumerable<(byte[] Name, int Member)> Names<TMember>(Func<char, char> firstLetter)
        where TMember : struct, Enum =>
        Enum.GetValues<TMember>()
            .Select(member => (Encoding.UTF8.GetBytes(firstLetter(member.ToString()[0]) + member.ToString()[1..]), Convert.ToInt32(member, null)))
            .Where(name => name.Item2 != 0);

    private readonly record struct Slot(ByteWords Words, int Length, int Member, byte[] Name);
}
