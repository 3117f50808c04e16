using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Dosing;

/// <summary>Calculates the daily dose of an order (DATA-DOSE-01).</summary>
internal static class DoseReader
{
    private const decimal MilligramsPerMillilitre = 80;

    /// <summary>A larger number is not a dose or a frequency: it is a typing error, and is not read.</summary>
    private const decimal LargestRead = 100_000;

    /// <summary>What one piece of a product holds, in mg.</summary>
    private static readonly (Concept Product, decimal Milligrams)[] Pieces =
    [
        (Concept.ImatinibUnit50Mg, 50),
        (Concept.ImatinibUnit100Mg, 100),
        (Concept.ImatinibUnit400Mg, 400),
    ];

    /// <summary>The daily dose of an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="squareMetres">The body surface for doses in mg/m2; null when it cannot be had.</param>
    public static DailyDose Read(MedicationFact order, decimal? squareMetres)
    {
        var doses = order.Doses;
        if (doses.IsEmpty)
        {
            return DailyDose.Without(DoseBlock.NoInstruction);
        }

        Span<(decimal Low, decimal High)> parts = doses.Length <= 16 ? stackalloc (decimal, decimal)[doses.Length] : new (decimal, decimal)[doses.Length];
        for (var i = 0; i < doses.Length; i++)
        {
            var block = BlockOf(doses[i], order.Concepts, squareMetres, out var milligrams);
            if (block != DoseBlock.None)
            {
                return DailyDose.Without(AnyAsNeeded(order) ? DoseBlock.AsNeeded : block);
            }

            var daily = milligrams * doses[i].TimesPerDay.GetValueOrDefault();
            parts[i] = (doses[i].DoseLow.GetValueOrDefault() * daily, doses[i].DoseHigh.GetValueOrDefault() * daily);
        }

        return Combine(order, parts);
    }

    /// <summary>How often a day an order is taken at most, all instructions that run at the same time together; one without a timing counts as 0.</summary>
    public static decimal TimesPerDay(MedicationFact order)
    {
        var most = 0m;
        foreach (var dose in order.Doses)
        {
            var times = 0m;
            foreach (var other in order.Doses)
            {
                times += ReferenceEquals(dose, other) || RunTogether(dose, other) ? other.TimesPerDay.GetValueOrDefault() : 0;
            }

            most = Math.Max(most, times);
        }

        return most;
    }

    /// <summary>The lowest and the highest sum of instructions that run at the same time as one of them.</summary>
    private static DailyDose Combine(MedicationFact order, ReadOnlySpan<(decimal Low, decimal High)> parts)
    {
        var lowest = decimal.MaxValue;
        var highest = decimal.MinValue;
        for (var i = 0; i < parts.Length; i++)
        {
            var (low, high) = (0m, 0m);
            for (var j = 0; j < parts.Length; j++)
            {
                var together = i == j || RunTogether(order.Doses[i], order.Doses[j]);
                low += together ? parts[j].Low : 0;
                high += together ? parts[j].High : 0;
            }

            (lowest, highest) = (Math.Min(lowest, low), Math.Max(highest, high));
        }

        return new(lowest, highest, DoseBlock.None);
    }

    /// <summary>
    /// Whether two instructions run at the same time: by the same sequence number, else by bounds that overlap. Instructions with different numbers and without
    /// bounds follow each other; without numbers an instruction without bounds runs all the time.
    /// </summary>
    private static bool RunTogether(DoseInstruction left, DoseInstruction right)
    {
        if (left.Sequence is { } first && right.Sequence is { } second)
        {
            return first == second || (HasBounds(left) && HasBounds(right) && Overlap(left, right));
        }

        return Overlap(left, right);
    }

    private static bool HasBounds(DoseInstruction dose) => dose.Start.IsKnown || dose.End.IsKnown;

    /// <summary>Whether the bounds share more than the day on which one ends and the other begins.</summary>
    private static bool Overlap(DoseInstruction left, DoseInstruction right) =>
        FirstDay(left) == FirstDay(right) || (FirstDay(left) < LastDay(right) && FirstDay(right) < LastDay(left));

    private static DateOnly FirstDay(DoseInstruction dose) => dose.Start.IsKnown ? dose.Start.FirstDay : DateOnly.MinValue;

    private static DateOnly LastDay(DoseInstruction dose) => dose.End.IsKnown ? dose.End.LastDay : DateOnly.MaxValue;

    private static bool AnyAsNeeded(MedicationFact order)
    {
        foreach (var dose in order.Doses)
        {
            if (dose.AsNeeded)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why an instruction gives no daily dose, and otherwise the milligrams in one of its dose units.</summary>
    private static DoseBlock BlockOf(DoseInstruction dose, ConceptSet product, decimal? squareMetres, out decimal milligrams)
    {
        milligrams = 0;
        if (dose.AsNeeded)
        {
            return DoseBlock.AsNeeded;
        }

        if (dose.DoseLow is not (>= 0 and <= LargestRead) || dose.DoseHigh is not (>= 0 and <= LargestRead) || dose.DoseUnit == DoseUnit.Unknown)
        {
            return DoseBlock.NoDose;
        }

        if (dose.TimesPerDay is not (> 0 and <= LargestRead))
        {
            return DoseBlock.NoTiming;
        }

        var known = MilligramsIn(dose.DoseUnit, product, squareMetres);
        milligrams = known.GetValueOrDefault();
        return known is not null ? DoseBlock.None
            : dose.DoseUnit == DoseUnit.MilligramPerSquareMetre ? DoseBlock.NoBodySurface : DoseBlock.NoStrength;
    }

    private static decimal? MilligramsIn(DoseUnit unit, ConceptSet product, decimal? squareMetres) => unit switch
    {
        DoseUnit.Milligram => 1,
        DoseUnit.MilligramPerSquareMetre => squareMetres,
        DoseUnit.Millilitre => product.Has(Concept.ImatinibSolution80MgPerMl) ? MilligramsPerMillilitre : null,
        _ => MilligramsInPiece(product),
    };

    /// <summary>The strength of the product; null when its code tells none, or more than one.</summary>
    internal static decimal? MilligramsInPiece(ConceptSet product)
    {
        decimal? found = null;
        foreach (var (piece, milligrams) in Pieces)
        {
            if (product.Has(piece))
            {
                if (found is not null)
                {
                    return null;
                }

                found = milligrams;
            }
        }

        return found;
    }
}
