using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>MYELO-UNK-01: a finding used the limits of chronic phase for want of a disease or a phase on record.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/myelosuppression-missing.md (P). Never alone: it fires beside MYELO-CP-01 to 06 only, and is merged into
/// their card.
/// </remarks>
internal static class UnclearPhase
{
    internal static readonly Rule Rule = new("MYELO-UNK-01", "1", RuleFamily.Myelosuppression, 900, Confidence.P, "PROJECT");

    internal static Verdict Check(OrderCase order)
    {
        if (!order.Indication.IsUncertain || order.Row.IsAdvanced)
        {
            return order.NotApplicable(Rule, "the disease and its phase are on record");
        }

        return UsesChronicLimits(order)
            ? order.Fired(Rule, Indicator.Info, []) with { Variant = order.Indication.Disease == DiseaseKind.Unknown ? "indication" : "phase", Notes = ["policy"] }
            : order.NotApplicable(Rule, "no finding used the limits of chronic phase");
    }

    private static bool UsesChronicLimits(OrderCase order) => order.Speaker
        is CytopeniaSpeaker.Recovery or CytopeniaSpeaker.FirstEpisode or CytopeniaSpeaker.RepeatEpisode or CytopeniaSpeaker.EscalatedDose
        || DoseAfterEpisode.Check(order) is Verdict.Fired
        || GradeTwo.Check(order) is Verdict.Fired;
}
