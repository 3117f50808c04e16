using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>HBV-SCR-01: HBsAg or anti-HBc total was never done.</summary>
/// <remarks>
/// Warning. Never done means: no final positive or negative answer at any age; a preliminary positive one counts as an answer. IgM alone, a donor's test and an
/// equivocal result are none. Chronic hepatitis B on record silences it. Not assessed when laboratory results could not be had. Source:
/// docs/clinical/hepatitis-b-screening.md (EU class warning, ASCO 2020, A).
/// </remarks>
internal static class HbvScreening
{
    internal static readonly Rule Rule = new("HBV-SCR-01", "1", RuleFamily.HepatitisB, 145, Confidence.A, "HBV-EU");

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.HepatitisB;
        if (state.Status == HbvStatus.Chronic)
        {
            return order.NotApplicable(Rule, "chronic hepatitis B on record");
        }

        if (state.SurfaceAntigen.Now is not null && state.CoreAntibody.Now is not null)
        {
            return order.NotFired(Rule, state.QuietEvidence());
        }

        return order.Patient.Lacks(DataGroups.Laboratory)
            ? order.NotAssessed(Rule, "laboratory results, for hepatitis B", state.QuietEvidence())
            : order.Fired(Rule, Indicator.Warning, state.Evidence()) with
            {
                Notes = Missing(state),
                Proposals =
                [
                    new Proposal.OrderTest(Concept.HbsAg, 0),
                    new Proposal.OrderTest(Concept.AntiHbcTotal, 0),
                    new Proposal.OrderTest(Concept.AntiHbsPresence, 0),
                ],
            };
    }

    private static ImmutableArray<string> Missing(HbvState state) => (state.SurfaceAntigen.Now, state.CoreAntibody.Now) switch
    {
        (null, null) => ["hbv-both-missing"],
        (null, _) => ["hbv-surface-antigen-missing"],
        _ => ["hbv-core-antibody-missing"],
    };
}

/// <summary>HBV-SCR-02: HBsAg and anti-HBc are negative, and HBsAg is more than 365 days old.</summary>
/// <remarks>
/// Info, at a start and on therapy (settled reading). Whole calendar days from the newest negative HBsAg; the limit itself does not fire. Source:
/// docs/clinical/hepatitis-b-screening.md (P).
/// </remarks>
internal static class HbvSerologyAge
{
    internal static readonly Rule Rule = new("HBV-SCR-02", "1", RuleFamily.HepatitisB, 310, Confidence.P, "PROJECT");

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.HepatitisB;
        if (state.Status != HbvStatus.Negative || order.Patient.Lacks(HbvGate.StatusGroups))
        {
            return order.WithoutStatus(Rule, "HBsAg and anti-HBc are not both negative");
        }

        var days = state.SurfaceAntigen.Now!.Value.DaysBefore(order.Day);
        return days <= order.Policy.HbvSerologyDays
            ? order.NotFired(Rule, state.QuietEvidence())
            : order.Fired(Rule, Indicator.Info, state.Evidence()) with
            {
                Terms = [new("d", days.ToString(CultureInfo.InvariantCulture))],
            };
    }
}
