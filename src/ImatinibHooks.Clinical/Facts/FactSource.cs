namespace ImatinibHooks.Clinical.Facts;

/// <summary>An opaque handle of the record's entry that a fact was read from.</summary>
/// <remarks>
/// Whoever built the record can turn it back into a reference; rules only carry it. Handles are given in the order of the references, so comparing
/// them orders facts the same way whatever the order of the bundle. The default value is <see cref="None"/>.
/// </remarks>
public readonly record struct FactSource : IComparable<FactSource>
{
    private readonly int ordinal;

    /// <summary>Makes the handle with this index: 0 or more.</summary>
    public FactSource(int index) => ordinal = index + 1;

    /// <summary>No entry of the record: something derived.</summary>
    public static FactSource None => default;

    /// <summary>The index given at construction; -1 for <see cref="None"/>.</summary>
    public int Index => ordinal - 1;

    /// <inheritdoc/>
    public int CompareTo(FactSource other) => ordinal.CompareTo(other.ordinal);

    /// <summary>Whether the left handle comes first.</summary>
    public static bool operator <(FactSource left, FactSource right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left handle comes last.</summary>
    public static bool operator >(FactSource left, FactSource right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left handle does not come last.</summary>
    public static bool operator <=(FactSource left, FactSource right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left handle does not come first.</summary>
    public static bool operator >=(FactSource left, FactSource right) => left.CompareTo(right) >= 0;
}
