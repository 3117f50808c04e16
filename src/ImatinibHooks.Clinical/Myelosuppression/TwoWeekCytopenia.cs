using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-AP-02: low counts for two weeks in advanced phase, at or below the first step, not from the disease as far as is known: the next step.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-advanced.md. The days run from the first to the latest low value, 14 included (X11). The
/// dose is that of the active order, else of the draft; the dose of the first step is included. At or below the second step it says "already at".
/// </remarks>
internal static class TwoWeekCytopenia
{
    internal static readonly Rule Rule = new("MYELO-AP-02", "1", RuleFamily.Myelosuppression, 100, Confidence.A, "USPI-2.14");

    internal static Verdict Check(OrderCase order)
    {
        if (AdvancedPhase.Otherwise(order, Rule) is { } otherwise)
        {
            return otherwise;
        }

        var found = AdvancedCytopenia.Of(order);
        if (found.IsFourWeeks(order))
        {
            return order.NotApplicable(Rule, "MYELO-AP-03 speaks");
        }

        if (!found.IsTwoWeeks(order))
        {
            return UsableCounts.Quiet(order, Rule, DataGroups.Laboratory | DataGroups.MedicationRequests);
        }

        return IsAtFirstStep(order) switch
        {
            true => Fire(order, found),
            false => order.Quiet(Rule, DataGroups.Laboratory | DataGroups.MedicationRequests, found.EvidenceOf(order)),
            null => order.NotAssessed(Rule, "the daily dose against the first step", found.EvidenceOf(order)),
        };
    }

    /// <summary>Whether the rule speaks of an order in advanced phase.</summary>
    internal static bool Speaks(OrderCase order, in AdvancedCytopenia found) => found.IsTwoWeeks(order) && IsAtFirstStep(order) == true;

    private static bool? IsAtFirstStep(OrderCase order) =>
        AdvancedCytopenia.IsAtOrBelow(order, AdvancedCytopenia.DoseOf(order), AdvancedSteps.Of(order, SevereCytopenia.Rule));

    private static Verdict.Fired Fire(OrderCase order, in AdvancedCytopenia found)
    {
        var step = AdvancedSteps.Of(order, Rule);
        var isAlready = AdvancedCytopenia.IsAtOrBelow(order, AdvancedCytopenia.DoseOf(order), step) == true;
        return order.Fired(Rule, Indicator.Warning, found.EvidenceOf(order)) with
        {
            Variant = isAlready ? "already" : found.Relation == DiseaseRelation.Unrelated ? "unrelated" : "unknown",
            Terms = CountNotes.TermsOf(order, found.Low, new Term("resume", CountText.Of(step.Resume)!)),
            Notes = [.. CountNotes.Of(order, found.Low), found.RelationNote, .. AdvancedCytopenia.StepNotes(order, step), .. OfferedDose.NotesOf(order, step.Resume)],
            Proposals = [.. OfferedDose.ProposalOf(order, step.Resume), new Proposal.OrderBloodCount(HoldFinding.RecheckDays)],
        };
    }
}
