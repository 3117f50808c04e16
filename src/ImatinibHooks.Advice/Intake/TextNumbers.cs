using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Gives equal texts equal numbers above 0, within one call.</summary>
/// <remarks>Only equality means anything: the numbers follow the order in which the texts came. The tables are kept from call to call.</remarks>
internal sealed class TextNumbers(ResourceSet resources)
{
    private readonly List<JsonText> texts = [];
    private readonly Dictionary<int, int> firstOfHash = [];
    private readonly List<int> nextOfSameHash = [];

    /// <summary>Forgets all texts.</summary>
    internal void Clear()
    {
        texts.Clear();
        firstOfHash.Clear();
        nextOfSameHash.Clear();
    }

    /// <summary>The number of a text; 0 when it is absent.</summary>
    internal int Of(JsonText text)
    {
        if (text.IsAbsent)
        {
            return 0;
        }

        var bytes = resources.Bytes(text.Range);
        var hash = HashOf(bytes);
        var first = firstOfHash.GetValueOrDefault(hash);
        for (var number = first; number > 0; number = nextOfSameHash[number - 1])
        {
            if (resources.Bytes(texts[number - 1].Range).SequenceEqual(bytes))
            {
                return number;
            }
        }

        texts.Add(text);
        nextOfSameHash.Add(first);
        firstOfHash[hash] = texts.Count;
        return texts.Count;
    }

    private static int HashOf(ReadOnlySpan<byte> bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
