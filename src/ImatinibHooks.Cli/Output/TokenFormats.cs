using System.Collections.Immutable;
using ImatinibHooks.Cli.Clients;
using Spectre.Console;

namespace ImatinibHooks.Cli.Output;

/// <summary>The checks of a token as a table, and what they come to in a line.</summary>
internal static class TokenFormats
{
    /// <summary>One row a check.</summary>
    internal static void Write(Terminal terminal, ImmutableArray<TokenResult> results)
    {
        var table = Tables.Start("Check", "", "Asked", "Found");
        foreach (var result in results)
        {
            table.AddRow(Tables.Cell(result.Check), Verdict(result), Tables.Cell(result.Rule), Tables.Cell(result.Found));
        }

        Tables.Write(terminal, table);
        terminal.Out.WriteLine(Conclusion(results));
    }

    private static Text Verdict(TokenResult result) => result.IsPassed switch
    {
        true => Tables.Cell("passed", Color.Green),
        false => Tables.Cell("FAILED", Color.Red),
        null => Tables.Cell("not made", Color.Yellow),
    };

    private static string Conclusion(ImmutableArray<TokenResult> results)
    {
        var failed = results.FirstOrDefault(static result => result.IsPassed == false);
        return failed is not null ? $"The service refuses it: {failed.Check}."
            : results.Any(static result => result.IsPassed is null) ? "Nothing failed that could be checked."
            : "The service takes it, unless it was used before.";
    }
}
