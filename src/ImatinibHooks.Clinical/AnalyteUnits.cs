using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical;

/// <summary>The unit that the rules use for each analyte, the units that convert to it, and what is plausible (DATA-LAB-07).</summary>
/// <remarks>
/// Both tables and every reading decision: docs/clinical/units.md. A value without a unit, in a unit outside the table, outside what is plausible, or that looks
/// like a slip between per microlitre and thousands per microlitre is blocked, never guessed. The lower limits are included; an upper one is included or
/// not as its column says.
/// </remarks>
public static partial class AnalyteUnits
{
    /// <summary>No number of a patient is larger; a larger one is blocked before it is converted.</summary>
    private const decimal LargestRead = 1_000_000_000_000_000m;

    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The numbers "per microlitre" below which a neutrophil count looks like thousands per microlitre; 0 excepted, which is 0 in every unit.</summary>
    internal const decimal SlipBelowPerMicrolitre = 20;

    /// <summary>The UCUM code of the unit that the rules use; null for a concept that is not measured.</summary>
    public static string? UnitOf(Concept analyte) => PlaceOf(analyte) is var place and >= 0 ? Analytes[place].Unit : null;

    /// <summary>Reads a value as sent: converts it to the analyte's unit, or says why it cannot be used.</summary>
    /// <remarks>A value in the analyte's own unit keeps its digits as sent; a converted one loses trailing zeros.</remarks>
    /// <param name="result">The result, with analyte, status, times and source filled in.</param>
    /// <param name="value">The number as sent; null when there was none.</param>
    /// <param name="unit">The UCUM code of the unit as sent; null when none was sent; empty when it was sent and is not known.</param>
    /// <returns>The result with its value, sent value, sent unit and block filled in.</returns>
    public static LabResult Read(LabResult result, decimal? value, string? unit)
    {
        var block = Judge(result.Analyte, value, unit, out var converted);
        return result with { SentValue = value, SentUnit = unit, Value = converted, Block = block };
    }

    /// <summary>A number in another unit of the analyte, in the unit that the rules use; null when the unit is not one of its table or the number is too large.</summary>
    public static decimal? Convert(Concept analyte, decimal value, string unit)
    {
        var place = PlaceOf(analyte);
        var row = place < 0 ? null : RowOf(Analytes[place].Measure, unit);
        return row is not null && row.CanRead(value) ? row.Convert(value) : null;
    }

    /// <summary>The row of the analyte in <see cref="Analytes"/>; -1 for a concept that is not measured.</summary>
    internal static int PlaceOf(Concept analyte) => Places[(byte)analyte] - 1;

    /// <summary>Whether the unit counts single cells in a microlitre, by whatever name.</summary>
    internal static bool IsPerMicrolitre(string? unit) => unit is not null && RowOf(Measure.Count, unit) is { DividedBy: 1000 };

    private static byte[] PlacesOfConcepts()
    {
        var places = new byte[byte.MaxValue + 1];
        for (var i = 0; i < Analytes.Length; i++)
        {
            places[(byte)Analytes[i].Analyte] = (byte)(i + 1);
        }

        return places;
    }

    private static ValueBlock Judge(Concept analyte, decimal? value, string? unit, out decimal converted)
    {
        converted = 0;
        if (value is not { } sent)
        {
            return ValueBlock.NoNumber;
        }

        if (unit is null)
        {
            return ValueBlock.NoUnit;
        }

        var place = PlaceOf(analyte);
        return place >= 0 && RowOf(Analytes[place].Measure, unit) is { } row
            ? Judge(Analytes[place], sent, row, out converted)
            : ValueBlock.UnknownUnit;
    }

    private static ValueBlock Judge(AnalyteRow analyte, decimal sent, UnitRow unit, out decimal converted)
    {
        converted = 0;
        if (!unit.CanRead(sent))
        {
            return ValueBlock.Implausible;
        }

        converted = unit.Convert(sent);
        return IsReadAsNeutrophils(analyte.Analyte) && LooksLikeSlip(sent, unit) ? ValueBlock.UnitSlip
            : analyte.IsPlausible(converted) ? ValueBlock.None : ValueBlock.Implausible;
    }

    private static bool IsReadAsNeutrophils(Concept analyte) =>
        analyte is Concept.Anc or Concept.SegmentedNeutrophils or Concept.Granulocytes;

    private static bool LooksLikeSlip(decimal sent, UnitRow unit) =>
        (unit.DividedBy == 1000 && sent is > 0 and < SlipBelowPerMicrolitre) || (unit is { Times: 1, DividedBy: 1 } && sent >= 100);

    private static UnitRow? RowOf(Measure measure, string unit)
    {
        foreach (var row in Units)
        {
            if (row.Measure == measure && string.Equals(row.Unit, unit, StringComparison.Ordinal))
            {
                return row;
            }
        }

        return null;
    }
}
