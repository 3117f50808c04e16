using System.Buffers;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Resources;

/// <summary>A growing table of rows over a pooled array.</summary>
/// <remarks>Not thread-safe. <see cref="Clear"/> keeps the array for the next body; <see cref="Release"/> gives it back.</remarks>
/// <typeparam name="T">The row.</typeparam>
public sealed class Table<T>
    where T : struct
{
    private T[] rows = [];

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>All rows; valid until the next <see cref="Add"/>.</summary>
    public ReadOnlySpan<T> All => rows.AsSpan(0, Count);

    /// <summary>One row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not below <see cref="Count"/>.</exception>
    public ref readonly T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return ref rows[index];
        }
    }

    /// <summary>A run of rows.</summary>
    public ReadOnlySpan<T> this[Rows run] => All.Slice(run.Start, run.Count);

    /// <summary>Adds a row and returns its index.</summary>
    public int Add(in T row)
    {
        if (Count == rows.Length)
        {
            Grow();
        }

        rows[Count] = row;
        return Count++;
    }

    /// <summary>Replaces a row.</summary>
    public void Set(int index, in T row) => rows[index] = row;

    /// <summary>The run of rows that were added since the count was this; the default when there are none.</summary>
    internal Rows Since(int count) => count == Count ? default : new(count, Count - count);

    /// <summary>Forgets the rows from this index on.</summary>
    internal void Truncate(int count) => Count = Math.Min(Count, count);

    /// <summary>The last row, to be changed in place.</summary>
    internal ref T Last => ref rows[Count - 1];

    /// <summary>Forgets the rows and keeps the array.</summary>
    public void Clear() => Count = 0;

    /// <summary>Forgets the rows and gives the array back to the pool.</summary>
    public void Release()
    {
        if (rows.Length > 0)
        {
            ArrayPool<T>.Shared.Return(rows);
        }

        rows = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, rows.Length * 2));
        All.CopyTo(larger);
        var count = Count;
        Release();
        rows = larger;
        Count = count;
    }
}
