using System.Globalization;

namespace ImatinibHooks.Clinical.Disease;

/// <summary>How a resume dose is given.</summary>
internal enum ResumeKind : byte
{
    /// <summary>The source gives none: to be individualised.</summary>
    None,

    /// <summary>Milligrams a day.</summary>
    Milligrams,

    /// <summary>Milligrams a day per square metre of body surface.</summary>
    MilligramsPerSquareMetre,

    /// <summary>The dose before the hold.</summary>
    PreviousDose,
}

/// <summary>The dose at which imatinib is resumed after an episode.</summary>
/// <param name="Kind">How it is given.</param>
/// <param name="Amount">The amount in the unit of the kind; 0 when the kind has none.</param>
internal readonly record struct ResumeDose(ResumeKind Kind, decimal Amount)
{
    /// <summary>Milligrams a day.</summary>
    public static ResumeDose Mg(decimal amount) => new(ResumeKind.Milligrams, amount);

    /// <summary>Milligrams a day per square metre.</summary>
    public static ResumeDose MgPerM2(decimal amount) => new(ResumeKind.MilligramsPerSquareMetre, amount);

    /// <summary>The dose before the hold.</summary>
    public static ResumeDose Previous => new(ResumeKind.PreviousDose, 0);

    /// <summary>No dose in the source.</summary>
    public static ResumeDose NoRow => default;

    /// <summary>The form of the page and of the cards, such as <c>400 mg</c>.</summary>
    public override string ToString() => Kind switch
    {
        ResumeKind.Milligrams => string.Create(CultureInfo.InvariantCulture, $"{Amount} mg"),
        ResumeKind.MilligramsPerSquareMetre => string.Create(CultureInfo.InvariantCulture, $"{Amount} mg/m2"),
        ResumeKind.PreviousDose => "previous dose",
        _ => "none",
    };
}
