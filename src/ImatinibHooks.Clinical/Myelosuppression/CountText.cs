using System.Globalization;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Disease;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>The form in which values, doses and numbers stand in a card.</summary>
/// <remarks>
/// A value is cut, never rounded, to three decimals, so that what is shown lies on the same side of every limit as what was compared. A value that is not final
/// says so.
/// </remarks>
internal static class CountText
{
    private const decimal Cut = 1000;

    /// <summary>Neutrophils, lymphocytes, haemoglobin: at least one decimal, such as <c>&lt;0.1</c> or <c>0.7 (preliminary)</c>.</summary>
    internal static string OneDecimal(in Reading reading) => Of(reading, "0.0##");

    /// <summary>Platelets: whole numbers stay whole.</summary>
    internal static string Whole(in Reading reading) => Of(reading, "0.###");

    /// <summary>A daily dose in milligrams, such as <c>300 mg</c>.</summary>
    internal static string Milligrams(decimal milligrams) => Number(milligrams) + " mg";

    /// <summary>The dose after an episode as the row gives it: <c>300 mg</c>, <c>260 mg/m2</c>; null when the row gives no number.</summary>
    internal static string? Of(ResumeDose dose) => dose.Kind switch
    {
        ResumeKind.Milligrams => Milligrams(dose.Amount),
        ResumeKind.MilligramsPerSquareMetre => Number(dose.Amount) + " mg/m2",
        _ => null,
    };

    /// <summary>A number without trailing zeros, cut to three decimals.</summary>
    internal static string Number(decimal number) => (Math.Truncate(number * Cut) / Cut).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A value as it was sent, with its comparator and without trailing zeros.</summary>
    internal static string Sent(Bound bound) => Of(bound, "0.############");

    private static string Of(in Reading reading, string format) =>
        Of(reading.Bound with { Value = Math.Truncate(reading.Bound.Value * Cut) / Cut }, format) + (reading.IsFinal ? "" : " (preliminary)");

    private static string Of(Bound bound, string format)
    {
        var sign = bound.ToString()[..^bound.Value.ToString(CultureInfo.InvariantCulture).Length];
        return sign + bound.Value.ToString(format, CultureInfo.InvariantCulture);
    }
}
