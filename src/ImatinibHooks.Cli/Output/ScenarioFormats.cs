using System.Diagnostics;
using ImatinibHooks.Cli.Scenarios;
using Spectre.Console;

namespace ImatinibHooks.Cli.Output;

/// <summary>The outcome of a run of scenarios, for people.</summary>
internal static class ScenarioFormats
{
    /// <summary>One row a scenario, and the sum below.</summary>
    internal static void Write(Terminal terminal, IReadOnlyCollection<ScenarioResult> results)
    {
        var table = Tables.Start("Scenario", "Result", "Expected", "What differs");
        foreach (var result in results)
        {
            var (word, color) = WordOf(result);
            table.AddRow(Tables.Cell(result.Case.Name), Tables.Cell(word, color), Tables.Cell(ListOf(result.Case.Findings)), Tables.Cell(DifferenceOf(result)));
        }

        Tables.Write(terminal, table);
        terminal.Out.WriteLine(
            $"{results.Count} scenarios: {results.OfType<ScenarioResult.AsExpected>().Count()} as expected, "
            + $"{results.OfType<ScenarioResult.Different>().Count()} different, {results.OfType<ScenarioResult.NotRun>().Count()} not run");
    }

    private static (string Word, Color Color) WordOf(ScenarioResult result) => result switch
    {
        ScenarioResult.AsExpected => ("as expected", Color.Green),
        ScenarioResult.Different => ("different", Color.Red),
        ScenarioResult.NotRun => ("not run", Color.Red),
        _ => throw new UnreachableException($"A result of an unknown kind: {result.GetType().Name}."),
    };

    private static string DifferenceOf(ScenarioResult result) => result switch
    {
        ScenarioResult.Different different => string.Join("; ", new[] { Part("missing", different.Missing), Part("unexpected", different.Unexpected) }.OfType<string>()),
        ScenarioResult.NotRun notRun => notRun.Why,
        _ => string.Empty,
    };

    private static string? Part(string what, IReadOnlyCollection<string> findings) => findings.Count == 0 ? null : $"{what}: {ListOf(findings)}";

    private static string ListOf(IEnumerable<string> findings) => string.Join(", ", findings.DefaultIfEmpty("no card"));
}
