using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-CP-03: an episode is open, or the order resumes after a hold for cytopenia, and recovery of both counts is not shown.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-chronic.md. Recovery limits: <c>CytopeniaRows</c>, 10*9/L, at least. Final values only;
/// at most 72 hours old where a hold is to be cleared. When it speaks: <see cref="CytopeniaSpeakers"/>.
/// </remarks>
internal static class RecoveryAwaited
{
    internal static readonly Rule Rule = new("MYELO-CP-03", "1", RuleFamily.Myelosuppression, 110, Confidence.A, "USPI-2.14");

    internal static Verdict Check(OrderCase order)
    {
        var speaker = order.Speaker;
        if (speaker == CytopeniaSpeaker.Recovery)
        {
            return Fire(order);
        }

        return speaker == CytopeniaSpeaker.None
            ? order.Quiet(Rule, DataGroups.Laboratory | DataGroups.MedicationRequests, order.CountEvidence)
            : HoldFinding.Otherwise(order, Rule, speaker);
    }

    private static Verdict.Fired Fire(OrderCase order)
    {
        var counts = RecoveryCounts.Of(order);
        var variant = VariantOf(counts);
        var low = LowCounts.Of(order);
        return order.Fired(Rule, Indicator.Warning, EvidenceOf(order, counts)) with
        {
            Variant = variant,
            Terms = CountNotes.TermsOf(order, low),
            Notes = [.. CountNotes.Of(order, low), .. low.Any ? ["held-below-limit"] : ImmutableArray<string>.Empty, "clear-window"],
            Proposals =
            [
                new Proposal.Hold("counts-not-recovered"),
                new Proposal.OrderBloodCount(variant == "counts" ? HoldFinding.RecheckDays : 0),
            ],
        };
    }

    private static string VariantOf(in RecoveryCounts counts) => counts switch
    {
        { AreRecovered: true } => "stale",
        { Anc: null, ArePlateletsRecovered: true } => "anc-missing",
        { Platelets: null, IsAncRecovered: true } => "platelets-missing",
        _ => "counts",
    };

    private static ImmutableArray<Evidence> EvidenceOf(OrderCase order, in RecoveryCounts counts)
    {
        var evidence = order.Patient.EvidenceOf(counts.Anc, counts.Platelets);
        return order.Course.Hold is { } hold
            ? evidence.Add(new(hold.Order.Source, Concept.Imatinib, hold.Order.Authored))
            : evidence;
    }
}
