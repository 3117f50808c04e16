using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ImatinibHooks.Clinical;

/// <summary>Room for the verdicts of one assessment after the other: one a rule and order, so that it seldom changes its size.</summary>
/// <remarks>Not thread-safe. What it gave is void as soon as it is used again.</remarks>
public sealed class VerdictRoom
{
    private Verdict[] verdicts = [];
    private int count;

    /// <summary>How many verdicts there are.</summary>
    internal int Count => count;

    /// <summary>The verdict at an index, 0 being the first.</summary>
    internal Verdict this[int index] => verdicts[index];

    /// <summary>Begins an assessment of at most so many verdicts.</summary>
    internal void Begin(int most)
    {
        verdicts = verdicts.Length == most ? verdicts : new Verdict[most];
        count = 0;
    }

    /// <summary>Adds a verdict at the end.</summary>
    internal void Add(Verdict verdict) => verdicts[count++] = verdict;

    /// <summary>Puts a verdict at its place by id among those from the given index on.</summary>
    internal void Insert(int first, Verdict verdict)
    {
        var place = first;
        while (place < count && string.CompareOrdinal(verdicts[place].Rule.Id, verdict.Rule.Id) < 0)
        {
            place++;
        }

        Array.Copy(verdicts, place, verdicts, place + 1, count - place);
        verdicts[place] = verdict;
        count++;
    }

    /// <summary>All of them.</summary>
    internal ImmutableArray<Verdict> Take() =>
        count == verdicts.Length ? ImmutableCollectionsMarshal.AsImmutableArray(verdicts) : [.. verdicts.AsSpan(0, count)];
}
