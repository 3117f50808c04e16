using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Disease;

/// <summary>Whether an acute condition is there on the day of the order.</summary>
/// <remarks>
/// Active is: clinicalStatus active, recurrence or relapse; or no clinicalStatus and an onset at most <see cref="OnsetDays"/> days ago. A partial onset counts
/// by the last day it can mean.
/// </remarks>
internal static class ActiveConditions
{
    /// <summary>How old an onset may be, in calendar days, when no clinicalStatus was recorded; the limit itself counts.</summary>
    internal const int OnsetDays = 30;

    /// <summary>Whether a condition is there on the day.</summary>
    internal static bool IsActive(ConditionFact condition, DateOnly today, TimeSpan offset) => condition.Status switch
    {
        ClinicalStatus.Active => true,
        ClinicalStatus.Inactive => false,
        _ => condition.Onset.IsKnown && today.DayNumber - LatestDay(condition.Onset, offset).DayNumber <= OnsetDays,
    };

    private static DateOnly LatestDay(ClinicalTime time, TimeSpan offset) =>
        time.Instant is null ? time.LastDay : time.DayIn(offset);
}
