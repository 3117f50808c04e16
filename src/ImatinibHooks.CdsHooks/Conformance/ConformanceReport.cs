using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Conformance;

/// <summary>What a message breaks.</summary>
/// <param name="Findings">In the order of the text; empty when nothing is broken.</param>
/// <param name="IsCut">Whether there were more findings than are given.</param>
public sealed record ConformanceReport(ImmutableArray<ConformanceFinding> Findings, bool IsCut)
{
    /// <summary>How many errors there are among the findings.</summary>
    public int Errors => Count(ConformanceSeverity.Error);

    /// <summary>How many warnings there are among the findings.</summary>
    public int Warnings => Count(ConformanceSeverity.Warning);

    /// <summary>How many pieces of information there are among the findings.</summary>
    public int Informations => Count(ConformanceSeverity.Information);

    /// <summary>Whether no error was found; warnings do not matter here.</summary>
    public bool IsConformant => Errors == 0;

    private int Count(ConformanceSeverity severity) => Findings.Count(finding => finding.Severity == severity);
}
