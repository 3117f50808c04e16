using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>A unit of a dose in UCUM, the unit of the rules, and what the number is to be multiplied with.</summary>
internal sealed record DoseUnitRow(string Ucum, DoseUnit Unit, decimal Factor);

/// <summary>Makes dose instructions of dosages (DATA-DOSE-01).</summary>
/// <remarks>
/// An EHR may send one dose several times: calculated, ordered, administered, in milligrams and in tablets. The ordered ones go before the others, among them
/// milligrams before anything else; the place in the list decides nothing.
/// </remarks>
internal sealed class DoseIntake(ResourceSet resources, CodeReader codes)
{
    /// <summary>The units: the copy of table DOSE-UNITS of docs/clinical/intake.md, row by row. A unit in braces is a piece; another unit is not understood.</summary>
    internal static ImmutableArray<DoseUnitRow> Units { get; } =
    [
        new("mg", DoseUnit.Milligram, 1),
        new("g", DoseUnit.Milligram, 1000),
        new("ug", DoseUnit.Milligram, 0.001m),
        new("mg/m2", DoseUnit.MilligramPerSquareMetre, 1),
        new("mL", DoseUnit.Millilitre, 1),
        new("1", DoseUnit.Piece, 1),
    ];

    /// <summary>The instructions in the order sent.</summary>
    internal ImmutableArray<DoseInstruction> Read(Rows dosages)
    {
        if (dosages.Count == 0)
        {
            return [];
        }

        var doses = ImmutableArray.CreateBuilder<DoseInstruction>(dosages.Count);
        foreach (ref readonly var dosage in resources.Dosages[dosages])
        {
            doses.Add(Read(dosage));
        }

        return doses.MoveToImmutable();
    }

    /// <summary>How often a day a dosage is to be taken; null when its timing does not say.</summary>
    internal decimal? TimesPerDay(in Dosage dosage) => DoseTiming.TimesPerDay(resources, codes, dosage.Timing);

    /// <summary>The unit of a quantity as the rules know it.</summary>
    internal static DoseUnit UnitOf(in Quantity quantity) => RowOf(quantity)?.Unit ?? DoseUnit.Unknown;

    private DoseInstruction Read(in Dosage dosage)
    {
        var chosen = Choose(dosage.DoseAndRates);
        var row = RowOf(chosen.Low) ?? RowOf(chosen.High);
        var factor = row?.Factor ?? 1;
        return new()
        {
            Sequence = dosage.Sequence,
            AsNeeded = dosage.AsNeeded,
            DoseLow = Scaled(chosen.Low.Value ?? chosen.High.Value, factor),
            DoseHigh = Scaled(chosen.High.Value ?? chosen.Low.Value, factor),
            DoseUnit = row?.Unit ?? DoseUnit.Unknown,
            TimesPerDay = TimesPerDay(dosage),
            Start = ClinicalTimes.StartOf(dosage.Timing.Bounds),
            End = ClinicalTimes.Of(dosage.Timing.Bounds.End),
        };
    }

    private DoseAndRate Choose(Rows doses)
    {
        var best = default(DoseAndRate);
        var bestRank = int.MaxValue;
        foreach (ref readonly var dose in resources.DoseAndRates[doses])
        {
            var rank = RankOf(dose);
            if (rank < bestRank)
            {
                (best, bestRank) = (dose, rank);
            }
        }

        return best;
    }

    private int RankOf(in DoseAndRate dose)
    {
        var byType = codes.IsFhirCode(dose.Type, "ordered") ? 0 : codes.IsFhirCode(dose.Type, "calculated") ? 200 : 100;
        return byType + (UnitOf(dose.High) switch
        {
            DoseUnit.Milligram => 0,
            DoseUnit.MilligramPerSquareMetre => 10,
            DoseUnit.Piece => 20,
            DoseUnit.Millilitre => 30,
            _ => 40,
        });
    }

    // A dose that no decimal can hold after conversion is no dose.
    private static decimal? Scaled(decimal? value, decimal factor) =>
        value is { } number && Math.Abs(number) < 1_000_000_000 ? number * factor : null;

    private static DoseUnitRow? RowOf(in Quantity quantity)
    {
        if (quantity.Unit is not { Length: > 0 } ucum)
        {
            return null;
        }

        foreach (var row in Units)
        {
            if (row.Ucum == ucum)
            {
                return row;
            }
        }

        return ucum[0] == '{' ? Units[^1] : null;
    }
}
