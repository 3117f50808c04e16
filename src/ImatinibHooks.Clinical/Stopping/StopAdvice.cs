using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.HepatitisB;

namespace ImatinibHooks.Clinical.Stopping;

/// <summary>DISC-01: imatinib is stopped, and some precautions outlast the last dose.</summary>
/// <remarks>
/// Info, for a draft that ends imatinib; a draft that is itself cancelled ends nothing. Contraception for 14 days; with chronic hepatitis B the antiviral for at
/// least 12 months; while breastfeeding is on record none for 30 days (PREG-03). Source: docs/clinical/stopping.md (US label 8.3, A; ASCO 2020, A).
/// </remarks>
internal static class StopAdvice
{
    /// <summary>For how many days after the last dose the patient does not breastfeed (1 month).</summary>
    internal const int NoBreastfeedingDays = 30;

    internal static readonly Rule Rule = new("DISC-01", "1", RuleFamily.Stopping, 385, Confidence.A, "USPI-8.3");

    internal static Verdict Check(OrderCase order)
    {
        if (order.Draft.Status == MedicationStatus.Cancelled)
        {
            return order.NotApplicable(Rule, "the draft itself is cancelled");
        }

        return order.Course.State switch
        {
            CourseState.NewStart => order.NotApplicable(Rule, "no imatinib on record to be stopped"),
            CourseState.Unknown => order.NotAssessed(Rule, "imatinib orders on record"),
            _ => Fire(order),
        };
    }

    private static Verdict.Fired Fire(OrderCase order)
    {
        var hepatitis = order.Patient.HepatitisB;
        var isChronic = hepatitis.Status == HbvStatus.Chronic;
        var breastfeeding = IsRecent(order) ? order.Patient.Pregnancy.Breastfeeding : [];
        return order.Fired(Rule, Indicator.Info, [.. isChronic ? hepatitis.EvidenceWithDrugs() : [], .. breastfeeding]) with
        {
            Variant = isChronic ? "hepatitis-b" : "plain",
            Notes = breastfeeding.IsEmpty ? [] : ["stop-breastfeeding"],
        };
    }

    /// <summary>Whether the last supply ended at most 30 days ago, or runs.</summary>
    private static bool IsRecent(OrderCase order) =>
        order.Course.LastSupply is not { } last || order.Day.DayNumber - last.DayNumber <= NoBreastfeedingDays;
}
