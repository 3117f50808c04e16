using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>DOSE-IRON-01: 800 mg a day or more from 100-mg tablets, whose coating holds iron.</summary>
/// <remarks>Info. The product has to be one of 100 mg; of a range the higher dose counts. Source: docs/clinical/labelled-dose.md (US label 2, A).</remarks>
internal static class IronLoad
{
    internal static readonly Rule Rule = new("DOSE-IRON-01", "1", RuleFamily.Dose, 432, Confidence.A, "USPI-2");

    /// <summary>The lowest daily dose, in mg, that fires.</summary>
    internal const decimal FromMilligrams = 800;

    internal static Verdict Check(OrderCase order) =>
        !order.Draft.Concepts.Has(Concept.ImatinibUnit100Mg) ? order.NotApplicable(Rule, "the product is not one of 100 mg")
        : !order.Dose.IsKnown ? order.NotAssessed(Rule, "the daily dose of the order")
        : order.Dose.HighMg < FromMilligrams ? order.NotFired(Rule, [])
        : order.Fired(Rule, Indicator.Info, DoseText.Evidence(order, order.Dose.HighMg)) with { Terms = [DoseText.DoseTerm(order.Dose.HighMg)] };
}
