using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tuberculosis;

/// <summary>TB-SCR-01: a risk factor for tuberculosis, and no test in 365 days.</summary>
/// <remarks>
/// Info. Risk: a history of tuberculosis, contact with it or HIV infection at any time, or added immunosuppression (INFX-05). A negative assay or skin test
/// counts up to and including 365 days; controls of an assay are no test. Silent where a positive or an indeterminate test speaks. Source:
/// docs/clinical/tuberculosis.md (S0, P).
/// </remarks>
internal static class TuberculosisScreening
{
    internal static readonly Rule Rule = new("TB-SCR-01", "1", RuleFamily.Tuberculosis, 345, Confidence.P, "S0");

    private const DataGroups RiskGroups = DataGroups.Conditions | DrugUse.Orders | DataGroups.MedicationAdministrations;

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.Tuberculosis;
        if (state.Active is not null || state.IsInfected)
        {
            return order.NotApplicable(Rule, "a positive test, latent or active tuberculosis on record");
        }

        if (RiskOf(order) is not { IsEmpty: false } risk)
        {
            return order.OutOfPlace(Rule, RiskGroups, "no risk factor for tuberculosis on record");
        }

        if (state.Negative is { } negative && negative.DaysBefore(order.Day) <= order.Policy.TuberculosisTestDays)
        {
            return order.NotFired(Rule, risk.Add(negative.Evidence));
        }

        if (order.Patient.Lacks(DataGroups.Laboratory))
        {
            return order.NotAssessed(Rule, "laboratory results, for tuberculosis tests", risk);
        }

        return IndeterminateAssay.Check(order) is Verdict.Fired
            ? order.NotApplicable(Rule, "TB-IND-01 speaks")
            : order.Fired(Rule, Indicator.Info, risk) with
            {
                Notes = ["tb-no-universal-screening"],
                Proposals = [new Proposal.OrderTest(Concept.Igra, 0)],
            };
    }

    private static ImmutableArray<Evidence> RiskOf(OrderCase order)
    {
        var added = order.AddedImmunosuppression;
        var evidence = added is Verdict.Fired ? added.Evidence : [];
        return order.Record.ConditionEver(Concept.TuberculosisRisk) is { } condition
            ? evidence.Insert(0, condition.AsEvidence(Concept.TuberculosisRisk))
            : evidence;
    }
}
