using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-CP-01: neutrophils or platelets below the hold limit of the row, first episode: hold.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-chronic.md. Limits: <c>CytopeniaRows</c>, 10*9/L, strictly below. On therapy at any
/// age of the count. Which rule speaks: <see cref="CytopeniaSpeakers"/>.
/// </remarks>
internal static class FirstEpisodeHold
{
    internal static readonly Rule Rule = new("MYELO-CP-01", "1", RuleFamily.Myelosuppression, 30, Confidence.A, "USPI-2.14");

    internal static Verdict Check(OrderCase order)
    {
        var speaker = order.Speaker;
        if (speaker != CytopeniaSpeaker.FirstEpisode)
        {
            return HoldFinding.Otherwise(order, Rule, speaker);
        }

        var resume = CountText.Of(order.Row.FirstResume);
        ReadOnlySpan<Term> terms = resume is null ? [] : [new("resume", resume)];
        return HoldFinding.Of(order, Rule, terms, ResumeNote(order, resume), HoldFinding.RowNote(order.Row));
    }

    /// <summary>The note on the dose to resume at; a record that did not come whole may hide an earlier episode, so no dose is named then.</summary>
    private static string ResumeNote(OrderCase order, string? resume) =>
        order.Patient.Lacks(DataGroups.Laboratory | DataGroups.MedicationRequests) ? "resume-not-whole"
        : resume is null ? "resume-previous" : "resume-step";
}
