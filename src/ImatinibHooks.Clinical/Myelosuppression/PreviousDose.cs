using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>The dose that was ordered before an episode.</summary>
/// <remarks>That of the newest imatinib order that began before the day on which the episode opened, else of the newest that began on it.</remarks>
internal static class PreviousDose
{
    /// <summary>The highest daily dose of that order, in mg; null when there is no such order or its dose cannot be worked out.</summary>
    internal static decimal? MilligramsBefore(OrderCase order, DateOnly opened)
    {
        var previous = NewestUntil(order, opened.AddDays(-1)) ?? NewestUntil(order, opened);
        return previous is not null && DoseReader.Read(previous, order.Patient.Body?.SquareMetres) is { IsKnown: true } dose ? dose.HighMg : null;
    }

    private static MedicationFact? NewestUntil(OrderCase order, DateOnly day)
    {
        MedicationFact? newest = null;
        foreach (var fact in order.Record.Medications)
        {
            if (fact.Role == MedicationRole.Order && Supply.Counts(fact) && BeganOn(order, fact) is { } began && began <= day
                && (newest is null || IsLater(order, fact, newest)))
            {
                newest = fact;
            }
        }

        return newest;
    }

    private static bool IsLater(OrderCase order, MedicationFact fact, MedicationFact than)
    {
        var offset = order.Patient.Offset;
        var (left, right) = (TimeOf(fact).EarliestIn(offset), TimeOf(than).EarliestIn(offset));
        return left != right ? left > right : fact.Source > than.Source;
    }

    private static DateOnly? BeganOn(OrderCase order, MedicationFact fact) =>
        TimeOf(fact) is { IsKnown: true } time ? time.DayIn(order.Patient.Offset) : null;

    private static ClinicalTime TimeOf(MedicationFact fact) => fact.Start.IsKnown ? fact.Start : fact.Authored;
}
