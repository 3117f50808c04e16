using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>On which days an order or a statement of a drug runs.</summary>
/// <remarks>
/// It begins on its start, else the day it was written; both ends are included. Without an end it runs on while it is active, and not at all once it is stopped
/// or completed, because the day of the stop is not known. Drafts, doses given, cancelled and on-hold ones never run.
/// </remarks>
internal static class MedicationSpan
{
    /// <summary>Whether the drug runs on the day.</summary>
    internal static bool Covers(MedicationFact medication, DateOnly day, TimeSpan offset)
    {
        var mayHaveRun = medication.Status == MedicationStatus.Active ||
            (medication.Status is MedicationStatus.Stopped or MedicationStatus.Completed && medication.End.IsKnown);
        return mayHaveRun && medication.Role != MedicationRole.Administration && WasTaken(medication)
            && HasBegin(medication) && BeginOf(medication).DayIn(offset) <= day
            && (!medication.End.IsKnown || EndDay(medication.End, offset) >= day);
    }

    /// <summary>Whether an order or a statement is active on the day of the order: not ended, and begun, an unknown beginning counting as begun.</summary>
    internal static bool IsActiveOn(MedicationFact medication, DateOnly today, TimeSpan offset) =>
        medication.Status == MedicationStatus.Active && medication.Role != MedicationRole.Administration && WasTaken(medication)
        && (!HasBegin(medication) || BeginOf(medication).DayIn(offset) <= today)
        && (!medication.End.IsKnown || EndDay(medication.End, offset) >= today);

    /// <summary>Whether the entry stands for something that is or was given: no draft, not cancelled, no order to give none.</summary>
    internal static bool WasTaken(MedicationFact medication) => medication.Role != MedicationRole.Draft && !medication.DoNotPerform
        && !medication.IsOption && medication.Status is not (MedicationStatus.Cancelled or MedicationStatus.Draft);

    /// <summary>Whether it has a beginning.</summary>
    internal static bool HasBegin(MedicationFact medication) => BeginOf(medication).IsKnown;

    /// <summary>Whether a dosage instruction runs on the day: always, unless it has bounds.</summary>
    internal static bool Covers(DoseInstruction dose, DateOnly day, TimeSpan offset) =>
        (!dose.Start.IsKnown || dose.Start.DayIn(offset) <= day) && (!dose.End.IsKnown || EndDay(dose.End, offset) >= day);

    /// <summary>The last day that an end can mean.</summary>
    internal static DateOnly EndDay(ClinicalTime end, TimeSpan offset) =>
        end.Instant is null ? end.LastDay : end.DayIn(offset);

    private static ClinicalTime BeginOf(MedicationFact medication) => medication.Start.IsKnown ? medication.Start : medication.Authored;
}
