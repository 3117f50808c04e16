using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Sheets;

/// <summary>A table of a reviewed page, headed there by a line <c>Table: ID</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The cells of each row, in the order of the columns; text as written on the page.</param>
public sealed record PageTable(string Id, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    private const string Heading = "Table: ";

    /// <summary>Every table of a page, in its order; a heading without a table is passed over.</summary>
    public static ImmutableArray<PageTable> AllOf(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var lines = markdown.Split('\n');
        var tables = ImmutableArray.CreateBuilder<PageTable>();
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].StartsWith(Heading, StringComparison.Ordinal) && RowsFrom(lines, line + 1) is { Length: > 1 } rows)
            {
                tables.Add(new(lines[line][Heading.Length..].Trim(), rows[0], [.. rows.Skip(2)]));
            }
        }

        return tables.DrainToImmutable();
    }

    /// <summary>The cell of a row in the named column; null when there is no such column.</summary>
    public string? Cell(ImmutableArray<string> row, string column)
    {
        var index = Columns.IndexOf(column);
        return index >= 0 && index < row.Length ? row[index] : null;
    }

    private static ImmutableArray<string>[] RowsFrom(string[] lines, int first) =>
        [.. lines.Skip(first).SkipWhile(string.IsNullOrWhiteSpace).TakeWhile(static line => line.StartsWith('|')).Select(CellsOf)];

    // A bar inside a cell is written with a backslash.
    private static ImmutableArray<string> CellsOf(string line) =>
        [.. line.Trim()[1..].TrimEnd('|').Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|').Select(static cell => cell.Replace('\u0001', '|').Trim())];
}
