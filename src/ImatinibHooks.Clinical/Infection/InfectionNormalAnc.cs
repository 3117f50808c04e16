using ImatinibHooks.Clinical.Cases;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>INFX-01: an active infection that is not severe, with normal neutrophils: no routine need to interrupt.</summary>
/// <remarks>Source, wording and reading decisions: docs/clinical/infection-active.md (S0, B). Neutrophils from 1.5 x10^9/L up: <see cref="InfectionAnc"/>.</remarks>
internal static class InfectionNormalAnc
{
    internal static readonly Rule Rule = new("INFX-01", "1", RuleFamily.Infection, 250, Confidence.B, "S0");

    internal static Verdict Check(OrderCase order) => InfectionWithAnc.Check(order, Rule, static (order, anc, infections) =>
        anc.Bound.Clears(InfectionAnc.NormalFrom)
            ? order.Fired(Rule, Indicator.Info, InfectionWithAnc.EvidenceOf(order, anc, infections)) with
            {
                Notes = ["founding-document", "infection-background"],
            }
            : null);
}

/// <summary>INFX-02: the same with neutrophils of grade 2: continue only with close follow-up.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/infection-active.md (S0, P). From 1.0 (included) to 1.5 (excluded) x10^9/L; below 1.0 the rules of
/// myelosuppression speak.
/// </remarks>
internal static class InfectionLowAnc
{
    /// <summary>When the blood count is repeated, in days: the earlier end of 48 to 72 hours (P).</summary>
    private const int RecheckDays = 2;

    internal static readonly Rule Rule = new("INFX-02", "1", RuleFamily.Infection, 140, Confidence.P, "S0");

    internal static Verdict Check(OrderCase order) => InfectionWithAnc.Check(order, Rule, static (order, anc, infections) =>
        anc.Bound.Trips(InfectionAnc.NormalFrom) && anc.Bound.Clears(InfectionAnc.HoldBelow)
            ? order.Fired(Rule, Indicator.Warning, InfectionWithAnc.EvidenceOf(order, anc, infections)) with
            {
                Terms = [new("anc", Myelosuppression.CountText.OneDecimal(anc))],
                Notes = anc.IsFinal ? ["close-follow-up"] : ["infection-preliminary", "close-follow-up"],
                Proposals = [new Proposal.OrderBloodCount(RecheckDays)],
            }
            : null);
}
