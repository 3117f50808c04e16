using ImatinibHooks.Clinical.Courses;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>Finds the newest episode of liver toxicity: opened by a value above the limit of the hold, closed by recovery of all three tests.</summary>
/// <remarks>
/// Final values only. A value opens an episode while imatinib can explain it (<see cref="Course.Explains"/>). It closes at the first later time at which the
/// newest bilirubin, ALT and AST since the opening are all below the limit of recovery, the highest within 24 hours counting for each, on days at most
/// <see cref="ClosingSpreadDays"/> apart. A bound that does not tell keeps it open.
/// </remarks>
internal static class LiverEpisodes
{
    /// <summary>How far apart, in days, the values that close an episode may lie.</summary>
    internal const int ClosingSpreadDays = 3;

    /// <summary>The newest episode; null when there never was one.</summary>
    internal static LiverEpisode? Last(ReadOnlySpan<LiverSeries> tests, Course course)
    {
        if (!HasAnyHigh(tests))
        {
            return null;
        }

        LiverEpisode? last = null;
        foreach (var ticks in Times(tests))
        {
            if (last is null or { IsOpen: false })
            {
                last = OpenedAt(tests, ticks, course) ?? last;
            }
            else if (ClosedAt(tests, last, ticks) is { } day)
            {
                last = last with { ClosedOn = day };
            }
        }

        return last;
    }

    private static bool HasAnyHigh(ReadOnlySpan<LiverSeries> tests)
    {
        foreach (var test in tests)
        {
            for (var i = 0; i < test.Count; i++)
            {
                if (test[i] is { IsHigh: true, Reading.IsFinal: true })
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The instants of all final values, oldest first, each once.</summary>
    private static SortedSet<long> Times(ReadOnlySpan<LiverSeries> tests)
    {
        var times = new SortedSet<long>();
        foreach (var test in tests)
        {
            for (var i = test.NewestFinalFrom(0); i >= 0; i = test.NewestFinalFrom(i + 1))
            {
                times.Add(test[i].Reading.Ticks);
            }
        }

        return times;
    }

    private static LiverEpisode? OpenedAt(ReadOnlySpan<LiverSeries> tests, long ticks, Course course)
    {
        foreach (var test in tests)
        {
            for (var i = test.NewestFinalFrom(0); i >= 0; i = test.NewestFinalFrom(i + 1))
            {
                if (test[i] is { IsHigh: true } value && value.Reading.Ticks == ticks && course.Explains(value.Reading.Day))
                {
                    return new(value, ClosedOn: null);
                }
            }
        }

        return null;
    }

    private static DateOnly? ClosedAt(ReadOnlySpan<LiverSeries> tests, LiverEpisode open, long ticks)
    {
        var (first, last) = (DateOnly.MaxValue, DateOnly.MinValue);
        foreach (var test in tests)
        {
            if (NewestAt(test, ticks) is not (>= 0 and var index) || test[index].Reading.Ticks < open.Opening.Reading.Ticks
                || !test.HighestOfDay(index).IsRecovered)
            {
                return null;
            }

            var day = test[index].Reading.Day;
            (first, last) = (day < first ? day : first, day > last ? day : last);
        }

        return last.DayNumber - first.DayNumber <= ClosingSpreadDays ? last : null;
    }

    private static int NewestAt(LiverSeries test, long ticks)
    {
        var index = test.NewestFinalFrom(0);
        while (index >= 0 && test[index].Reading.Ticks > ticks)
        {
            index = test.NewestFinalFrom(index + 1);
        }

        return index;
    }
}
