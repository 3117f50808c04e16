using System.Runtime.CompilerServices;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>One bit for each level of nesting, in words of 64.</summary>
[InlineArray(Words)]
internal struct NestingBits
{
    /// <summary>How many levels there are: 512, the deepest nesting that can be configured.</summary>
    internal const int Capacity = Words * 64;

    private const int Words = 8;

    private ulong first;

    /// <summary>The bit of a level: 0 or more, below <see cref="Capacity"/>.</summary>
    internal static bool IsSet(in NestingBits bits, int level) => ((bits[level >> 6] >> (level & 63)) & 1) != 0;

    /// <summary>Sets or clears the bit of a level.</summary>
    internal static void Set(ref NestingBits bits, int level, bool bit)
    {
        var mask = 1UL << (level & 63);
        ref var word = ref bits[level >> 6];
        word = bit ? word | mask : word & ~mask;
    }
}
