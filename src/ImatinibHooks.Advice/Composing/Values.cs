using System.Globalization;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Composing;

/// <summary>How values and times are written, invariant culture.</summary>
internal static class Values
{
    /// <summary>The sign of a comparator; empty for the value itself.</summary>
    internal static string SignOf(Comparator comparator) => comparator switch
    {
        Comparator.Less => "<",
        Comparator.LessOrEqual => "<=",
        Comparator.GreaterOrEqual => ">=",
        Comparator.Greater => ">",
        _ => string.Empty,
    };

    /// <summary>A time that is known to the day or less, in ISO 8601 and no finer: a day, a month, a year, or first and last day of a span.</summary>
    /// <returns>Null for an unknown time.</returns>
    internal static string? DaysOf(ClinicalTime time) => time.IsKnown ? SpanOf(time.FirstDay, time.LastDay) : null;

    /// <summary>Adds the time as people read it: to the minute, with the offset.</summary>
    internal static void AddTime(Utf8Buffer output, ClinicalTime time)
    {
        if (time.Instant is { } instant)
        {
            output.Add(instant, "yyyy-MM-dd HH:mm zzz");
        }
        else
        {
            output.Add(DaysOf(time) ?? GeneralTexts.NoValue);
        }
    }

    private static string SpanOf(DateOnly first, DateOnly last)
    {
        if (first == last)
        {
            return first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var isFullYear = first.DayOfYear == 1 && last == new DateOnly(first.Year, 12, 31);
        var isFullMonth = first.Day == 1 && last == new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
        return isFullMonth ? first.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : isFullYear ? first.ToString("yyyy", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}");
    }
}
