using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.HepatitisB;

namespace ImatinibHooks.Clinical.Inhibitors;

/// <summary>TKI-03: what is said of hepatitis B holds for every BCR-ABL inhibitor.</summary>
/// <remarks>
/// Text beside a finding of hepatitis B about another inhibitor; it never leads a card (settled reading). Source: docs/clinical/inhibitors.md (EU class warning, A).
/// </remarks>
internal static class ClassEffect
{
    internal static readonly Rule Rule = new("TKI-03", "1", RuleFamily.HepatitisB, 905, Confidence.A, "HBV-EU");

    internal static Verdict Check(OrderCase order)
    {
        foreach (var entry in HepatitisBRules.All)
        {
            if (entry.Check(order) is Verdict.Fired)
            {
                var drug = Inhibitor.Of(order.Draft)!;
                return order.Fired(Rule, Indicator.Info, [order.Draft.AsEvidence(drug.Drug)]) with { Terms = [new("drug", drug.Name)] };
            }
        }

        return order.Quiet(Rule, HbvGate.TreatmentGroups, []);
    }
}

/// <summary>TKI-04: the dose and count rules of imatinib are never applied to another inhibitor, whose rows differ.</summary>
/// <remarks>
/// Text beside TKI-01, so that silence about the counts is not read as "checked"; it never leads a card. That the rules are not applied is the work of
/// <see cref="RuleScope.Order"/>. Source: docs/clinical/inhibitors.md (ELN 2016, A).
/// </remarks>
internal static class OtherRows
{
    internal static readonly Rule Rule = new("TKI-04", "1", RuleFamily.OtherInhibitor, 905, Confidence.A, "ELN-AE");

    internal static Verdict Check(OrderCase order) => InhibitorChange.Check(order) switch
    {
        Verdict.Fired change => order.Fired(Rule, Indicator.Info, []) with { Terms = change.Terms },
        Verdict.NotAssessed { Missing: var missing } => order.NotAssessed(Rule, missing),
        var other => order.NotFired(Rule, other.Evidence),
    };
}
