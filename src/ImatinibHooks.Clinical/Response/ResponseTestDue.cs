using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Response;

/// <summary>RESP-04: no result of BCR::ABL1 on the International Scale in 100 days.</summary>
/// <remarks>
/// Info, from day 100 of the first course on. Whole calendar days from the newest final result, a number or "not detected"; the limit itself does not fire. A recent test
/// that is not on the scale is named. Source, wording and reading decisions: docs/clinical/response.md (ELN 2020, A; the limit P).
/// </remarks>
internal static class ResponseTestDue
{
    internal static readonly Rule Rule = new("RESP-04", "1", RuleFamily.Response, 370, Confidence.P, "ELN20");

    internal static Verdict Check(OrderCase order)
    {
        if (order.UnlessFirstLine(Rule) is { } other)
        {
            return other;
        }

        if (order.Day.DayNumber - order.Course.FirstStart!.Value.DayNumber < order.Policy.ResponseDays)
        {
            return order.NotApplicable(Rule, "before the first result is due");
        }

        var (newest, evidence) = Newest(order);
        if (newest is { } day && IsRecent(order, day))
        {
            return order.NotFired(Rule, evidence);
        }

        return order.Patient.Lacks(DataGroups.Laboratory) ? order.NotAssessed(Rule, "laboratory results, for BCR-ABL1") : Fire(order, newest, evidence);
    }

    private static Verdict.Fired Fire(OrderCase order, DateOnly? newest, ImmutableArray<Evidence> evidence)
    {
        var other = order.NotOnScale() is { } test && IsRecent(order, order.DayOf(test)) ? test : null;
        return order.Fired(Rule, Indicator.Info, other is null ? evidence : [new(other.Source, Concept.BcrAblNotIs, other.Time)]) with
        {
            Variant = other is not null ? "not-on-scale" : newest is null ? "never" : "overdue",
            Terms = newest is { } day ? [new("d", (order.Day.DayNumber - day.DayNumber).ToString(CultureInfo.InvariantCulture))] : [],
            Notes = ["response-limit"],
            Proposals = [new Proposal.OrderTest(Concept.BcrAblInternationalScale, 0)],
        };
    }

    private static bool IsRecent(OrderCase order, DateOnly day) => order.Day.DayNumber - day.DayNumber <= order.Policy.ResponseDays;

    private static (DateOnly? Day, ImmutableArray<Evidence> Evidence) Newest(OrderCase order)
    {
        var number = order.Transcripts();
        return order.NotDetected() is { } none && !(number?.Day >= order.DayOf(none))
            ? (order.DayOf(none), [new(none.Source, Concept.BcrAblIsPresence, none.Time)])
            : (number?.Day, order.Patient.EvidenceOf(number));
    }
}
