using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>The names that are recognised in one kind of object, found by their bytes without a string.</summary>
/// <remarks>A perfect hash over length, first, middle and last byte, made at start; a name that is not recognised mostly fails on its first comparison.</remarks>
internal sealed class MemberTable
{
    private readonly (byte[] Name, int Member)[] slots;
    private readonly uint multiplier;
    private readonly int shift;

    private MemberTable(ImmutableArray<(byte[] Name, int Member)> names)
    {
        var bits = 3;
        while (1 << bits < names.Length * 2)
        {
            bits++;
        }

        slots = new (byte[] Name, int Member)[1 << bits];
        shift = 32 - bits;
        for (multiplier = 0x9E3779B1; !TryPlace(names); multiplier = unchecked((multiplier * 5) + 4))
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
        where TMember : struct, Enum =>
        new([.. slots.Where(slot => slot.Member != 0), .. Names<TMember>(char.ToLowerInvariant).Select(name => (name.Name, name.Member + offset))]);

    /// <summary>The member whose name the reader stands on; 0 when it is not recognised.</summary>
    internal int Find(ref Utf8JsonReader json) => json.ValueIsEscaped ? FindEscaped(json.ValueSpan) : Find(json.ValueSpan);

    /// <summary>The member of this name; 0 when it is not recognised.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        ref readonly var slot = ref slots[SlotOf(name)];
        return slot.Member != 0 && name.SequenceEqual(slot.Name) ? slot.Member : 0;
    }

    private int FindEscaped(ReadOnlySpan<byte> escaped)
    {
        Span<byte> name = stackalloc byte[JsonTextDecoder.MaxStackLength];
        return JsonTextDecoder.TryUnescape(escaped, name, out var length) ? Find(name[..length]) : 0;
    }

    private int SlotOf(ReadOnlySpan<byte> name)
    {
        unchecked
        {
            var key = (uint)(name.Length | (name[0] << 8) | (name[name.Length >> 1] << 16) | (name[^1] << 24));
            return (int)((key * multiplier) >> shift);
        }
    }

    private bool TryPlace(ImmutableArray<(byte[] Name, int Member)> names)
    {
        foreach (var name in names)
        {
            ref var slot = ref slots[SlotOf(name.Name)];
            if (slot.Member != 0)
            {
                return false;
            }

            slot = name;
        }

        return true;
    }

    private static IEnumerable<(byte[] Name, int Member)> Names<TMember>(Func<char, char> firstLetter)
        where TMember : struct, Enum =>
        Enum.GetValues<TMember>()
            .Select(member => (Encoding.UTF8.GetBytes(firstLetter(member.ToString()[0]) + member.ToString()[1..]), Convert.ToInt32(member, null)))
            .Where(name => name.Item2 != 0);
}
