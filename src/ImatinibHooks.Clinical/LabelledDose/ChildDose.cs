using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Myelosuppression;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>DOSE-CEIL-02 and DOSE-PED-LOW: the dose of a child against 340 mg/m2, at most 600 mg.</summary>
/// <remarks>
/// Above: critical over 600 mg a day, else a warning over 340 mg/m2 by more than 10 %; of a range the higher dose counts. Below: info under 340 mg/m2 by more than 10 %; of
/// a range the lower dose counts; silent at 600 mg, at 260 mg/m2 (within 5), and with a reason for a lower dose. Source: docs/clinical/labelled-dose.md (US label 2, A).
/// </remarks>
internal static class ChildDose
{
    internal static readonly Rule Ceiling = new("DOSE-CEIL-02", "1", RuleFamily.Dose, 180, Confidence.A, "USPI-2");
    internal static readonly Rule Low = new("DOSE-PED-LOW", "1", RuleFamily.Dose, 420, Confidence.A, "USPI-2");

    /// <summary>By how much of the labelled dose an order may differ.</summary>
    internal const decimal Tolerance = 0.10m;

    /// <summary>The step after toxicity, in mg/m2.</summary>
    internal const decimal StepMgPerM2 = 260;

    /// <summary>How far from the step, in mg/m2, a dose still counts as it.</summary>
    internal const decimal StepTolerance = 5;

    internal static Verdict CheckCeiling(OrderCase order)
    {
        if (!order.Patient.IsChild || !order.Dose.IsKnown)
        {
            return Outside(order, Ceiling);
        }

        var milligrams = order.Dose.HighMg;
        if (milligrams > UsualDose.ChildMaximum)
        {
            return Fired(order, Ceiling, Indicator.Critical, milligrams) with { Variant = "maximum" };
        }

        return order.Patient.Body is not { } body ? order.NotAssessed(Ceiling, "body surface")
            : milligrams / body.SquareMetres <= UsualDose.ChildMgPerM2 * (1 + Tolerance) ? order.NotFired(Ceiling, [])
            : Fired(order, Ceiling, Indicator.Warning, milligrams);
    }

    internal static Verdict CheckLow(OrderCase order)
    {
        if (!order.Patient.IsChild || !order.Dose.IsKnown)
        {
            return Outside(order, Low);
        }

        if (order.Patient.Body is not { } body)
        {
            return order.NotAssessed(Low, "body surface");
        }

        var milligrams = order.Dose.LowMg;
        return milligrams >= UsualDose.ChildMaximum || milligrams / body.SquareMetres >= UsualDose.ChildMgPerM2 * (1 - Tolerance) ? order.NotFired(Low, [])
            : Math.Abs((milligrams / body.SquareMetres) - StepMgPerM2) <= StepTolerance ? order.NotApplicable(Low, "the step after toxicity")
            : LowerDose.ReasonOf(order) is { } reason ? order.NotApplicable(Low, reason)
            : Fired(order, Low, Indicator.Info, milligrams);
    }

    private static Verdict Outside(OrderCase order, Rule rule) =>
        order.Patient.IsChild ? order.NotAssessed(rule, "the daily dose of the order") : order.NotApplicable(rule, "not a child");

    private static Verdict.Fired Fired(OrderCase order, Rule rule, Indicator indicator, decimal milligrams)
    {
        var body = order.Patient.Body;
        return order.Fired(rule, indicator, body is null ? DoseText.Evidence(order, milligrams) : DoseText.Evidence(order, milligrams, body)) with
        {
            Terms = body is null
                ? [DoseText.DoseTerm(milligrams)]
                : [DoseText.DoseTerm(milligrams), new("surface", CountText.Number(milligrams / body.SquareMetres))],
            Proposals = Offered(order),
        };
    }

    /// <summary>The labelled dose, rounded down to what tablets can give.</summary>
    private static ImmutableArray<Proposal> Offered(OrderCase order) =>
        UsualDose.Of(order) is { } usual && Math.Floor(usual / OfferedDose.StepMilligrams) * OfferedDose.StepMilligrams is var offered and > 0
            ? [new Proposal.ChangeDose(offered)]
            : [];
}
