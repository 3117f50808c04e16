using ImatinibHooks.Clinical.Cases;

namespace ImatinibHooks.Clinical.Renal;

/// <summary>REN-04: a creatinine clearance below 20 mL/min.</summary>
/// <remarks>Warning at any dose: the label gives no ceiling. Adults. Source: docs/clinical/renal.md (US label 2.12, 8.7, A).</remarks>
internal static class SevereRenalImpairment
{
    internal static readonly Rule Rule = new("REN-04", "1", RuleFamily.Renal, 163, Confidence.A, "USPI-2.12");

    /// <summary>The first clearance, in mL/min, that does not fire.</summary>
    internal const decimal Below = 20;

    internal static Verdict Check(OrderCase order)
    {
        if (order.Patient.IsChild)
        {
            return order.NotApplicable(Rule, "a child");
        }

        var clearance = order.Patient.Kidney.Clearance;
        return !clearance.IsKnown ? order.NotAssessed(Rule, RenalGap.MissingFor(order))
            : !clearance.IsBelow(Below) ? order.NotFired(Rule, clearance.Evidence)
            : order.Fired(Rule, Indicator.Warning, clearance.Evidence) with
            {
                Terms = [new("clearance", RenalText.Of(clearance))],
                Notes = RenalText.NotesOf(clearance, order.Policy.Locale),
            };
    }
}
