using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Dosing;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>DOSE-SPLIT-01 and 02: 800 mg taken at once, or 400 or 600 mg in parts.</summary>
/// <remarks>
/// Warning at exactly 800 mg a day once daily; info at exactly 400 or 600 mg a day more than once daily. Adults. A dose that changes in the course of the order is not
/// judged. Source: docs/clinical/labelled-dose.md (US label 2, A).
/// </remarks>
internal static class DoseSplit
{
    internal static readonly Rule Whole = new("DOSE-SPLIT-01", "1", RuleFamily.Dose, 183, Confidence.A, "USPI-2");
    internal static readonly Rule Divided = new("DOSE-SPLIT-02", "1", RuleFamily.Dose, 430, Confidence.A, "USPI-2");

    /// <summary>The daily dose, in mg, that is taken in two parts.</summary>
    internal const decimal InTwoParts = 800;

    internal static Verdict CheckWhole(OrderCase order) => Outside(order, Whole) ??
        (order.Dose.ExactMg == InTwoParts && DoseReader.TimesPerDay(order.Draft) <= 1
            ? order.Fired(Whole, Indicator.Warning, DoseText.Evidence(order, InTwoParts))
            : order.NotFired(Whole, []));

    internal static Verdict CheckDivided(OrderCase order) => Outside(order, Divided) ??
        (order.Dose.ExactMg is 400 or 600 && DoseReader.TimesPerDay(order.Draft) > 1
            ? order.Fired(Divided, Indicator.Info, DoseText.Evidence(order, order.Dose.HighMg)) with { Terms = [DoseText.DoseTerm(order.Dose.HighMg)] }
            : order.NotFired(Divided, []));

    private static Verdict? Outside(OrderCase order, Rule rule) =>
        order.Patient.IsChild ? order.NotApplicable(rule, "a child")
        : order.Dose.IsKnown ? null
        : order.NotAssessed(rule, "the daily dose of the order");
}
