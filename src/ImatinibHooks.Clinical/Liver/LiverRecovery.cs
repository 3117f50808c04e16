using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>HEP-02: after liver toxicity the tests have not recovered, or recovery has to be shown anew.</summary>
/// <remarks>
/// Warning. Recovery is bilirubin below 1.5 times and ALT and AST below 2.5 times the upper limit of normal, all three, strictly. An open episode fires at any
/// age of its values. After a hold that was in force when the tests recovered, they have to be at most 3 days old (whole calendar days) until a dose was given.
/// HEP-01 replaces it. Source: docs/clinical/liver.md (US label 2.13, A; the days P).
/// </remarks>
internal static class LiverRecovery
{
    internal static readonly Rule Rule = new("HEP-02", "1", RuleFamily.Liver, 112, Confidence.A, "USPI-2.13");

    internal static Verdict Check(OrderCase order)
    {
        var liver = order.Patient.Liver;
        if (liver.LastEpisode is not { } episode)
        {
            return order.Patient.Lacks(DataGroups.Laboratory | DataGroups.MedicationRequests)
                ? order.NotAssessed(Rule, "laboratory results and imatinib orders on record")
                : order.NotApplicable(Rule, "no episode of liver toxicity on record");
        }

        if (LiverToxicity.Holds(order))
        {
            return order.NotApplicable(Rule, "HEP-01 speaks");
        }

        return episode.IsOpen ? Open(order, episode) : Closed(order, episode);
    }

    private static Verdict Open(OrderCase order, LiverEpisode episode)
    {
        var since = order.Patient.Liver.Newest.RemoveAll(value => value.Reading.Day < episode.OpenedOn);
        var variant = since.Length < LiverLimits.All.Length ? "missing" : IsOlder(order, since, order.Policy.LiverRaiseDays) ? "old" : "values";
        return Fired(order, episode, variant);
    }

    private static Verdict Closed(OrderCase order, LiverEpisode episode)
    {
        var closed = episode.ClosedOn!.Value;
        var isOfThisHold = order.Course.Hold is { Day: { } held } && held >= episode.OpenedOn && held <= closed;
        return isOfThisHold && order.NeedsFreshRecovery(closed) && IsOlder(order, order.Patient.Liver.Newest, order.Policy.LiverClearDays)
            ? Fired(order, episode, "stale")
            : order.NotFired(Rule, LiverState.TracedEvidenceOf(order.Patient, order.Patient.Liver.Newest));
    }

    private static bool IsOlder(OrderCase order, ImmutableArray<LiverValue> values, int days) =>
        values.Any(value => value.Reading.DaysBefore(order.Day) > days);

    private static Verdict Fired(OrderCase order, LiverEpisode episode, string variant)
    {
        var newest = order.Patient.Liver.Newest;
        return order.Fired(Rule, Indicator.Warning, LiverState.EvidenceOf(order.Patient, newest.Add(episode.Opening))) with
        {
            Variant = variant,
            Terms = [new("missing", LiverState.NamesMissing(newest.RemoveAll(value => value.Reading.Day < episode.OpenedOn)))],
            Notes = variant == "stale" ? ["liver-clear-window"] : [],
            Proposals =
            [
                new Proposal.Hold("liver-not-recovered"),
                new Proposal.OrderTest(Concept.LiverPanel, variant == "values" ? 7 : 0),
            ],
        };
    }
}
