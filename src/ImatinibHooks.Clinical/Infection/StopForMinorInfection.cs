using ImatinibHooks.Clinical.Cases;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>INFX-08: imatinib is stopped while the only infection is not severe and the neutrophils are normal.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/infection-active.md (S0, B). Asked of drafts that end imatinib only. Neutrophils from 1.5 x10^9/L up.
/// </remarks>
internal static class StopForMinorInfection
{
    internal static readonly Rule Rule = new("INFX-08", "1", RuleFamily.Infection, 260, Confidence.B, "S0");

    internal static Verdict Check(OrderCase order) => InfectionWithAnc.Check(order, Rule, static (order, anc, infections) =>
        anc.Bound.Clears(InfectionAnc.NormalFrom)
            ? order.Fired(Rule, Indicator.Info, InfectionWithAnc.EvidenceOf(order, anc, infections)) with { Notes = ["founding-document"] }
            : null);
}
