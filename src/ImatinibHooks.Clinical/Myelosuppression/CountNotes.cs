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
    internal static ImmutableArray<string>.Builder Of(OrderCase order, in LowCounts low)
    {
        var notes = ImmutableArray.CreateBuilder<string>(2);
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
    /// <param name="order">The order.</param>
    /// <param name="low">The low values.</param>
    /// <param name="more">The terms that follow them.</param>
    internal static ImmutableArray<Term> TermsOf(OrderCase order, in LowCounts low, params ReadOnlySpan<Term> more)
    {
        var days = LastKnownDays(order, low);
        var terms = ImmutableArray.CreateBuilder<Term>((low.Anc is null ? 0 : 1) + (low.Platelets is null ? 0 : 1) + (days is null ? 0 : 1) + more.Length);
        low.AddTerms(terms);
        if (days is { } old)
        {
            terms.Add(new("d", old.ToString(CultureInfo.InvariantCulture)));
        }

        terms.AddRange(more);
        return terms.MoveToImmutable();
    }

    /// <summary>The age of the older low value in days, when it is beyond <see cref="SitePolicy.LastKnownCountDays"/>; null otherwise.</summary>
    private static int? LastKnownDays(OrderCase order, in LowCounts low)
    {
        var days = Math.Max(low.Anc?.DaysBefore(order.Day) ?? 0, low.Platelets?.DaysBefore(order.Day) ?? 0);
        return days > order.Policy.LastKnownCountDays ? days : null;
    }
}
