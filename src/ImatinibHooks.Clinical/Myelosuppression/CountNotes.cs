using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>What has to be said beside the counts that a finding rests on.</summary>
internal static class CountNotes
{
    private static readonly ImmutableArray<(ReadingMarks Mark, string Key)> Marks =
    [
        (ReadingMarks.Preliminary, "preliminary"),
        (ReadingMarks.SegmentedOnly, "segmented-only"),
        (ReadingMarks.GranulocytesOnly, "granulocytes-only"),
        (ReadingMarks.UnitToConfirm, "unit-to-confirm"),
        (ReadingMarks.LowerOfDay, "worse-of-two"),
    ];

    /// <summary>The keys of the notes, <c>last-known</c> first.</summary>
    internal static List<string> Of(OrderCase order, in LowCounts low)
    {
        var notes = new List<string>(4);
        if (LastKnownDays(order, low) is not null)
        {
            notes.Add("last-known");
        }

        var marks = (low.Anc?.Marks ?? ReadingMarks.None) | (low.Platelets?.Marks ?? ReadingMarks.None);
        foreach (var (mark, key) in Marks)
        {
            if ((marks & mark) != ReadingMarks.None)
            {
                notes.Add(key);
            }
        }

        return notes;
    }

    /// <summary>The terms of the low values, with their age when they are called last known.</summary>
    internal static ImmutableArray<Term> TermsOf(OrderCase order, in LowCounts low) => LastKnownDays(order, low) is { } days
        ? low.Terms.Add(new("d", days.ToString(CultureInfo.InvariantCulture)))
        : low.Terms;

    /// <summary>The age of the older low value in days, when it is beyond <see cref="SitePolicy.LastKnownCountDays"/>; null otherwise.</summary>
    private static int? LastKnownDays(OrderCase order, in LowCounts low)
    {
        var days = Math.Max(low.Anc?.DaysBefore(order.Day) ?? 0, low.Platelets?.DaysBefore(order.Day) ?? 0);
        return days > order.Policy.LastKnownCountDays ? days : null;
    }
}
