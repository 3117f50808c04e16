using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Courses;

/// <summary>That the newest imatinib order on record is held, or was ended for a reason, so that a draft starts it again.</summary>
/// <param name="Order">That order.</param>
/// <param name="Day">Its day: of an order on hold the day it was written, of one that ended the day it ended, else the day it was written; null when undated.</param>
internal sealed record Hold(MedicationFact Order, DateOnly? Day)
{
    private static readonly ConceptSet Cytopenia = ConceptSet.Of(Concept.Neutropenia).With(Concept.FebrileNeutropenia)
        .With(Concept.CytopeniaRelatedToDisease).With(Concept.CytopeniaUnrelatedToDisease);

    /// <summary>Whether the order is on hold, not ended.</summary>
    public bool IsOnHold => Order.Status == MedicationStatus.OnHold;

    /// <summary>Whether the reason given names a cytopenia.</summary>
    public bool IsForCytopenia => Order.StatusReasons.HasAny(Cytopenia);

    /// <summary>Whether a value of this day came after the hold. False when the hold is undated.</summary>
    public bool IsBefore(DateOnly day) => Day is { } held && held < day;
}
