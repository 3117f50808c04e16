using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Courses;

/// <summary>Whether an order starts imatinib or continues it.</summary>
internal enum CourseState : byte
{
    /// <summary>It cannot be told: orders on record could not be had, and what is there shows no course.</summary>
    Unknown,

    /// <summary>The first dose ever, or the first after a gap of more than 90 days.</summary>
    NewStart,

    /// <summary>A course is running, or ended at most 90 days ago.</summary>
    OnTherapy,
}

/// <summary>The course of imatinib on record, as seen on the day of the order (settled reading, docs/clinical/course.md).</summary>
internal sealed class Course
{
    private readonly Supply[] supplies;
    private readonly int graceDays;
    private readonly DateOnly lastGiven;

    internal Course(Supply[] supplies, int graceDays, DateOnly lastGiven)
    {
        this.supplies = supplies;
        this.graceDays = graceDays;
        this.lastGiven = lastGiven;
    }

    /// <summary>Whether the order starts imatinib or continues it.</summary>
    public required CourseState State { get; init; }

    /// <summary>The first day of the current continuous course; null unless on therapy since a known day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The days from <see cref="Start"/> to the day of the order: 0 on the first day; null unless on therapy since a known day.</summary>
    public int? TherapyDay { get; init; }

    /// <summary>The first day of imatinib on record; null when there is none or it is not known.</summary>
    public DateOnly? FirstStart => supplies.Length == 0 || supplies[0].Start == DateOnly.MinValue ? null : supplies[0].Start;

    /// <summary>The last day of supply; null while it is open and when there never was any.</summary>
    public DateOnly? LastSupply { get; init; }

    /// <summary>The newest imatinib order on record, whatever its state; null when there is none.</summary>
    public MedicationFact? NewestOrder { get; init; }

    /// <summary>The newest active imatinib order on record; null when there is none.</summary>
    public MedicationFact? ActiveOrder { get; init; }

    /// <summary>The hold or stop that the newest order stands for; null when there is none.</summary>
    public Hold? Hold { get; init; }

    /// <summary>Whether the order starts imatinib.</summary>
    public bool IsNewStart => State == CourseState.NewStart;

    /// <summary>
    /// Whether a value of this day can come from imatinib: later than a first day of supply and at most 30 days after its last (EPI-01). The count of the
    /// first day is a baseline. False throughout when nothing is on record.
    /// </summary>
    public bool Explains(DateOnly day)
    {
        foreach (var supply in supplies)
        {
            if (supply.Start < day && (supply.IsOpen || day.DayNumber - supply.End.DayNumber <= graceDays))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an administration on record shows a dose after the day.</summary>
    public bool WasGivenAfter(DateOnly day) => lastGiven > day;
}
