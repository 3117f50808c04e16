using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tuberculosis;

/// <summary>TB-IND-01: the newest interferon-gamma release assay is indeterminate.</summary>
/// <remarks>
/// Info. Final results; by its words, or by its numbers where words are absent. A positive test at any time, latent tuberculosis on record and active
/// tuberculosis make a repeat pointless. Source: docs/clinical/tuberculosis.md (C).
/// </remarks>
internal static class IndeterminateAssay
{
    internal static readonly Rule Rule = new("TB-IND-01", "1", RuleFamily.Tuberculosis, 350, Confidence.C, "S0");

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.Tuberculosis;
        if (state.Active is not null || state.IsInfected)
        {
            return order.NotApplicable(Rule, state.Active is not null ? "TB-ACT-01 speaks" : "a positive test or latent tuberculosis on record");
        }

        return state.NewestAssay is not { } newest
            ? order.OutOfPlace(Rule, DataGroups.Laboratory, "no interferon-gamma release assay on record")
            : newest.Value != QualitativeAnswer.Equivocal
                ? order.Quiet(Rule, DataGroups.Laboratory, [newest.Evidence])
                : order.Fired(Rule, Indicator.Info, [newest.Evidence]) with
                {
                    Notes = ["tb-lymphopenia"],
                    Proposals = [new Proposal.OrderTest(Concept.Igra, 0)],
                };
    }
}
