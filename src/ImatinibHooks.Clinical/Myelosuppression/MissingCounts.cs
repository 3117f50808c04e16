using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-MISS-01: no usable final neutrophils or platelets inside the limit of the count schedule.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-missing.md (P). Whole days; the limit itself is inside. An open episode does not
/// shorten it. A value is usable when it can be compared with the hold limit of the row. Names the newest result that could not be used. While it is
/// not known when imatinib was started, it fires only beyond the longest limit.
/// </remarks>
internal static class MissingCounts
{
    internal static readonly Rule Rule = new("MYELO-MISS-01", "1", RuleFamily.Myelosuppression, 130, Confidence.P, "PROJECT");

    internal static Verdict Check(OrderCase order)
    {
        var anc = order.Counts.Anc.NewestFinal(order.Row.HoldAncBelow);
        var platelets = order.Counts.Platelets.NewestFinal(order.Row.HoldPlateletsBelow);
        var evidence = order.Patient.TracedEvidenceOf(anc, platelets);
        if (order.Patient.Lacks(DataGroups.Laboratory))
        {
            return order.NotAssessed(Rule, QuietVerdicts.NamesOf(DataGroups.Laboratory), evidence);
        }

        var missing = new MissingAnalytes(order, CountLimits.Raising(order));
        missing.AddUnlessInside(Concept.Anc, anc, order.Row.HoldAncBelow);
        missing.AddUnlessInside(Concept.Platelets, platelets, order.Row.HoldPlateletsBelow);
        if (missing.Any)
        {
            return Fire(order, missing, order.Patient.EvidenceOf(anc, platelets));
        }

        return IsInside(order, anc) && IsInside(order, platelets)
            ? order.NotFired(Rule, evidence)
            : order.NotAssessed(Rule, "when imatinib was started", evidence);
    }

    private static bool IsInside(OrderCase order, in Reading? reading) =>
        reading is { } known && known.DaysBefore(order.Day) <= CountLimits.Reassuring(order);

    private static Verdict.Fired Fire(OrderCase order, MissingAnalytes missing, ImmutableArray<Evidence> evidence) =>
        order.Fired(Rule, Indicator.Warning, evidence.AddRange(missing.Evidence)) with
        {
            Terms = [.. missing.Terms],
            Notes = [.. missing.Notes, "policy"],
            Proposals = [new Proposal.OrderBloodCount(0)],
        };
}
