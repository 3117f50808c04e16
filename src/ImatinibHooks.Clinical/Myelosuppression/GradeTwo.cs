using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-CP-06: a grade 2 count with no episode open: continue and repeat.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-chronic.md. 10*9/L; from the hold limit of the row (included) to its recovery limit
/// (excluded). Final values inside the limit of the count schedule, on therapy, rows of chronic phase. A bound that leaves the band open does not fire.
/// </remarks>
internal static class GradeTwo
{
    /// <summary>When the count is repeated, in days (P).</summary>
    private const int RecheckDays = 7;

    internal static readonly Rule Rule = new("MYELO-CP-06", "1", RuleFamily.Myelosuppression, 210, Confidence.A, "CTCAE5");

    internal static Verdict Check(OrderCase order)
    {
        var speaker = order.Speaker;
        if (speaker != CytopeniaSpeaker.None)
        {
            return HoldFinding.Otherwise(order, Rule, speaker);
        }

        return order.Course.State switch
        {
            CourseState.NewStart => order.NotApplicable(Rule, "no imatinib before this order"),
            CourseState.Unknown => order.NotAssessed(Rule, "imatinib orders on record"),
            _ => OnTherapy(order),
        };
    }

    private static Verdict OnTherapy(OrderCase order)
    {
        var found = new LowCounts(
            InBand(order, order.Counts.Anc, order.Row.HoldAncBelow, order.Row.RecoverAncFrom),
            InBand(order, order.Counts.Platelets, order.Row.HoldPlateletsBelow, order.Row.RecoverPlateletsFrom));
        if (!found.Any)
        {
            return UsableCounts.Quiet(order, Rule, DataGroups.Laboratory);
        }

        return order.Fired(Rule, Indicator.Info, order.Patient.EvidenceOf(found.Anc, found.Platelets)) with
        {
            Variant = found.Variant,
            Terms = CountNotes.TermsOf(order, found),
            Notes = [.. CountNotes.Of(order, found), "grade-interval"],
            Proposals = [new Proposal.OrderBloodCount(RecheckDays)],
        };
    }

    private static Reading? InBand(OrderCase order, Series series, decimal from, decimal below) =>
        series.DecidingFinal(from) is { } reading && reading.Bound.Clears(from) && reading.Bound.Trips(below)
        && reading.DaysBefore(order.Day) <= CountLimits.Raising(order)
            ? reading
            : null;
}
