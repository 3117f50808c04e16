using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Renal;

/// <summary>The creatinine clearance after Cockcroft and Gault (docs/clinical/renal.md, confidence B).</summary>
/// <remarks>mL/min; (140 - age in years) x actual weight in kg x 0.85 for women / (72 x creatinine in mg/dL). 0 from 140 years up.</remarks>
internal static class CockcroftGault
{
    internal const decimal AgeLimit = 140;

    internal const decimal FemaleFactor = 0.85m;

    internal const decimal Divisor = 72;

    /// <summary>The clearance.</summary>
    /// <param name="years">The age.</param>
    /// <param name="sex">Female or male.</param>
    /// <param name="kilograms">The actual weight.</param>
    /// <param name="milligramsPerDecilitre">The creatinine, above 0.</param>
    internal static decimal MlPerMin(int years, Sex sex, decimal kilograms, decimal milligramsPerDecilitre) =>
        Math.Max(AgeLimit - years, 0) * kilograms * (sex == Sex.Female ? FemaleFactor : 1) / (Divisor * milligramsPerDecilitre);
}
