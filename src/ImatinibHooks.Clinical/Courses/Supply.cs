using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Courses;

/// <summary>A span of days on which imatinib was available to the patient, both ends included.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; <see cref="DateOnly.MaxValue"/> while it is open.</param>
internal readonly record struct Supply(DateOnly Start, DateOnly End) : IComparable<Supply>
{
    /// <summary>Whether it has no end.</summary>
    public bool IsOpen => End == DateOnly.MaxValue;

    /// <summary>By start, then by end.</summary>
    public int CompareTo(Supply other) => (Start, End).CompareTo((other.Start, other.End));

    /// <summary>Whether the fact is imatinib that was or is to be taken: not a draft, not cancelled, not an order to give none.</summary>
    public static bool Counts(MedicationFact fact) => fact.Role != MedicationRole.Draft && fact.Concepts.Has(Concept.Imatinib)
        && !fact.DoNotPerform && !fact.IsOption && fact.Status is not (MedicationStatus.Cancelled or MedicationStatus.Draft);
}
