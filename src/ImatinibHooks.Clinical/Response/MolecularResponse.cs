using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Myelosuppression;

namespace ImatinibHooks.Clinical.Response;

/// <summary>RESP-02: BCR::ABL1 is above the milestone of its time.</summary>
/// <remarks>
/// First line in chronic phase. A warning of the table is an info, a failure a warning. The latest final result, at most 100 days old (P); the milestone is that of the
/// day of the result (RESP-01). Never a hold, and no higher dose is advised while counts are low (RESP-03); a hold keeps it silent. Source, wording and reading decisions:
/// docs/clinical/response.md (ELN 2020, A; ELN 2025, B).
/// </remarks>
internal static class MolecularResponse
{
    internal static readonly Rule Rule = new("RESP-02", "1", RuleFamily.Response, 155, Confidence.A, "ELN20");

    private static readonly ImmutableArray<string> Notes = ["response-windows", "response-eln25", "response-mutation"];

    internal static Verdict Check(OrderCase order)
    {
        if (order.UnlessFirstLine(Rule) is { } other)
        {
            return other;
        }

        var latest = order.Transcripts();
        if (order.NotDetected() is { } none && !(latest?.Day > order.DayOf(none)))
        {
            return order.NotFired(Rule, [new(none.Source, Concept.BcrAblIsPresence, none.Time)]);
        }

        return latest is not { } result || result.DaysBefore(order.Day) > order.Policy.ResponseDays
            ? order.OutOfPlace(Rule, DataGroups.Laboratory, "no recent result on the International Scale")
            : Judge(order, result);
    }

    private static Verdict Judge(OrderCase order, in Reading result)
    {
        var months = ResponseMilestones.MonthsBetween(order.Course.FirstStart!.Value, result.Day);
        if (ResponseMilestones.Of(months) is not { } milestone)
        {
            return order.NotApplicable(Rule, "before the first milestone");
        }

        var confirming = milestone.HasToBeConfirmed ? Confirming(order, result, milestone) : null;
        var isAboveFailure = milestone.HasToBeConfirmed && confirming is null ? false : result.Bound.IsAbove(milestone.FailureAbove);
        var evidence = order.Patient.EvidenceOf(result, confirming);
        return (isAboveFailure, result.Bound.IsAbove(milestone.WarningAbove)) switch
        {
            (true, _) => Fire(order, "failure", Indicator.Warning, result, months) with { Evidence = evidence },
            (false, true) => Fire(order, "warning", Indicator.Info, result, months) with { Evidence = evidence },
            (false, false) => order.Quiet(Rule, DataGroups.Laboratory, evidence),
            _ => order.NotAssessed(Rule, "a result that can be compared with the milestone", evidence),
        };
    }

    /// <summary>An earlier result above the limit, 1 to 3 months before, that makes a failure of the first milestone; null when there is none.</summary>
    private static Reading? Confirming(OrderCase order, in Reading result, Milestone milestone)
    {
        foreach (ref readonly var earlier in order.Counts.Of(Concept.BcrAblInternationalScale).NewestFirst)
        {
            var apart = ResponseMilestones.MonthsBetween(earlier.Day, result.Day);
            if (earlier.IsFinal && apart >= ResponseMilestones.ConfirmFromMonths && apart <= ResponseMilestones.ConfirmToMonths
                && ResponseMilestones.MonthsBetween(order.Course.FirstStart!.Value, earlier.Day) >= milestone.FromMonths
                && earlier.Bound.IsAbove(milestone.FailureAbove) == true)
            {
                return earlier;
            }
        }

        return null;
    }

    private static Verdict.Fired Fire(OrderCase order, string category, Indicator indicator, in Reading result, decimal months) =>
        order.Fired(Rule, indicator, []) with
        {
            Variant = category,
            Terms =
            [
                new("v", CountText.Sent(result.Bound)),
                new("m", decimal.Round(months, 1).ToString("0.#", CultureInfo.InvariantCulture)),
            ],
            Notes = order.Episodes.Open is null ? Notes : [.. Notes, "response-open-episode"],
        };
}
