using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Intake;

/// <summary>The numeric results of one call, in an array that is kept from call to call.</summary>
internal sealed class LabList
{
    private LabResult[] results = new LabResult[64];

    /// <summary>The number of results.</summary>
    internal int Count { get; private set; }

    /// <summary>The results; valid until <see cref="Clear"/>.</summary>
    internal ReadOnlyMemory<LabResult> All => results.AsMemory(0, Count);

    /// <summary>Forgets all results.</summary>
    internal void Clear() => Count = 0;

    /// <summary>Adds a result.</summary>
    internal void Add(in LabResult result)
    {
        if (Count == results.Length)
        {
            Array.Resize(ref results, Count * 2);
        }

        results[Count++] = result;
    }
}
