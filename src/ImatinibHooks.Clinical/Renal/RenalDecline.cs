using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Renal;

/// <summary>REN-05: the estimated filtration rate fell by a quarter or more on imatinib.</summary>
/// <remarks>
/// Info. The newest rate, at most 90 days old, against the newest one until the first day of the course, else the first one after it. A baseline bounded from below
/// (&gt;90) counts with its bound: the fall is at least that. Adults on therapy. Source: docs/clinical/renal.md (long-term study A, the cut P, the label's warning 5.14 A).
/// </remarks>
internal static class RenalDecline
{
    internal static readonly Rule Rule = new("REN-05", "1", RuleFamily.Renal, 400, Confidence.P, "PROJECT");

    internal static Verdict Check(OrderCase order)
    {
        if (order.Patient.IsChild || order.Course is { State: not CourseState.OnTherapy } or { Start: null })
        {
            return order.Course.State == CourseState.Unknown ? order.NotAssessed(Rule, "imatinib orders on record") : order.NotApplicable(Rule, "not an adult on therapy since a known day");
        }

        var rates = order.Counts.Of(Concept.EstimatedGfr);
        return Newest(order, rates) is { } newest && Baseline(rates, order.Course.Start!.Value, newest) is { } baseline
            ? Judge(order, baseline, newest)
            : order.NotAssessed(Rule, "a recent and an earlier estimated filtration rate");
    }

    private static Verdict Judge(OrderCase order, Reading baseline, Reading newest)
    {
        var evidence = order.Patient.EvidenceOf(newest, baseline);
        var fall = (baseline.Bound.Value - newest.Bound.Value) * 100 / baseline.Bound.Value;
        return fall < order.Policy.RenalFallPercent
            ? order.NotFired(Rule, evidence)
            : order.Fired(Rule, Indicator.Info, evidence) with
            {
                Terms = [new("fall", Math.Truncate(fall).ToString(CultureInfo.InvariantCulture))],
                Proposals = [new Proposal.OrderTest(Concept.Creatinine, 0)],
            };
    }

    private static Reading? Newest(OrderCase order, Series rates)
    {
        foreach (ref readonly var rate in rates.NewestFirst)
        {
            if (rate.IsFinal && rate.Bound.Comparator is Comparator.None or Comparator.Less or Comparator.LessOrEqual)
            {
                return rate.DaysBefore(order.Day) <= order.Policy.CreatinineDays ? rate : null;
            }
        }

        return null;
    }

    private static Reading? Baseline(Series rates, DateOnly start, Reading newest)
    {
        Reading? first = null;
        foreach (ref readonly var rate in rates.NewestFirst)
        {
            if (rate.IsFinal && rate.Ticks < newest.Ticks && rate.Bound is { Value: > 0, Comparator: Comparator.None or Comparator.Greater or Comparator.GreaterOrEqual })
            {
                first = rate;
                if (rate.Day <= start)
                {
                    break;
                }
            }
        }

        return first;
    }
}
