using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Myelosuppression;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>One step of the ladder after liver toxicity (table HEP-STEPS).</summary>
/// <param name="Id">The step.</param>
/// <param name="Unit">The unit of both doses: milligrams a day, or milligrams a day per square metre for children.</param>
/// <param name="From">The dose before.</param>
/// <param name="To">The dose to resume at.</param>
internal sealed record LiverDoseStep(string Id, DoseUnit Unit, decimal From, decimal To);

/// <summary>HEP-03: after liver toxicity imatinib resumes one step lower, and the order is above that step.</summary>
/// <remarks>
/// Warning, for 30 days after the episode closed (P), only where the ladder has a step for the dose before it. Of a range the higher dose counts. Children: mg/m2,
/// a dose within 5 mg/m2 of a step counts as that step. Source: docs/clinical/liver.md (US label 2.13, A).
/// </remarks>
internal static class LiverDoseSteps
{
    internal static readonly Rule Rule = new("HEP-03", "1", RuleFamily.Liver, 121, Confidence.A, "USPI-2.13");

    /// <summary>How far from a step, in mg/m2, a child's dose still counts as that step.</summary>
    internal const decimal ChildTolerance = 5;

    /// <summary>The steps in the order of the page.</summary>
    internal static readonly ImmutableArray<LiverDoseStep> All =
    [
        new("adult-400", DoseUnit.Milligram, 400, 300),
        new("adult-600", DoseUnit.Milligram, 600, 400),
        new("adult-800", DoseUnit.Milligram, 800, 600),
        new("child-340", DoseUnit.MilligramPerSquareMetre, 340, 260),
        new("child-260", DoseUnit.MilligramPerSquareMetre, 260, 200),
    ];

    internal static Verdict Check(OrderCase order)
    {
        if (order.Patient.Liver.LastEpisode is not { } episode)
        {
            return order.Patient.Lacks(DataGroups.Laboratory | DataGroups.MedicationRequests)
                ? order.NotAssessed(Rule, "laboratory results and imatinib orders on record")
                : order.NotApplicable(Rule, "no episode of liver toxicity on record");
        }

        if (episode.ClosedOn is not { } closed || order.Day.DayNumber - closed.DayNumber > order.Policy.LiverRecentDays)
        {
            return order.NotApplicable(Rule, episode.IsOpen ? "the episode is open: HEP-01 or HEP-02 speaks" : "the episode closed long ago");
        }

        if (PreviousDose.MilligramsBefore(order, episode.OpenedOn) is not { } before)
        {
            return order.NotAssessed(Rule, "the daily dose before the episode");
        }

        return StepOf(order, before) is { } step ? Judge(order, episode, step) : order.NotApplicable(Rule, "the label has no step for the dose before");
    }

    private static Verdict Judge(OrderCase order, LiverEpisode episode, LiverDoseStep step)
    {
        var evidence = order.Patient.EvidenceOf(episode.Opening.Reading);
        if (!order.Dose.IsKnown)
        {
            return order.NotAssessed(Rule, "the daily dose of the order", evidence);
        }

        var isChild = step.Unit == DoseUnit.MilligramPerSquareMetre;
        var ordered = isChild ? order.Dose.HighMg / order.Patient.Body!.SquareMetres : order.Dose.HighMg;
        return ordered <= step.To + (isChild ? ChildTolerance : 0)
            ? order.NotFired(Rule, evidence)
            : order.Fired(Rule, Indicator.Warning, evidence) with
            {
                Terms = [new("resume", Shown(step)), new("dose", Number(order.Dose.HighMg) + " mg")],
                Proposals = isChild ? [] : [new Proposal.ChangeDose(step.To)],
            };
    }

    private static LiverDoseStep? StepOf(OrderCase order, decimal milligrams)
    {
        var surface = order.Patient.IsChild ? order.Patient.Body?.SquareMetres : null;
        foreach (var step in All)
        {
            var fits = step.Unit == DoseUnit.Milligram
                ? !order.Patient.IsChild && milligrams == step.From
                : surface is { } squareMetres && Math.Abs((milligrams / squareMetres) - step.From) <= ChildTolerance;
            if (fits)
            {
                return step;
            }
        }

        return null;
    }

    private static string Shown(LiverDoseStep step) => Number(step.To) + (step.Unit == DoseUnit.Milligram ? " mg" : " mg/m2");

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
