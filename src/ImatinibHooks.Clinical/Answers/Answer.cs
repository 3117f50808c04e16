using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Answers;

/// <summary>One answer of a test on the time line of an order.</summary>
internal readonly record struct Answer
{
    /// <summary>The answer; indeterminate for a measured value that says nothing of presence.</summary>
    public required QualitativeAnswer Value { get; init; }

    /// <summary>Its calendar day in the offset of the order; the first day there is when it is undated.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The earliest instant it can mean, in UTC ticks; below every other when it is undated.</summary>
    public required long Ticks { get; init; }

    /// <summary>Whether a date was given. An undated positive answer counts as older than everything, an undated negative one shows nothing.</summary>
    public bool IsDated => Ticks != long.MinValue;

    /// <summary>The entry whose words it was read from; null when <see cref="Number"/> is there.</summary>
    public FindingFact? Words { get; init; }

    /// <summary>The test that the words answer.</summary>
    public Concept Test { get; init; }

    /// <summary>The number it was read from, as evidence; null when it was read from words alone.</summary>
    public Evidence? Number { get; init; }

    /// <summary>The fact it was read from, with the number when there was one.</summary>
    public Evidence Evidence => Number ?? new(Words!.Source, Test, Words.Time) { IsPreliminary = Words.Status == ResultStatus.Preliminary };

    /// <summary>The entry it was read from.</summary>
    public FactSource Source => Number?.Source ?? Words!.Source;

    /// <summary>The number in the unit of its analyte; null for words.</summary>
    public decimal? NumericValue => Number?.Value;

    /// <summary>Whether it is final, amended or corrected.</summary>
    public bool IsFinal => Number is { } number ? !number.IsPreliminary : Words!.Status != ResultStatus.Preliminary;

    /// <summary>Whether it says that the thing is there.</summary>
    public bool IsPositive => Value == QualitativeAnswer.Positive;

    /// <summary>Whether it says that the thing is not there, and can be believed: final and dated.</summary>
    public bool ShowsAbsence => Value == QualitativeAnswer.Negative && IsFinal && IsDated;

    /// <summary>Whole calendar days from this answer to the day: 0 on the same day.</summary>
    public int DaysBefore(DateOnly day) => day.DayNumber - Day.DayNumber;

    /// <summary>Newest first; of one instant the positive answer first, then the final one, then by source.</summary>
    public static int NewestFirst(Answer left, Answer right)
    {
        var order = right.Ticks.CompareTo(left.Ticks);
        order = order != 0 ? order : right.IsPositive.CompareTo(left.IsPositive);
        order = order != 0 ? order : right.IsFinal.CompareTo(left.IsFinal);
        return order != 0 ? order : left.Source.CompareTo(right.Source);
    }
}
