using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-AP-03: low counts for four weeks in advanced phase, not from the disease as far as is known: stop until recovery, then the lower dose.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-advanced.md. The days run from the first to the latest low value, 28 included (X11). Once
/// reached it goes on firing until the episode closes: neutrophils from 1.0 and platelets from 20 x10^9/L, both.
/// </remarks>
internal static class FourWeekCytopenia
{
    internal static readonly Rule Rule = new("MYELO-AP-03", "1", RuleFamily.Myelosuppression, 30, Confidence.A, "USPI-2.14");

    internal static Verdict Check(OrderCase order)
    {
        if (AdvancedPhase.Otherwise(order, Rule) is { } otherwise)
        {
            return otherwise;
        }

        var found = AdvancedCytopenia.Of(order);
        return found.IsFourWeeks(order) ? Fire(order, found) : UsableCounts.Quiet(order, Rule, DataGroups.Laboratory | DataGroups.MedicationRequests);
    }

    private static Verdict.Fired Fire(OrderCase order, in AdvancedCytopenia found)
    {
        var step = AdvancedSteps.Of(order, Rule);
        return order.Fired(Rule, Indicator.Critical, found.EvidenceOf(order)) with
        {
            Variant = found.Relation == DiseaseRelation.Unrelated ? "unrelated" : "unknown",
            Terms = CountNotes.TermsOf(order, found.Low, new Term("resume", CountText.Of(step.Resume)!)),
            Notes = [.. CountNotes.Of(order, found.Low), found.RelationNote, .. step.IsPerSquareMetre ? ["child-ladder"] : Array.Empty<string>()],
            Proposals = [new Proposal.Hold(StatusReasonOf(order, found.Low)), new Proposal.OrderBloodCount(HoldFinding.RecheckDays)],
        };
    }

    private static string StatusReasonOf(OrderCase order, in LowCounts low) => low.Any ? low.StatusReason
        : order.Episodes.Open is { HasLowAnc: true } ? "neutropenia"
        : "thrombocytopenia";
}
