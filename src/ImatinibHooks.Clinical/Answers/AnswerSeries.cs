using System.Runtime.InteropServices;

namespace ImatinibHooks.Clinical.Answers;

/// <summary>All answers of one test, newest first, undated ones last.</summary>
/// <remarks>
/// A preliminary answer counts only where it is positive (DATA-LAB-01). Of final answers within 24 hours that differ the positive one counts (DATA-LAB-03).
/// The default value is the empty series.
/// </remarks>
internal readonly struct AnswerSeries(List<Answer>? answers)
{
    /// <summary>The answers, newest first.</summary>
    public ReadOnlySpan<Answer> NewestFirst => CollectionsMarshal.AsSpan(answers);

    /// <summary>What the test says now: the newest answer that is positive or negative and can be believed; null when there is none.</summary>
    public Answer? Now
    {
        get
        {
            foreach (ref readonly var answer in NewestFirst)
            {
                if (answer.IsPositive)
                {
                    return answer;
                }

                if (answer.ShowsAbsence)
                {
                    return PositiveWithinDayBefore(answer) ?? answer;
                }
            }

            return null;
        }
    }

    /// <summary>The newest positive answer, at any age; null when there never was one.</summary>
    public Answer? NewestPositive
    {
        get
        {
            foreach (ref readonly var answer in NewestFirst)
            {
                if (answer.IsPositive)
                {
                    return answer;
                }
            }

            return null;
        }
    }

    /// <summary>The oldest positive answer, an undated one before all; null when there never was one.</summary>
    public Answer? OldestPositive
    {
        get
        {
            var values = NewestFirst;
            for (var i = values.Length - 1; i >= 0; i--)
            {
                if (values[i].IsPositive)
                {
                    return values[i];
                }
            }

            return null;
        }
    }

    /// <summary>The oldest answer that shows absence; null when there is none.</summary>
    public Answer? OldestAbsence
    {
        get
        {
            var values = NewestFirst;
            for (var i = values.Length - 1; i >= 0; i--)
            {
                if (values[i].ShowsAbsence)
                {
                    return values[i];
                }
            }

            return null;
        }
    }

    /// <summary>The newest final and dated answer, whatever it says: the one whose age counts for monitoring; null when there is none.</summary>
    public Answer? NewestFinal
    {
        get
        {
            foreach (ref readonly var answer in NewestFirst)
            {
                if (answer.IsFinal && answer.IsDated)
                {
                    return answer;
                }
            }

            return null;
        }
    }

    /// <summary>Whether the test was never positive and is negative now.</summary>
    public bool IsNegativeThroughout => NewestPositive is null && Now is not null;

    private Answer? PositiveWithinDayBefore(in Answer negative)
    {
        foreach (ref readonly var answer in NewestFirst)
        {
            if (answer.IsPositive && answer.IsFinal && answer.IsDated
                && answer.Ticks <= negative.Ticks && negative.Ticks - answer.Ticks <= TimeSpan.TicksPerDay)
            {
                return answer;
            }
        }

        return null;
    }
}
