using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-AP-01: severe cytopenia in advanced phase or Ph+ ALL: look at the marrow before the dose is changed.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-advanced.md. Limits: rows AP and PED-ADV of <c>CytopeniaRows</c>, 10*9/L, strictly
/// below. Not a stop. Critical when MYELO-FN-01 fires too.
/// </remarks>
internal static class SevereCytopenia
{
    internal static readonly Rule Rule = new("MYELO-AP-01", "1", RuleFamily.Myelosuppression, 100, Confidence.A, "USPI-2.14");

    internal static Verdict Check(OrderCase order)
    {
        if (AdvancedPhase.Otherwise(order, Rule) is { } otherwise)
        {
            return otherwise;
        }

        var found = AdvancedCytopenia.Of(order);
        if (found.IsFourWeeks(order) || TwoWeekCytopenia.Speaks(order, found))
        {
            return order.NotApplicable(Rule, found.IsFourWeeks(order) ? "MYELO-AP-03 speaks" : "MYELO-AP-02 speaks");
        }

        return found.Low.Any ? Fire(order, found) : UsableCounts.Quiet(order, Rule, DataGroups.Laboratory);
    }

    private static Verdict.Fired Fire(OrderCase order, in AdvancedCytopenia found)
    {
        var step = AdvancedSteps.Of(order, Rule);
        var indicator = FebrileNeutropenia.Check(order) is Verdict.Fired ? Indicator.Critical : Indicator.Warning;
        return order.Fired(Rule, indicator, found.EvidenceOf(order)) with
        {
            Terms = CountNotes.TermsOf(order, found.Low, new Term("resume", CountText.Of(step.Resume)!)),
            Notes = [.. CountNotes.Of(order, found.Low), found.RelationNote, .. AdvancedCytopenia.StepNotes(order, step), .. OfferedDose.NotesOf(order, step.Resume), "first-month"],
            Proposals = ProposalsOf(order, found, step),
        };
    }

    // The marrow comes first: while the cause is not known the lower dose is offered, never recommended.
    private static ImmutableArray<Proposal> ProposalsOf(OrderCase order, in AdvancedCytopenia found, AdvancedStep step) => found.Relation switch
    {
        DiseaseRelation.Related => [],
        DiseaseRelation.Unrelated => OfferedDose.ProposalOf(order, step.Resume),
        _ =>
        [
            new Proposal.Refer("marrow"),
            .. OfferedDose.ProposalOf(order, step.Resume).Select(static proposal => proposal with { OnlyAfterReview = true }),
        ],
    };
}
