using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>The latest neutrophils and platelets, each only when it is below its limit.</summary>
/// <remarks>
/// The deciding value of each analyte: the lower of the final ones within 24 hours, or a newer preliminary one that is below. On therapy at any age; at a start
/// at most <see cref="SitePolicy.StartCountDays"/> days old.
/// </remarks>
/// <param name="Anc">The neutrophils; null when they are not known to be below.</param>
/// <param name="Platelets">The platelets; null when they are not known to be below.</param>
internal readonly record struct LowCounts(Reading? Anc, Reading? Platelets)
{
    /// <summary>Whether either is low.</summary>
    internal bool Any => Anc is not null || Platelets is not null;

    /// <summary>The wording that fits: neutrophils, platelets or both.</summary>
    internal string Variant => (Anc, Platelets) switch
    {
        (not null, not null) => "both",
        (null, _) => "platelets",
        _ => "anc",
    };

    /// <summary>The key of the reason for a hold.</summary>
    internal string StatusReason => (Anc, Platelets) switch
    {
        (not null, not null) => "neutropenia-and-thrombocytopenia",
        (null, _) => "thrombocytopenia",
        _ => "neutropenia",
    };

    /// <summary>Adds the terms of the low values.</summary>
    internal void AddTerms(ImmutableArray<Term>.Builder terms)
    {
        if (Anc is { } anc)
        {
            terms.Add(new("anc", CountText.OneDecimal(anc)));
        }

        if (Platelets is { } platelets)
        {
            terms.Add(new("plt", CountText.Whole(platelets)));
        }
    }

    /// <summary>Those below the hold limits of the order's row.</summary>
    internal static LowCounts Of(OrderCase order) => Of(order, order.Row.HoldAncBelow, order.Row.HoldPlateletsBelow);

    /// <summary>Those below the given limits, in 10*9/L.</summary>
    internal static LowCounts Of(OrderCase order, decimal ancBelow, decimal plateletsBelow) => new(
        LowOrNone(order, order.Counts.Anc, ancBelow),
        LowOrNone(order, order.Counts.Platelets, plateletsBelow));

    /// <summary>Whether any of them is dated after the hold.</summary>
    internal bool AnyAfter(Hold hold) =>
        (Anc is { } anc && hold.IsBefore(anc.Day)) || (Platelets is { } platelets && hold.IsBefore(platelets.Day));

    /// <summary>Whether imatinib can have caused any of them: later than its first dose and at most 30 days after its last (EPI-01).</summary>
    internal bool AnyExplainedBy(Course course) =>
        (Anc is { } anc && course.Explains(anc.Day)) || (Platelets is { } platelets && course.Explains(platelets.Day));

    private static Reading? LowOrNone(OrderCase order, Series series, decimal below)
    {
        if (series.Deciding(below) is not { } deciding || !deciding.Bound.Trips(below))
        {
            return null;
        }

        return order.Course.IsNewStart && deciding.DaysBefore(order.Day) > order.Policy.StartCountDays ? null : deciding;
    }
}
