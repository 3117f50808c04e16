using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>The entries that facts come from, in the order of their references: type, then id, then content.</summary>
/// <remarks>
/// The place of an entry is its handle, so nothing that follows depends on the order in which entries came. The same resource in two keys is one entry; of copies
/// that differ the first by content is taken. A draft and the order of the same id on record stay two entries: the one is what is about to be signed, the other
/// says what the patient has been on.
/// </remarks>
internal sealed class SourceTable(ResourceSet resources) : IComparer<SourceEntry>
{
    private SourceEntry[] entries = new SourceEntry[64];

    /// <summary>The number of entries.</summary>
    internal int Count { get; private set; }

    /// <summary>One entry.</summary>
    internal ref readonly SourceEntry this[int handle] => ref entries[handle];

    /// <summary>Forgets all entries.</summary>
    internal void Clear() => Count = 0;

    /// <summary>Adds an entry; its handle is known after <see cref="Sort"/>.</summary>
    internal void Add(in SourceEntry entry)
    {
        if (Count == entries.Length)
        {
            Array.Resize(ref entries, Count * 2);
        }

        entries[Count++] = entry;
    }

    /// <summary>Puts the entries in order and marks copies.</summary>
    internal void Sort()
    {
        Array.Sort(entries, 0, Count, this);
        var kept = -1;
        for (var index = 0; index < Count; index++)
        {
            if (entries[index].LeftOut != LeftOut.No)
            {
                continue;
            }

            if (kept >= 0 && IsCopy(entries[kept], entries[index]))
            {
                entries[index] = entries[index] with { LeftOut = LeftOut.Duplicate };
            }
            else
            {
                kept = index;
            }
        }
    }

    /// <summary>Changes an entry that is already in order.</summary>
    internal void Set(int handle, in SourceEntry entry) => entries[handle] = entry;

    /// <summary>Whether two entries are the same resource by type and id.</summary>
    internal bool HaveSameId(in SourceEntry one, in SourceEntry other) =>
        one.Type == other.Type && !one.Id.IsAbsent && !other.Id.IsAbsent && resources.Bytes(one.Id.Range).SequenceEqual(resources.Bytes(other.Id.Range));

    /// <inheritdoc/>
    public int Compare(SourceEntry x, SourceEntry y)
    {
        var order = (int)x.Type - (int)y.Type;
        order = order != 0 ? order : resources.Bytes(x.Id.Range).SequenceCompareTo(resources.Bytes(y.Id.Range));
        order = order != 0 ? order : y.IsDraft.CompareTo(x.IsDraft);
        order = order != 0 ? order : resources.Bytes(x.Range).SequenceCompareTo(resources.Bytes(y.Range));
        return order != 0 ? order : x.Slot.CompareTo(y.Slot);
    }

    private bool IsCopy(in SourceEntry kept, in SourceEntry other)
    {
        if (kept.IsDraft != other.IsDraft || kept.Type != other.Type)
        {
            return false;
        }

        return resources.Bytes(kept.Range).SequenceEqual(resources.Bytes(other.Range)) || (kept.Slot != other.Slot && HaveSameId(kept, other));
    }
}
