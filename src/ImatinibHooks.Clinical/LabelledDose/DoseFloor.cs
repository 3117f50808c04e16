using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Disease;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>DOSE-FLOOR-01: an adult with CML, Ph-positive ALL or GIST is ordered less than 300 mg a day.</summary>
/// <remarks>
/// Warning. Of a range the lower dose counts. Silent on the first 14 days, with an episode on record, severe hepatic impairment, a clearance below 40 mL/min, or a reason
/// in the order (X5). Source, wording and reading decisions: docs/clinical/labelled-dose.md (S0, A).
/// </remarks>
internal static class DoseFloor
{
    internal static readonly Rule Rule = new("DOSE-FLOOR-01", "1", RuleFamily.Dose, 175, Confidence.A, "S0");

    /// <summary>The lowest daily dose, in mg, that does not fire.</summary>
    internal const decimal Milligrams = 300;

    /// <summary>The last day of therapy, 0 being the first, on which a dose may still be on its way up.</summary>
    internal const int TitrationDays = 14;

    internal static Verdict Check(OrderCase order)
    {
        if (order.Patient.IsChild || order.Indication.Disease is not (DiseaseKind.Cml or DiseaseKind.PhPositiveAll or DiseaseKind.Gist))
        {
            return order.NotApplicable(Rule, "not an adult with CML, Ph-positive ALL or GIST");
        }

        if (!order.Dose.IsKnown)
        {
            return order.NotAssessed(Rule, "the daily dose of the order");
        }

        return order.Dose.LowMg >= Milligrams ? order.NotFired(Rule, [])
            : order.Course.State == CourseState.Unknown ? order.NotAssessed(Rule, "imatinib orders on record")
            : Titrates(order) ? order.NotApplicable(Rule, "the first 14 days")
            : LowerDose.ReasonOf(order) is { } reason ? order.NotApplicable(Rule, reason)
            : Fired(order);
    }

    private static bool Titrates(OrderCase order) => order.Course.IsNewStart || order.Course.TherapyDay <= TitrationDays;

    private static Verdict.Fired Fired(OrderCase order) => order.Fired(Rule, Indicator.Warning, DoseText.Evidence(order, order.Dose.LowMg)) with
    {
        Terms = [DoseText.DoseTerm(order.Dose.LowMg)],
        Proposals = LabelledDoses.For(order) is { TheDose: { } labelled } ? [new Proposal.ChangeDose(labelled)] : [],
    };
}
