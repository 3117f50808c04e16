using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>DOSE-PRN-01: imatinib is ordered as needed.</summary>
/// <remarks>Critical; one instruction is enough. It replaces DOSE-MISS-01. Source: docs/clinical/labelled-dose.md (US label 2, A).</remarks>
internal static class AsNeededOrder
{
    internal static readonly Rule Rule = new("DOSE-PRN-01", "1", RuleFamily.Dose, 61, Confidence.A, "USPI-2");

    internal static Verdict Check(OrderCase order)
    {
        if (order.Draft.Doses.IsEmpty)
        {
            return order.NotAssessed(Rule, "dosage instructions");
        }

        foreach (var dose in order.Draft.Doses)
        {
            if (dose.AsNeeded)
            {
                return order.Fired(Rule, Indicator.Critical, DoseText.Evidence(order));
            }
        }

        return order.NotFired(Rule, []);
    }
}

/// <summary>DOSE-MISS-01: the daily dose cannot be worked out, or a child's cannot be checked for want of a body surface.</summary>
/// <remarks>
/// Warning. A dose is never guessed from what is dispensed. For an order as needed DOSE-PRN-01 speaks. Source: docs/clinical/labelled-dose.md (P).
/// </remarks>
internal static class MissingDose
{
    internal static readonly Rule Rule = new("DOSE-MISS-01", "1", RuleFamily.Dose, 174, Confidence.P, "PROJECT");

    private const DataGroups BodyMeasures = DataGroups.VitalSigns;

    internal static Verdict Check(OrderCase order) => order.Dose.Block switch
    {
        DoseBlock.AsNeeded => order.NotApplicable(Rule, "DOSE-PRN-01 speaks"),
        DoseBlock.None => order.Patient is { IsChild: true, Body: null } ? WithoutSurface(order) : order.NotFired(Rule, []),
        DoseBlock.NoBodySurface => WithoutSurface(order),
        DoseBlock.NoStrength => Fired(order, "strength"),
        _ => Fired(order, null),
    };

    private static Verdict WithoutSurface(OrderCase order) => order.Patient.Lacks(BodyMeasures)
        ? order.NotAssessed(Rule, QuietVerdicts.NamesOf(order.Record.Unavailable & BodyMeasures))
        : Fired(order, "surface");

    private static Verdict.Fired Fired(OrderCase order, string? variant) =>
        order.Fired(Rule, Indicator.Warning, DoseText.Evidence(order)) with { Variant = variant, Notes = ["policy"] };
}

/// <summary>DOSE-FOOD-01: how imatinib is taken.</summary>
/// <remarks>
/// Info, text only: it stands beside another finding about the dose and never makes a card. Off unless the site turns it on. Source: docs/clinical/labelled-dose.md (US label 2, A).
/// </remarks>
internal static class FoodAdvice
{
    internal static readonly Rule Rule = new("DOSE-FOOD-01", "1", RuleFamily.Dose, 905, Confidence.A, "USPI-2");

    internal static Verdict Check(OrderCase order)
    {
        if (order.Policy.FoodAdvice == 0)
        {
            return order.NotApplicable(Rule, "off unless the site turns it on");
        }

        foreach (var entry in DoseRules.Leading)
        {
            if (entry.Check(order) is Verdict.Fired)
            {
                return order.Fired(Rule, Indicator.Info, []);
            }
        }

        return order.NotFired(Rule, []);
    }
}
