using ImatinibHooks.Clinical.Cases;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>HBV-NEG-01 and, merged into its card, VAX-HBV-01: HBsAg, anti-HBc and anti-HBs are all negative.</summary>
/// <remarks>
/// Info. Anti-HBs is negative below 10 mIU/mL (B); once it was positive the rules are silent for ever. Not assessed while one of the three was never done.
/// Source: docs/clinical/hepatitis-b-screening.md (IDSA 2013, B; the vaccination itself C).
/// </remarks>
internal static class NonImmune
{
    internal static readonly Rule Rule = new("HBV-NEG-01", "1", RuleFamily.HepatitisB, 330, Confidence.B, "IDSA-VAX");

    internal static readonly Rule Vaccination = new("VAX-HBV-01", "1", RuleFamily.HepatitisB, 340, Confidence.C, "IDSA-VAX");

    internal static Verdict Check(OrderCase order) => Check(order, Rule);

    internal static Verdict CheckVaccination(OrderCase order) => Check(order, Vaccination);

    private static Verdict Check(OrderCase order, Rule rule)
    {
        var state = order.Patient.HepatitisB;
        if (state.Status is HbvStatus.Chronic or HbvStatus.Past)
        {
            return order.NotApplicable(rule, "hepatitis B on record");
        }

        if (state.SurfaceAntibody.NewestPositive is { } immune)
        {
            return order.NotFired(rule, state.IsTraced ? state.Evidence().Add(immune.Evidence) : []);
        }

        if (state.Status == HbvStatus.Unknown || order.Patient.Lacks(HbvGate.StatusGroups))
        {
            return order.WithoutStatus(rule, "hepatitis B tests are not all negative");
        }

        return state.SurfaceAntibody.Now is { } negative
            ? order.Fired(rule, Indicator.Info, state.Evidence().Add(negative.Evidence))
            : order.NotAssessed(rule, "anti-HBs", state.QuietEvidence());
    }
}
