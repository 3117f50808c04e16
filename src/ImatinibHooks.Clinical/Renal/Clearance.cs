using System.Collections.Immutable;

namespace ImatinibHooks.Clinical.Renal;

/// <summary>Where a clearance comes from.</summary>
internal enum ClearanceKind : byte
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Calculated after Cockcroft and Gault from creatinine, age, sex and actual weight.</summary>
    Calculated,

    /// <summary>A creatinine clearance that was reported.</summary>
    Reported,

    /// <summary>An estimated filtration rate per 1.73 m2, for want of the others.</summary>
    Estimated,
}

/// <summary>The creatinine clearance of a patient.</summary>
/// <param name="MlPerMin">Millilitres a minute, at full precision; 0 when there is none.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Evidence">The facts that it rests on.</param>
internal readonly record struct Clearance(decimal MlPerMin, ClearanceKind Kind, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Whether there is one.</summary>
    public bool IsKnown => Kind != ClearanceKind.None;

    /// <summary>Whether it is known to be below so many mL/min.</summary>
    public bool IsBelow(decimal mlPerMin) => IsKnown && MlPerMin < mlPerMin;
}
