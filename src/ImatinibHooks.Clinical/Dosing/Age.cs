using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Dosing;

/// <summary>The age in whole years on the day of the order; a birth date without a day gives a span.</summary>
/// <param name="Youngest">The lowest age that it can be, in years.</param>
/// <param name="Oldest">The highest age that it can be, in years.</param>
internal readonly record struct Age(int Youngest, int Oldest)
{
    /// <summary>The first age of an adult, in years.</summary>
    internal const int Adult = 18;

    /// <summary>Whether the patient is certainly a child (below 18 years).</summary>
    public bool IsChild => Oldest < Adult;

    /// <summary>Whether the patient is certainly an adult.</summary>
    public bool IsAdult => Youngest >= Adult;

    /// <summary>The age on a day; null when the birth date is unknown or lies after the day.</summary>
    public static Age? On(DateOnly day, ClinicalTime birthDate) =>
        birthDate.IsKnown && birthDate.LastDay <= day ? new(Years(birthDate.LastDay, day), Years(birthDate.FirstDay, day)) : null;

    private static int Years(DateOnly birth, DateOnly day) =>
        day.Year - birth.Year - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
}
