using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Data;

/// <summary>What a reader of a value has to be told beside the number.</summary>
[Flags]
internal enum ReadingMarks : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Not final: it may raise a hold and never clears one (DATA-LAB-01).</summary>
    Preliminary = 1,

    /// <summary>Calculated from leukocytes and percentages, or from parts of the differential (DATA-LAB-05).</summary>
    Derived = 2,

    /// <summary>Segmented neutrophils without bands: may be lower than the true count (DATA-LAB-05).</summary>
    SegmentedOnly = 4,

    /// <summary>Granulocytes stand in for neutrophils: the last resort (DATA-LAB-05).</summary>
    GranulocytesOnly = 8,

    /// <summary>Believed because the leukocytes of the draw are low too, but the unit has to be confirmed (DATA-LAB-07).</summary>
    UnitToConfirm = 16,

    /// <summary>The issued time stands in for the effective one (DATA-LAB-02).</summary>
    TimeIsIssued = 32,

    /// <summary>The lower of values within 24 hours, not the newest of them (DATA-LAB-03).</summary>
    LowerOfDay = 64,
}

/// <summary>One usable value of one analyte, placed on the time line of an order.</summary>
/// <remarks>Never blocked, never undated, never in the future. <see cref="Lab"/> and the parts are indexes into the record's results.</remarks>
internal readonly record struct Reading
{
    /// <summary>What it is a value of; <see cref="Concept.Anc"/> also when derived.</summary>
    public required Concept Analyte { get; init; }

    /// <summary>The value in the unit of the analyte.</summary>
    public required Bound Bound { get; init; }

    /// <summary>Its calendar day in the offset of the order.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The earliest instant it can mean, in UTC ticks; a day alone begins at 00:00 in the offset of the order.</summary>
    public required long Ticks { get; init; }

    /// <summary>Whether a time of day was given; without one a value never clears within a window of hours.</summary>
    public required bool HasTime { get; init; }

    /// <summary>When it was issued, in UTC ticks; 0 when not known. Breaks ties.</summary>
    public long IssuedTicks { get; init; }

    /// <summary>Equal for values of one specimen; 0 when none was named. Of the first part when derived.</summary>
    public int Specimen { get; init; }

    /// <summary>What has to be said beside it.</summary>
    public ReadingMarks Marks { get; init; }

    /// <summary>The entry it was read from; of the first part when derived.</summary>
    public required FactSource Source { get; init; }

    /// <summary>The index of the result it was read from; the leukocytes or the segmented count when derived.</summary>
    public required int Lab { get; init; }

    /// <summary>The index of the second part when derived; -1 otherwise.</summary>
    public int SecondLab { get; init; } = -1;

    /// <summary>The index of the third part when derived; -1 otherwise.</summary>
    public int ThirdLab { get; init; } = -1;

    /// <summary>From how many results it was read: 1 unless derived.</summary>
    public int Parts => 1 + (SecondLab >= 0 ? 1 : 0) + (ThirdLab >= 0 ? 1 : 0);

    /// <summary>Makes an empty reading, to be filled in.</summary>
    public Reading()
    {
    }

    /// <summary>Whether it is not preliminary.</summary>
    public bool IsFinal => (Marks & ReadingMarks.Preliminary) == 0;

    /// <summary>Whether both belong to one draw: the same specimen, or at most one hour apart.</summary>
    public bool IsOfDraw(in Reading other) =>
        (Specimen != 0 && Specimen == other.Specimen) || Math.Abs(Ticks - other.Ticks) <= TimeSpan.TicksPerHour;

    /// <summary>Whole calendar days from this value to the day: 0 on the same day.</summary>
    public int DaysBefore(DateOnly day) => day.DayNumber - Day.DayNumber;

    /// <summary>Whole calendar days from the day to this value: negative when it is older.</summary>
    public int DaysSince(DateOnly day) => Day.DayNumber - day.DayNumber;

    /// <summary>Newest first: by time, then by issue; of a tie final before preliminary, then the lower value, then the source.</summary>
    public static int NewestFirst(Reading left, Reading right)
    {
        var order = right.Ticks.CompareTo(left.Ticks);
        order = order != 0 ? order : right.IssuedTicks.CompareTo(left.IssuedTicks);
        order = order != 0 ? order : right.IsFinal.CompareTo(left.IsFinal);
        if (order != 0 || left.Bound == right.Bound)
        {
            return order != 0 ? order : left.Source.CompareTo(right.Source);
        }

        return left.Bound.IsLowerThan(right.Bound) ? -1 : 1;
    }
}
