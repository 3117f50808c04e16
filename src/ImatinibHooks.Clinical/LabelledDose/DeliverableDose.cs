using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Myelosuppression;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>A product and the smallest dose that its pieces can give (table DOSE-FORMS), in mg.</summary>
/// <param name="Id">The product.</param>
/// <param name="Strength">What one piece holds.</param>
/// <param name="Step">The dose at a time has to be a multiple of this.</param>
internal sealed record ProductStep(Concept Id, decimal Strength, decimal Step);

/// <summary>DOSE-FORM-01: the dose at a time cannot be given with the product of the order.</summary>
/// <remarks>
/// Info. Doses in mg or in pieces; both ends of a range. 100-mg tablets give multiples of 50 mg, 400-mg tablets multiples of 200 mg, 50-mg pieces whole ones. Not assessed for the
/// oral solution (no source gives the smallest volume) and for doses in mg/m2. Source: docs/clinical/labelled-dose.md (P).
/// </remarks>
internal static class DeliverableDose
{
    internal static readonly Rule Rule = new("DOSE-FORM-01", "1", RuleFamily.Dose, 434, Confidence.P, "PROJECT");

    /// <summary>The rows in the order of the page.</summary>
    internal static readonly ImmutableArray<ProductStep> Products =
    [
        new(Concept.ImatinibUnit50Mg, 50, 50),
        new(Concept.ImatinibUnit100Mg, 100, 50),
        new(Concept.ImatinibUnit400Mg, 400, 200),
    ];

    internal static Verdict Check(OrderCase order)
    {
        if (order.Draft.Concepts.Has(Concept.ImatinibSolution80MgPerMl))
        {
            return order.NotAssessed(Rule, "the smallest volume that can be measured");
        }

        if (TheProduct(order.Draft.Concepts) is not { } product)
        {
            return order.NotApplicable(Rule, "the order names no single tablet strength");
        }

        foreach (var dose in order.Draft.Doses)
        {
            if (Milligrams(dose, product, dose.DoseLow) is { } low && Milligrams(dose, product, dose.DoseHigh) is { } high && !(IsStep(low, product) && IsStep(high, product)))
            {
                return Fired(order, product, IsStep(low, product) ? high : low);
            }
        }

        return order.Draft.Doses.Any(dose => Milligrams(dose, product, dose.DoseLow) is not null)
            ? order.NotFired(Rule, [])
            : order.NotAssessed(Rule, "a dose in mg or tablets");
    }

    private static Verdict.Fired Fired(OrderCase order, ProductStep product, decimal milligrams) =>
        order.Fired(Rule, Indicator.Info, DoseText.Evidence(order)) with
        {
            Terms = [DoseText.DoseTerm(milligrams), new("product", CountText.Number(product.Strength)), new("step", CountText.Number(product.Step))],
            Notes = ["policy"],
        };

    private static bool IsStep(decimal milligrams, ProductStep product) => milligrams % product.Step == 0;

    private static decimal? Milligrams(DoseInstruction dose, ProductStep product, decimal? amount) => dose.DoseUnit switch
    {
        _ when amount is not (>= 0 and < 100_000) => null,
        DoseUnit.Milligram => amount,
        DoseUnit.Piece => amount * product.Strength,
        _ => null,
    };

    private static ProductStep? TheProduct(ConceptSet concepts)
    {
        ProductStep? found = null;
        foreach (var product in Products)
        {
            if (concepts.Has(product.Id))
            {
                if (found is not null)
                {
                    return null;
                }

                found = product;
            }
        }

        return found;
    }
}
