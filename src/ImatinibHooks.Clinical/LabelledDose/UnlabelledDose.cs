using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Liver;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>DOSE-IND-01: the daily dose is neither labelled for the indication nor a step of the tables.</summary>
/// <remarks>
/// Warning. Adults with an indication. Silent for the doses of table DOSE-LABELLED, for 75 % of the usual dose in severe hepatic impairment, below a clearance of 40 mL/min,
/// for a lower dose with a reason in the order, and for a higher one, up to 800 mg, with a strong inducer. Both ends of a range, and the lowest and highest of doses that follow each
/// other, have to be labelled. CML of unknown phase: the row of chronic phase. Source: docs/clinical/labelled-dose.md (US label 2.2 to 2.11, A).
/// </remarks>
internal static class UnlabelledDose
{
    internal static readonly Rule Rule = new("DOSE-IND-01", "1", RuleFamily.Dose, 178, Confidence.A, "USPI-2");

    internal static Verdict Check(OrderCase order)
    {
        if (LabelledDoses.For(order) is not { } row)
        {
            return order.NotApplicable(Rule, order.Patient.IsChild ? "a child" : "no indication");
        }

        if (!order.Dose.IsKnown)
        {
            return order.NotAssessed(Rule, "the daily dose of the order");
        }

        var dose = row.Has(order.Dose.HighMg) ? order.Dose.LowMg : order.Dose.HighMg;
        return row.Has(dose) ? order.NotFired(Rule, [])
            : ExceptionOf(order, row, dose) is { } reason ? order.NotApplicable(Rule, reason)
            : Fired(order, row, dose);
    }

    private static string? ExceptionOf(OrderCase order, LabelledRow row, decimal dose) =>
        order.Patient.Kidney.Clearance.IsBelow(LowerDose.ClearanceBelow) ? "a creatinine clearance below 40 mL/min"
        : dose == UsualDose.Of(order) * LiverImpairment.Share && LowerDose.HasSevereHepaticImpairment(order) ? "75 % in severe hepatic impairment"
        : dose < row.Labelled[0] && order.Draft.Reasons.Has(Facts.Concept.DoseReductionReason) ? "the order gives a reason for a lower dose"
        : dose > row.Highest && dose <= DoseCeiling.Milligrams && order.Patient.CoMedication.HasStrongInducer(order.Policy) ? "a strong inducer: DDI-IND-01 speaks"
        : null;

    private static Verdict.Fired Fired(OrderCase order, LabelledRow row, decimal dose) => order.Fired(Rule, Indicator.Warning, DoseText.Evidence(order, dose)) with
    {
        Terms = [DoseText.DoseTerm(dose), new("indication", row.Name)],
        Notes = order.Indication is { Disease: DiseaseKind.Cml, Phase: CmlPhase.Unknown } ? ["dose-phase-unknown"] : [],
        Proposals = row.TheDose is { } labelled ? [new Proposal.ChangeDose(labelled)] : [],
    };
}
