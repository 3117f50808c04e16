using ImatinibHooks.Clinical.Data;

namespace ImatinibHooks.Clinical.Dosing;

/// <summary>The body surface area, measured or calculated after Mosteller (rules.md 1.3, docs/clinical/dose.md).</summary>
/// <remarks>
/// A measured area is used when it is at most 90 days old, 30 in a child; else sqrt(cm x kg / 3600) from a weight of the same limits and a height: at most 90
/// days old in a child, of any age in an adult. All limits are included. Final values without a comparator only.
/// </remarks>
/// <param name="SquareMetres">The area, in m2, above 0.</param>
/// <param name="First">The area, or the weight that it was calculated from.</param>
/// <param name="Height">The height that it was calculated from; null when the area was measured.</param>
internal sealed record BodySurface(decimal SquareMetres, Reading First, Reading? Height)
{
    /// <summary>The area on the day of the order; null when it cannot be had.</summary>
    /// <param name="counts">The measured values.</param>
    /// <param name="day">The day of the order.</param>
    /// <param name="isChild">Whether the shorter limits of children hold.</param>
    /// <param name="policy">The limits.</param>
    public static BodySurface? Of(Counts counts, DateOnly day, bool isChild, SitePolicy policy)
    {
        var recent = day.AddDays(isChild ? -policy.ChildBodyMeasureDays : -policy.AdultBodyMeasureDays);
        var firstHeight = isChild ? day.AddDays(-policy.ChildHeightDays) : DateOnly.MinValue;
        if (counts.Of(Facts.Concept.BodySurfaceArea).NewestExactSince(recent) is { Bound.Value: > 0 } measured)
        {
            return new(measured.Bound.Value, measured, null);
        }

        return counts.Of(Facts.Concept.BodyWeight).NewestExactSince(recent) is { Bound.Value: > 0 } weight
            && counts.Of(Facts.Concept.BodyHeight).NewestExactSince(firstHeight) is { Bound.Value: > 0 } height
                ? new(Mosteller(height.Bound.Value, weight.Bound.Value), weight, height)
                : null;
    }

    /// <summary>sqrt(cm x kg / 3600), in m2.</summary>
    internal static decimal Mosteller(decimal heightCm, decimal weightKg) => (decimal)Math.Sqrt((double)heightCm * (double)weightKg / 3600);
}
