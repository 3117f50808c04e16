using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>HEP-04: severe impairment of the liver at a first order: the dose is reduced by 25 %.</summary>
/// <remarks>
/// Warning. Bilirubin above 3 times and up to 10 times the upper limit of normal, any AST that is no toxicity; at most 14 days old. Silent when the order is at
/// most 75 % of the usual dose; of a range the higher dose counts. On therapy and beyond the table HEP-01 speaks. Source: docs/clinical/liver.md
/// (US label 2.12: the 25 % is B; grades 8.6 A).
/// </remarks>
internal static class LiverImpairment
{
    internal static readonly Rule Rule = new("HEP-04", "1", RuleFamily.Liver, 118, Confidence.B, "USPI-2.12");

    /// <summary>The share of the usual dose that remains.</summary>
    internal const decimal Share = 0.75m;

    /// <summary>A dose is offered only in whole steps of this size, in mg: what tablets can give.</summary>
    internal const decimal DeliverableStep = 50;

    internal static Verdict Check(OrderCase order)
    {
        if (order.Course.State != CourseState.NewStart)
        {
            return order.Course.State == CourseState.Unknown
                ? order.NotAssessed(Rule, "imatinib orders on record")
                : order.NotApplicable(Rule, "on therapy HEP-01 speaks");
        }

        var values = order.Patient.Liver.NowWithin(order.Policy.LiverRaiseDays, order.Day);
        if (!LiverToxicity.High(order, values).IsEmpty)
        {
            return order.NotApplicable(Rule, "HEP-01 speaks");
        }

        foreach (var value in values)
        {
            if (value.Limit.Id == Concept.Bilirubin)
            {
                return Judge(order, value);
            }
        }

        return order.NotAssessed(Rule, $"bilirubin of the last {order.Policy.LiverRaiseDays} days");
    }

    private static Verdict Judge(OrderCase order, LiverValue bilirubin)
    {
        var evidence = order.Patient.EvidenceOf(bilirubin.Reading);
        if (!bilirubin.IsHigh)
        {
            return order.Patient.Lacks(DataGroups.Laboratory) ? order.NotAssessed(Rule, "laboratory results", evidence) : order.NotFired(Rule, evidence);
        }

        if (UsualDose.Of(order) is not { } usual)
        {
            return order.NotAssessed(Rule, "body surface, for the usual dose", evidence);
        }

        var reduced = usual * Share;
        return order.Dose.IsKnown && order.Dose.HighMg <= reduced
            ? order.NotFired(Rule, evidence)
            : Fired(order, bilirubin, reduced, evidence);
    }

    private static Verdict Fired(OrderCase order, LiverValue bilirubin, decimal reduced, ImmutableArray<Evidence> evidence) =>
        order.Fired(Rule, Indicator.Warning, evidence) with
        {
            Terms = [new("tests", bilirubin.Shown()), new("resume", reduced.ToString("0.#", CultureInfo.InvariantCulture) + " mg")],
            Notes = bilirubin.Normal.IsAssumed ? ["liver-quarter", "liver-limit-assumed"] : ["liver-quarter"],
            Proposals = reduced % DeliverableStep == 0 ? [new Proposal.ChangeDose(reduced)] : [],
        };
}
