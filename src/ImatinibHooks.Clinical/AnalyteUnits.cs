using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical;

/// <summary>The unit that the rules use for each analyte, the units that convert to it, and what is plausible (DATA-LAB-07).</summary>
/// <remarks>
/// Both tables and every reading decision: docs/clinical/units.md. A value without a unit, in a unit outside the table, outside what is plausible, or that looks
/// like a slip between per microlitre and thousands per microlitre is blocked, never guessed. The lower limits are included; an upper one is included or
/// not as its column says.
/// </remarks>
public static class AnalyteUnits
{
    /// <summary>No number of a patient is larger; a larger one is blocked before it is converted.</summary>
    private const decimal LargestRead = 1_000_000_000_000_000m;

    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The numbers "per microlitre" below which a neutrophil count looks like thousands per microlitre; 0 excepted, which is 0 in every unit.</summary>
    internal const decimal SlipBelowPerMicrolitre = 20;

    /// <summary>What is measured, in which unit, and what is plausible, in the order of the page (table ANALYTES).</summary>
    internal static readonly ImmutableArray<AnalyteRow> Analytes =
    [
        //                                   measure                unit      from  up to  below
        new(Concept.Anc,                  Measure.Count,         "10*9/L",   0,  null,   100),
        new(Concept.SegmentedNeutrophils, Measure.Count,         "10*9/L",   0,  null,   100),
        new(Concept.BandNeutrophils,      Measure.Count,         "10*9/L",   0,  null,   100),
        new(Concept.Granulocytes,         Measure.Count,         "10*9/L",   0,  null,   100),
        new(Concept.Wbc,                  Measure.Count,         "10*9/L",   0,  1000,  null),
        new(Concept.Lymphocytes,          Measure.Count,         "10*9/L",   0,  1000,  null),
        new(Concept.Platelets,            Measure.Count,         "10*9/L",   0,  5000,  null),
        new(Concept.Hemoglobin,           Measure.Haemoglobin,   "g/dL",     2,    25,  null),
        new(Concept.NeutrophilPercent,    Measure.Percent,       "%",        0,   100,  null),
        new(Concept.SegmentedPercent,     Measure.Percent,       "%",        0,   100,  null),
        new(Concept.BandPercent,          Measure.Percent,       "%",        0,   100,  null),
        new(Concept.BodyTemperature,      Measure.Temperature,   "Cel",   null,  null,  null),
        new(Concept.BodyWeight,           Measure.Weight,        "kg",       0,  null,  null),
        new(Concept.BodyHeight,           Measure.Length,        "cm",       0,  null,  null),
        new(Concept.BodySurfaceArea,      Measure.Area,          "m2",       0,  null,  null),
    ];

    /// <summary>How a value as sent becomes one in the unit of its analyte: minus, times, divided by (table UNITS).</summary>
    internal static readonly ImmutableArray<UnitRow> Units =
    [
        //                    unit                 minus  times            divided by
        new(Measure.Count,       "10*9/L",             0,  1,                 1),
        new(Measure.Count,       "10*3/uL",            0,  1,                 1),
        new(Measure.Count,       "10*3/mm3",           0,  1,                 1),
        new(Measure.Count,       "10*3.{cells}/uL",    0,  1,                 1),
        new(Measure.Count,       "/uL",                0,  1,              1000),
        new(Measure.Count,       "{cells}/uL",         0,  1,              1000),
        new(Measure.Count,       "/mm3",               0,  1,              1000),
        new(Measure.Count,       "10*6/L",             0,  1,              1000),
        new(Measure.Count,       "/L",                 0,  1,     1_000_000_000),
        new(Measure.Haemoglobin, "g/dL",               0,  1,                 1),
        new(Measure.Haemoglobin, "g/L",                0,  1,                10),
        new(Measure.Haemoglobin, "mmol/L",             0,  1.611m,            1),
        new(Measure.Percent,     "%",                  0,  1,                 1),
        new(Measure.Temperature, "Cel",                0,  1,                 1),
        new(Measure.Temperature, "[degF]",            32,  1,              1.8m),
        new(Measure.Weight,      "kg",                 0,  1,                 1),
        new(Measure.Weight,      "g",                  0,  1,              1000),
        new(Measure.Weight,      "[lb_av]",            0,  0.45359237m,       1),
        new(Measure.Weight,      "[oz_av]",            0,  0.45359237m,      16),
        new(Measure.Length,      "cm",                 0,  1,                 1),
        new(Measure.Length,      "m",                  0,  100,               1),
        new(Measure.Length,      "mm",                 0,  1,                10),
        new(Measure.Length,      "[in_i]",             0,  2.54m,             1),
        new(Measure.Length,      "[ft_i]",             0,  30.48m,            1),
        new(Measure.Area,        "m2",                 0,  1,                 1),
    ];

    private static readonly byte[] Places = PlacesOfConcepts();

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
        return place < 0 || Math.Abs(value) > LargestRead ? null : RowOf(Analytes[place].Measure, unit)?.Convert(value);
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
        if (Math.Abs(sent) > LargestRead)
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

    /// <summary>A kind of quantity: the units of one kind convert into each other.</summary>
    internal enum Measure : byte
    {
        /// <summary>Cells in a volume.</summary>
        Count,

        /// <summary>Haemoglobin in a volume.</summary>
        Haemoglobin,

        /// <summary>Parts of a hundred.</summary>
        Percent,

        /// <summary>Temperature.</summary>
        Temperature,

        /// <summary>Weight.</summary>
        Weight,

        /// <summary>Length.</summary>
        Length,

        /// <summary>Area.</summary>
        Area,
    }

    /// <summary>One analyte: the unit that the rules use, and what is plausible in it.</summary>
    /// <param name="Analyte">What is measured.</param>
    /// <param name="Measure">The kind of quantity.</param>
    /// <param name="Unit">The UCUM code of the unit.</param>
    /// <param name="From">The lowest plausible value, included; null for no limit.</param>
    /// <param name="UpTo">The highest plausible value, included; null for no limit.</param>
    /// <param name="Below">The first implausible value; null for no limit.</param>
    internal sealed record AnalyteRow(Concept Analyte, Measure Measure, string Unit, decimal? From, decimal? UpTo, decimal? Below)
    {
        /// <summary>Whether a patient can have this value.</summary>
        public bool IsPlausible(decimal value) => !(value < From) && !(value > UpTo) && !(value >= Below);
    }

    /// <summary>One unit that a value may be sent in.</summary>
    /// <param name="Measure">The kind of quantity.</param>
    /// <param name="Unit">Its UCUM code.</param>
    /// <param name="Minus">What is taken off first.</param>
    /// <param name="Times">What is then multiplied by.</param>
    /// <param name="DividedBy">What is then divided by.</param>
    internal sealed record UnitRow(Measure Measure, string Unit, decimal Minus, decimal Times, decimal DividedBy)
    {
        /// <summary>The number in the unit of the analyte; as sent when nothing has to be converted.</summary>
        public decimal Convert(decimal sent) => this is { Minus: 0, Times: 1, DividedBy: 1 } ? sent : (sent - Minus) * Times / DividedBy / One;
    }
}
