using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tuberculosis;

/// <summary>TB-ACT-01: active tuberculosis on record.</summary>
/// <remarks>
/// Critical. Active: clinicalStatus active, recurrence or relapse, or no clinicalStatus and an onset at most 30 days ago. Source: docs/clinical/tuberculosis.md
/// (S0, EU text 4.5, A).
/// </remarks>
internal static class ActiveTuberculosis
{
    internal static readonly Rule Rule = new("TB-ACT-01", "1", RuleFamily.Tuberculosis, 45, Confidence.A, "SMPC");

    internal static Verdict Check(OrderCase order) => order.Patient.Tuberculosis.Active is { } active
        ? order.Fired(Rule, Indicator.Critical, [active.AsEvidence(Concept.TuberculosisActive)]) with
        {
            Notes = ["tb-rifamycins"],
            Proposals = [new Proposal.Refer("infectious-diseases")],
        }
        : order.Quiet(Rule, DataGroups.Conditions, []);
}
