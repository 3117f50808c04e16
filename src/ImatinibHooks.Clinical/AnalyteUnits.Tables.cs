using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical;

/// <content>The tables of docs/clinical/units.md and their rows.</content>
public static partial class AnalyteUnits
{
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
        new(Concept.Alt,                  Measure.Enzyme,        "U/L",      1, 20000,  null),
        new(Concept.Ast,                  Measure.Enzyme,        "U/L",      1, 20000,  null),
        new(Concept.Bilirubin,            Measure.Bilirubin,     "mg/dL",    0,    60,  null),
        new(Concept.DirectBilirubin,      Measure.Bilirubin,     "mg/dL",    0,    60,  null),
        new(Concept.Igg,                  Measure.Protein,       "mg/dL",   10,  6000,  null),
        new(Concept.Iga,                  Measure.Protein,       "mg/dL",    0,  null,  null),
        new(Concept.Igm,                  Measure.Protein,       "mg/dL",    0,  null,  null),
        new(Concept.AntiHbs,              Measure.Antibody,      "m[IU]/mL", 0,  null,  null),
        new(Concept.HbvDna,               Measure.ViralUnits,    "[IU]/mL",  0,  null,  null),
        new(Concept.HbvDnaCopies,         Measure.ViralCopies,   "{copies}/mL", 0, null, null),
        new(Concept.IgraTb1Corrected,     Measure.Interferon,    "[IU]/mL", null, null, null),
        new(Concept.IgraTb2Corrected,     Measure.Interferon,    "[IU]/mL", null, null, null),
        new(Concept.IgraTb1,              Measure.Interferon,    "[IU]/mL",  0,  null,  null),
        new(Concept.IgraTb2,              Measure.Interferon,    "[IU]/mL",  0,  null,  null),
        new(Concept.IgraNil,              Measure.Interferon,    "[IU]/mL",  0,  null,  null),
        new(Concept.IgraMitogen,          Measure.Interferon,    "[IU]/mL", null, null, null),
        new(Concept.Creatinine,           Measure.Creatinine,    "mg/dL",  0.1m,   25,  null),
        new(Concept.CreatinineClearance,  Measure.Clearance,     "mL/min",   0,  null,  null),
        new(Concept.EstimatedGfr,         Measure.RelativeRate,  "mL/min/{1.73_m2}", 0, null, null),
        new(Concept.Tsh,                  Measure.Hormone,       "m[IU]/L",  0,  null,  null),
        new(Concept.ImatinibLevel,        Measure.DrugLevel,     "ng/mL",    0,  null,  null),
        new(Concept.BcrAblInternationalScale, Measure.Percent,   "%",        0,  null,  null),
        new(Concept.Urate,                Measure.Urate,         "mg/dL",    0,  null,  null),
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
        new(Measure.Enzyme,      "U/L",                0,  1,                 1),
        new(Measure.Enzyme,      "[IU]/L",             0,  1,                 1),
        new(Measure.Enzyme,      "ukat/L",             0,  60,                1),
        new(Measure.Bilirubin,   "mg/dL",              0,  1,                 1),
        new(Measure.Bilirubin,   "umol/L",             0,  1,                 17.1m),
        new(Measure.Protein,     "mg/dL",              0,  1,                 1),
        new(Measure.Protein,     "g/L",                0,  100,               1),
        new(Measure.Protein,     "g/dL",               0,  1000,              1),
        new(Measure.Antibody,    "m[IU]/mL",           0,  1,                 1),
        new(Measure.Antibody,    "[IU]/L",             0,  1,                 1),
        new(Measure.Antibody,    "mU/mL",              0,  1,                 1),
        new(Measure.Antibody,    "[IU]/mL",            0,  1000,              1),
        new(Measure.ViralUnits,  "[IU]/mL",            0,  1,                 1),
        new(Measure.ViralUnits,  "k[IU]/mL",           0,  1000,              1),
        new(Measure.ViralUnits,  "{Log_IU}/mL",        0,  1,                 1, IsLogarithm: true),
        new(Measure.ViralCopies, "{copies}/mL",        0,  1,                 1),
        new(Measure.ViralCopies, "{Log_copies}/mL",    0,  1,                 1, IsLogarithm: true),
        new(Measure.Interferon,  "[IU]/mL",            0,  1,                 1),
        new(Measure.Interferon,  "U/mL",               0,  1,                 1),
        new(Measure.Creatinine,  "mg/dL",              0,  1,                 1),
        new(Measure.Creatinine,  "umol/L",             0,  1,             88.4m),
        new(Measure.Clearance,   "mL/min",             0,  1,                 1),
        new(Measure.RelativeRate, "mL/min/{1.73_m2}",  0,  1,                 1),
        new(Measure.RelativeRate, "mL/min",            0,  1,                 1),
        new(Measure.Hormone,     "m[IU]/L",            0,  1,                 1),
        new(Measure.Hormone,     "u[IU]/mL",           0,  1,                 1),
        new(Measure.DrugLevel,   "ng/mL",              0,  1,                 1),
        new(Measure.DrugLevel,   "ug/L",               0,  1,                 1),
        new(Measure.DrugLevel,   "ug/mL",              0,  1000,              1),
        new(Measure.DrugLevel,   "mg/L",               0,  1000,              1),
        new(Measure.DrugLevel,   "g/L",                0,  1_000_000,         1),
        new(Measure.DrugLevel,   "umol/L",             0,  493.6m,            1),
        new(Measure.DrugLevel,   "nmol/L",             0,  0.4936m,           1),
        new(Measure.Urate,       "mg/dL",              0,  1,                 1),
        new(Measure.Urate,       "umol/L",             0,  1,             59.48m),
        new(Measure.Urate,       "mmol/L",             0,  1000,          59.48m),
    ];

    // Beside its table, because the parts of a class are initialised in no fixed order.
    private static readonly byte[] Places = PlacesOfConcepts();

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

        /// <summary>Activity of an enzyme in a volume.</summary>
        Enzyme,

        /// <summary>Bilirubin in a volume.</summary>
        Bilirubin,

        /// <summary>Protein in a volume.</summary>
        Protein,

        /// <summary>Antibody in a volume.</summary>
        Antibody,

        /// <summary>International units of a virus in a volume.</summary>
        ViralUnits,

        /// <summary>Copies of a virus in a volume; nothing converts them to international units.</summary>
        ViralCopies,

        /// <summary>Interferon gamma in a volume.</summary>
        Interferon,

        /// <summary>Creatinine in a volume.</summary>
        Creatinine,

        /// <summary>A volume cleared in a time.</summary>
        Clearance,

        /// <summary>A volume cleared in a time by a body of 1.73 m2.</summary>
        RelativeRate,

        /// <summary>A hormone in a volume.</summary>
        Hormone,

        /// <summary>A drug in a volume; moles count as imatinib base (493.6 g/mol).</summary>
        DrugLevel,

        /// <summary>Urate in a volume.</summary>
        Urate,
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
    /// <param name="IsLogarithm">Whether the number sent is the decimal logarithm of the value.</param>
    internal sealed record UnitRow(Measure Measure, string Unit, decimal Minus, decimal Times, decimal DividedBy, bool IsLogarithm = false)
    {
        /// <summary>The largest logarithm that is read: its power is the largest number that is read.</summary>
        private const decimal LargestLogarithm = 15;

        /// <summary>Whether the number is one that a patient can have in any unit.</summary>
        public bool CanRead(decimal sent) => Math.Abs(sent) <= (IsLogarithm ? LargestLogarithm : LargestRead);

        /// <summary>The number in the unit of the analyte; as sent when nothing has to be converted.</summary>
        public decimal Convert(decimal sent) => this switch
        {
            { IsLogarithm: true } => PowerOfTen(sent),
            { Minus: 0, Times: 1, DividedBy: 1 } => sent,
            _ => (sent - Minus) * Times / DividedBy / One,
        };

        /// <summary>10 to the power of the number, exact for whole ones: 3 is 1000.</summary>
        private static decimal PowerOfTen(decimal power)
        {
            var whole = decimal.Floor(power);
            var scaled = power == whole ? 1m : (decimal)Math.Pow(10, (double)(power - whole));
            for (; whole > 0; whole--)
            {
                scaled *= 10;
            }

            for (; whole < 0; whole++)
            {
                scaled /= 10;
            }

            return scaled;
        }
    }
}
