using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Courses;

/// <summary>The order by which a patient is on imatinib now, for calls in which no imatinib is signed.</summary>
/// <remarks>
/// The newest imatinib order on record that is active or on hold, has begun and has not ended; of several of one instant the one on hold, then the last handle.
/// Without such an order the newest statement that says the same. An undated one has begun and is the oldest. Days are calendar days in the offset of the order,
/// UTC when it has none. Reading decisions: docs/clinical/hooks.md.
/// </remarks>
public static class StandingOrder
{
    /// <summary>The record with the standing order among the drafts, as if it were signed again; null when no imatinib stands.</summary>
    /// <param name="record">The facts.</param>
    /// <param name="asOf">Now, as the caller's clock says.</param>
    public static PatientRecord? SignedAgain(PatientRecord record, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(record);
        return (Newest(record, MedicationRole.Order, asOf) ?? Newest(record, MedicationRole.Statement, asOf)) is { } standing
            ? record.With(standing with { Role = MedicationRole.Draft, IsSignedAgain = true })
            : null;
    }

    private static MedicationFact? Newest(PatientRecord record, MedicationRole role, DateTimeOffset asOf)
    {
        MedicationFact? newest = null;
        foreach (var fact in record.Medications)
        {
            if (fact.Role == role && Supply.Counts(fact) && Stands(fact, asOf) && (newest is null || KeyOf(fact).CompareTo(KeyOf(newest)) > 0))
            {
                newest = fact;
            }
        }

        return newest;
    }

    private static bool Stands(MedicationFact fact, DateTimeOffset asOf)
    {
        var offset = fact.Authored.Instant?.Offset ?? TimeSpan.Zero;
        var today = DateOnly.FromDateTime(asOf.ToOffset(offset).Date);
        var begin = fact.Start.IsKnown ? fact.Start : fact.Authored;
        var hasBegun = !begin.IsKnown || begin.DayIn(offset) <= today;
        var hasEnded = fact.End.IsKnown && (fact.End.Instant is null ? fact.End.LastDay : fact.End.DayIn(offset)) < today;
        return fact.Status is MedicationStatus.Active or MedicationStatus.OnHold && hasBegun && !hasEnded;
    }

    private static (DateTimeOffset Written, bool IsOnHold, FactSource Source) KeyOf(MedicationFact fact)
    {
        var time = fact.Authored.IsKnown ? fact.Authored : fact.Start;
        return (time.IsKnown ? time.EarliestIn(TimeSpan.Zero) : DateTimeOffset.MinValue, fact.Status == MedicationStatus.OnHold, fact.Source);
    }
}
