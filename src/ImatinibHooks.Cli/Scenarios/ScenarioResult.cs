using System.Collections.Immutable;

namespace ImatinibHooks.Cli.Scenarios;

/// <summary>What came of one scenario: as expected, different, or not run.</summary>
internal abstract record ScenarioResult(ScenarioCase Case)
{
    /// <summary>Everything that must come came, and nothing else.</summary>
    internal sealed record AsExpected(ScenarioCase Case) : ScenarioResult(Case);

    /// <summary>Something did not come, or something else came.</summary>
    /// <param name="Case">The scenario.</param>
    /// <param name="Missing">What did not come.</param>
    /// <param name="Unexpected">What came beside the expected, or although it must not.</param>
    internal sealed record Different(ScenarioCase Case, ImmutableArray<string> Missing, ImmutableArray<string> Unexpected) : ScenarioResult(Case);

    /// <summary>There was no answer that could be compared.</summary>
    /// <param name="Case">The scenario.</param>
    /// <param name="Why">Why.</param>
    internal sealed record NotRun(ScenarioCase Case, string Why) : ScenarioResult(Case);

    /// <summary>Compares what came.</summary>
    internal static ScenarioResult Of(ScenarioCase scenario, IReadOnlyCollection<string> findings)
    {
        ImmutableArray<string> missing = [.. scenario.Findings.Where(expected => !findings.Contains(expected))];
        ImmutableArray<string> unexpected = [.. findings.Where(finding => IsUnexpected(scenario, finding))];
        return missing.IsEmpty && unexpected.IsEmpty ? new AsExpected(scenario) : new Different(scenario, missing, unexpected);
    }

    private static bool IsUnexpected(ScenarioCase scenario, string finding)
    {
        var rule = finding.Split(' ')[0];
        return scenario.Forbidden.Contains(rule) || (!scenario.Findings.Contains(finding) && !scenario.Later.Contains(rule));
    }
}
