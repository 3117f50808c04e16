using ImatinibHooks.Clinical.Cases;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>DOSE-CEIL-01: more than 800 mg a day.</summary>
/// <remarks>Critical. Adults, whatever the indication; of a range the higher dose counts. Source: docs/clinical/labelled-dose.md (US label 10, A).</remarks>
internal static class DoseCeiling
{
    internal static readonly Rule Rule = new("DOSE-CEIL-01", "1", RuleFamily.Dose, 60, Confidence.A, "USPI-10");

    /// <summary>The highest daily dose, in mg, that does not fire.</summary>
    internal const decimal Milligrams = 800;

    internal static Verdict Check(OrderCase order)
    {
        if (order.Patient.IsChild)
        {
            return order.NotApplicable(Rule, "a child: DOSE-CEIL-02 speaks");
        }

        return !order.Dose.IsKnown ? order.NotAssessed(Rule, "the daily dose of the order")
            : order.Dose.HighMg <= Milligrams ? order.NotFired(Rule, [])
            : order.Fired(Rule, Indicator.Critical, DoseText.Evidence(order, order.Dose.HighMg)) with
            {
                Terms = [DoseText.DoseTerm(order.Dose.HighMg)],
                Proposals = LabelledDoses.For(order) is { TheDose: { } labelled } ? [new Proposal.ChangeDose(labelled)] : [],
            };
    }
}
