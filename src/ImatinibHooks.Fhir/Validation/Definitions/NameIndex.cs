using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Validation.Definitions;

/// <summary>Names and what each of them stands for, found by their bytes without a string.</summary>
/// <remarks>Open addressing at no more than half load. Two names of the same words and length are the same up to 16 bytes; longer ones are compared.</remarks>
internal sealed class NameIndex<T>
    where T : class
{
    private readonly Slot[] slots;

    internal NameIndex(IReadOnlyCollection<KeyValuePair<string, T>> names)
    {
        slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, names.Count * 2))];
        foreach (var (name, value) in names)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            var at = SlotOf(bytes);
            while (slots[at].Value is not null)
            {
                at = (at + 1) & (slots.Length - 1);
            }

            slots[at] = new(ByteWords.Of(bytes), bytes, value);
        }
    }

    /// <summary>What the name that the cursor stands on means; null when it is not known.</summary>
    internal T? Find(ref JsonCursor json) => json.ValueIsEscaped ? FindEscaped(json.ValueSpan) : Find(json.ValueSpan);

    /// <summary>What the name means; null when it is not known.</summary>
    internal T? Find(ReadOnlySpan<byte> name)
    {
        var words = ByteWords.Of(name);
        for (var at = SlotOf(words, name.Length); ; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Value is null || (slot.Words == words && slot.Name.Length == name.Length && (name.Length <= ByteWords.MaxLength || name.SequenceEqual(slot.Name))))
            {
                return slot.Value;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T? FindEscaped(ReadOnlySpan<byte> escaped)
    {
        Span<byte> name = stackalloc byte[JsonTextDecoder.MaxStackLength];
        return JsonTextDecoder.TryUnescape(escaped, name, out var length) ? Find(name[..length]) : null;
    }

    private int SlotOf(ReadOnlySpan<byte> name) => SlotOf(ByteWords.Of(name), name.Length);

    private int SlotOf(ByteWords words, int length) => (int)(words.Hash(length) >> 40) & (slots.Length - 1);

    private readonly record struct Slot(ByteWords Words, byte[] Name, T? Value);
}
