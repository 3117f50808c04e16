using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Dosing;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>One step down from an escalated dose (table MYELO-CP-05-STEPS), in mg a day.</summary>
/// <param name="Id">The row.</param>
/// <param name="Above">The step is for doses above this, which is excluded.</param>
/// <param name="UpTo">The highest dose of the step, which is included.</param>
/// <param name="Lower">The next lower step.</param>
internal sealed record EscalatedStep(string Id, decimal Above, decimal UpTo, decimal Lower);

/// <summary>MYELO-CP-05: low counts at 600 to 800 mg in chronic phase, in CML of unknown phase, or in GIST; replaces MYELO-CP-01 and 02.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-chronic.md (X19, confidence B). Adults. The current dose decides when it lies in the
/// range, else the draft's; both ends belong to it, a range of doses counts with its higher end. After a first episode the previous dose, after a repeat the
/// next lower step.
/// </remarks>
internal static class EscalatedDose
{
    /// <summary>The lowest escalated dose, in mg a day, included.</summary>
    internal const decimal FromMilligrams = 600;

    /// <summary>The highest escalated dose, in mg a day, included.</summary>
    internal const decimal UpToMilligrams = 800;

    /// <summary>The table MYELO-CP-05-STEPS.</summary>
    internal static readonly ImmutableArray<EscalatedStep> Steps =
    [
        new("step-800", 600, 800, 600),
        new("step-600", 400, 600, 400),
    ];

    internal static readonly Rule Rule = new("MYELO-CP-05", "1", RuleFamily.Myelosuppression, 30, Confidence.B, "USPI-2.14");

    internal static Verdict Check(OrderCase order)
    {
        var speaker = order.Speaker;
        return speaker == CytopeniaSpeaker.EscalatedDose ? Fire(order)
            : MilligramsOf(order) is null ? order.NotApplicable(Rule, "not chronic phase or GIST at 600 to 800 mg")
            : HoldFinding.Otherwise(order, Rule, speaker);
    }

    /// <summary>The escalated daily dose of an order, in mg; null when the rule does not concern it.</summary>
    internal static decimal? MilligramsOf(OrderCase order)
    {
        if (!Concerns(order))
        {
            return null;
        }

        return InRange(order.CurrentDose) ?? InRange(order.Dose);
    }

    /// <summary>Whether the disease and the age are those of the rule, whatever the dose.</summary>
    internal static bool Concerns(OrderCase order) => !order.Patient.IsChild && !order.Indication.IsAdvanced
        && order.Indication.Disease is DiseaseKind.Cml or DiseaseKind.Gist;

    /// <summary>The dose at which imatinib is resumed after the episode with the given number, in mg a day.</summary>
    /// <param name="previous">The dose before the hold, 600 to 800 mg a day.</param>
    /// <param name="episode">1 for the first.</param>
    internal static decimal ResumeAfter(decimal previous, int episode)
    {
        foreach (var step in Steps)
        {
            if (episode > 1 && previous > step.Above && previous <= step.UpTo)
            {
                return step.Lower;
            }
        }

        return previous;
    }

    private static decimal? InRange(DailyDose? dose) =>
        dose is { IsKnown: true, HighMg: >= FromMilligrams and <= UpToMilligrams } known ? known.HighMg : null;

    private static Verdict.Fired Fire(OrderCase order)
    {
        var dose = MilligramsOf(order).GetValueOrDefault();
        var resume = ResumeDose.Mg(ResumeAfter(dose, order.Episodes.NumberNow));
        var finding = HoldFinding.Of(
            order,
            Rule,
            [new("dose", CountText.Milligrams(dose)), new("resume", CountText.Milligrams(resume.Amount))],
            "label-row-400",
            HoldFinding.RowNote(order.Row));
        return finding with
        {
            Notes = [.. finding.Notes, .. OfferedDose.NotesOf(order, resume)],
            Proposals = [.. finding.Proposals, .. OfferedDose.ProposalOf(order, resume)],
        };
    }
}
