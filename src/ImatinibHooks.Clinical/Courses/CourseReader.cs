using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Courses;

/// <summary>Reads the course of imatinib from the orders, statements and administrations on record.</summary>
/// <remarks>
/// A supply begins with its bounds, else on the day it was written, and ends with its bounds or dispense validity; without these an order that was stopped or
/// completed ends when the next order was written (the draft being the last), and any other stays open. An administration is a supply of one day.
/// Supplies at most 90 days apart are one course. Supplies that begin after the day of the order are left out. When nothing dated runs and an undated entry
/// says that imatinib is taken now, the patient is on therapy since a day that is not known.
/// </remarks>
internal static class CourseReader
{
    /// <summary>The course as seen on a day.</summary>
    public static Course Read(PatientRecord record, DateOnly day, TimeSpan offset, SitePolicy policy)
    {
        var view = new View(record, day, offset);
        var supplies = view.Supplies();
        var newest = view.NewestOrder(activeOnly: false);
        var (start, last) = LastChain(supplies, policy.CourseGapDays);
        var isDated = supplies.Length > 0 && (last == DateOnly.MaxValue || day.DayNumber - last.DayNumber <= policy.CourseGapDays);
        var isUndated = !isDated && view.HasUndatedRunning();
        var isBlind = record.Unavailable.HasFlag(DataGroups.MedicationRequests);
        return new(isUndated ? [new(DateOnly.MinValue, DateOnly.MaxValue)] : supplies, policy.LastSupplyDays, view.LastGiven())
        {
            State = isDated || isUndated ? CourseState.OnTherapy : isBlind ? CourseState.Unknown : CourseState.NewStart,
            Start = isDated ? start : null,
            TherapyDay = isDated ? day.DayNumber - start.DayNumber : null,
            LastSupply = isUndated || supplies.Length == 0 || last == DateOnly.MaxValue ? null : last,
            NewestOrder = newest,
            ActiveOrder = view.NewestOrder(activeOnly: true),
            Hold = newest is null ? null : HoldOf(newest, offset),
        };
    }

    /// <summary>The first day of the last chain of supplies without a longer gap, and its last day.</summary>
    private static (DateOnly Start, DateOnly Last) LastChain(ReadOnlySpan<Supply> supplies, int gapDays)
    {
        var (start, last) = (DateOnly.MinValue, DateOnly.MinValue);
        foreach (var supply in supplies)
        {
            var isNew = last != DateOnly.MaxValue && supply.Start.DayNumber - last.DayNumber > gapDays;
            start = isNew || start == DateOnly.MinValue ? supply.Start : start;
            last = supply.End > last ? supply.End : last;
        }

        return (start, last);
    }

    private static Hold? HoldOf(MedicationFact order, TimeSpan offset)
    {
        var ended = order.Status is MedicationStatus.Stopped or MedicationStatus.Completed && order.HasStatusReason;
        if (order.Status != MedicationStatus.OnHold && !ended)
        {
            return null;
        }

        var time = ended && order.End.IsKnown ? order.End : order.Authored;
        return new(order, time.IsKnown ? time.DayIn(offset) : null);
    }

    /// <summary>The medications of a record as seen on a day.</summary>
    private readonly ref struct View(PatientRecord record, DateOnly day, TimeSpan offset)
    {
        public Supply[] Supplies()
        {
            var count = 0;
            foreach (var fact in record.Medications)
            {
                count += SupplyOf(fact) is null ? 0 : 1;
            }

            var supplies = count == 0 ? [] : new Supply[count];
            foreach (var fact in record.Medications)
            {
                if (SupplyOf(fact) is { } supply)
                {
                    supplies[--count] = supply;
                }
            }

            supplies.AsSpan().Sort();
            return supplies;
        }

        /// <summary>The order that was written last; of several on one instant the one on hold, then the last handle.</summary>
        public MedicationFact? NewestOrder(bool activeOnly)
        {
            MedicationFact? newest = null;
            foreach (var fact in record.Medications)
            {
                var counts = fact.Role == MedicationRole.Order && Supply.Counts(fact) && (!activeOnly || fact.Status == MedicationStatus.Active);
                if (counts && (newest is null || KeyOf(fact).CompareTo(KeyOf(newest)) > 0))
                {
                    newest = fact;
                }
            }

            return newest;
        }

        /// <summary>Whether imatinib is running by an entry that says nothing of when it began.</summary>
        public bool HasUndatedRunning()
        {
            foreach (var fact in record.Medications)
            {
                if (Supply.Counts(fact) && fact.Status is MedicationStatus.Active or MedicationStatus.OnHold && BeginsOn(fact) is null && !EndedBefore(fact))
                {
                    return true;
                }
            }

            return false;
        }

        public DateOnly LastGiven()
        {
            var last = DateOnly.MinValue;
            foreach (var fact in record.Medications)
            {
                if (fact.Role == MedicationRole.Administration && Supply.Counts(fact) && BeginsOn(fact) is { } given && given > last && given <= day)
                {
                    last = given;
                }
            }

            return last;
        }

        private Supply? SupplyOf(MedicationFact fact)
        {
            if (!Supply.Counts(fact) || BeginsOn(fact) is not { } start || start > day)
            {
                return null;
            }

            var end = fact.Role == MedicationRole.Administration ? start
                : fact.End.IsKnown ? LastDayOf(fact.End)
                : fact.Status is MedicationStatus.Stopped or MedicationStatus.Completed ? NextOrderAfter(fact)
                : DateOnly.MaxValue;
            return new(start, end < start ? start : end);
        }

        /// <summary>The day on which the next order was written; the day of the order when there is none, since the draft is next.</summary>
        private DateOnly NextOrderAfter(MedicationFact ended)
        {
            var next = day;
            foreach (var fact in record.Medications)
            {
                if (fact.Role == MedicationRole.Order && Supply.Counts(fact) && fact.Authored.IsKnown && ended.Authored.IsKnown
                    && fact.Authored.EarliestIn(offset) > ended.Authored.EarliestIn(offset) && fact.Authored.DayIn(offset) < next)
                {
                    next = fact.Authored.DayIn(offset);
                }
            }

            return next;
        }

        private bool EndedBefore(MedicationFact fact) => fact.End.IsKnown && LastDayOf(fact.End) < day;

        private DateOnly? BeginsOn(MedicationFact fact) =>
            fact.Start.IsKnown ? fact.Start.DayIn(offset) : fact.Authored.IsKnown ? fact.Authored.DayIn(offset) : null;

        private DateOnly LastDayOf(ClinicalTime end) => end.Instant is null ? end.LastDay : end.DayIn(offset);

        private (DateTimeOffset Written, bool OnHold, FactSource Source) KeyOf(MedicationFact order)
        {
            var time = order.Authored.IsKnown ? order.Authored : order.Start;
            return (time.IsKnown ? time.EarliestIn(offset) : DateTimeOffset.MinValue, order.Status == MedicationStatus.OnHold, order.Source);
        }
    }
}
