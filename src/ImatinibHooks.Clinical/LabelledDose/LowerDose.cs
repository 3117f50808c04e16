using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>Why a dose may be below the labelled one.</summary>
internal static class LowerDose
{
    /// <summary>Below this clearance, in mL/min, half doses are labelled (REN-02).</summary>
    internal const decimal ClearanceBelow = 40;

    /// <summary>The reason that is on record, in a few words for the trace; null when there is none.</summary>
    internal static string? ReasonOf(OrderCase order) =>
        order.Draft.Reasons.Has(Concept.DoseReductionReason) ? "the order gives a reason for a lower dose"
        : order.Episodes.Last is not null || order.Patient.Liver.LastEpisode is not null ? "an episode is on record"
        : HasSevereHepaticImpairment(order) ? "severe hepatic impairment"
        : !order.Patient.IsChild && order.Patient.Kidney.Clearance.IsBelow(ClearanceBelow) ? "a creatinine clearance below 40 mL/min"
        : null;

    /// <summary>Whether bilirubin is above the limit of severe impairment (HEP-04).</summary>
    internal static bool HasSevereHepaticImpairment(OrderCase order)
    {
        foreach (var value in order.Patient.Liver.NowWithin(order.Policy.LiverRaiseDays, order.Day))
        {
            if (value.Limit.Id == Concept.Bilirubin && value.IsHigh)
            {
                return true;
            }
        }

        return false;
    }
}
