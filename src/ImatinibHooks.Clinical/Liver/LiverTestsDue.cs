using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Liver;

/// <summary>HEP-05: bilirubin, ALT or AST was not measured in the last 30 days.</summary>
/// <remarks>
/// Info on therapy, warning at a start. Final usable values; whole calendar days; the limit itself does not fire. Not assessed when laboratory results could not be
/// had. Source: docs/clinical/liver.md (US label 5.4: baseline and monthly or as indicated, A; the days P).
/// </remarks>
internal static class LiverTestsDue
{
    internal static readonly Rule Rule = new("HEP-05", "1", RuleFamily.Liver, 135, Confidence.A, "USPI-5.4");

    internal static Verdict Check(OrderCase order)
    {
        var newest = order.Patient.Liver.Newest;
        var current = LiverState.NotOlder(newest, order.Policy.LiverDueDays, order.Day);
        var evidence = LiverState.TracedEvidenceOf(order.Patient, newest);
        if (current.Length == LiverLimits.All.Length)
        {
            return order.NotFired(Rule, evidence);
        }

        return order.Patient.Lacks(DataGroups.Laboratory)
            ? order.NotAssessed(Rule, "laboratory results, for liver tests", evidence)
            : order.Fired(Rule, order.Course.IsNewStart ? Indicator.Warning : Indicator.Info, LiverState.EvidenceOf(order.Patient, newest)) with
            {
                Terms = [new("missing", LiverState.NamesMissing(current))],
                Proposals = [new Proposal.OrderTest(Concept.LiverPanel, 0)],
            };
    }
}

/// <summary>HEP-06: a rise of ALT or AST with markers of hepatitis B. It has no card of its own: HBV-FLARE-01 judges it.</summary>
/// <remarks>
/// Never fires. Not applicable with markers, because HBV-FLARE-01 speaks; not fired without; not assessed while the markers are not known. Source:
/// docs/clinical/liver.md.
/// </remarks>
internal static class LiverWithHepatitisB
{
    internal static readonly Rule Rule = new("HEP-06", "1", RuleFamily.Liver, 900, Confidence.B, "WJMA19");

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.HepatitisB;
        return state.Status switch
        {
            HepatitisB.HbvStatus.Chronic or HepatitisB.HbvStatus.Past => order.NotApplicable(Rule, "HBV-FLARE-01 judges it"),
            HepatitisB.HbvStatus.Negative when !order.Patient.Lacks(HepatitisB.HbvGate.StatusGroups) => order.NotFired(Rule, state.QuietEvidence()),
            _ => order.NotAssessed(Rule, "HBsAg and anti-HBc total", state.QuietEvidence()),
        };
    }
}
