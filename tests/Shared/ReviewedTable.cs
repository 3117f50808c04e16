using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace ImatinibHooks.Tests.Shared;

/// <summary>A table of a reviewed page under docs/clinical, to be compared with the same rows in code.</summary>
/// <remarks>
/// A page heads each table with a line <c>Table: ID</c>. A column is named like the property that it shows, spaces and case aside; code without such a property
/// fails. Cells are compared as text: a number in invariant culture with its digits as written, nothing for null, several values joined by a comma.
/// </remarks>
internal sealed record ReviewedTable(ImmutableArray<string> Columns, ImmutableArray<string> Rows)
{
    /// <summary>Reads a table; each row is its cells, joined by <c> | </c>.</summary>
    internal static ReviewedTable Read(string page, string id)
    {
        var lines = File.ReadAllLines(Path.Combine(DocsFolder(), "clinical", page));
        var heading = Array.FindIndex(lines, line => line.Trim() == $"Table: {id}");
        Assert.That(heading, Is.GreaterThanOrEqualTo(0), $"{page} has no line 'Table: {id}'");
        var table = lines.Skip(heading + 1).SkipWhile(string.IsNullOrWhiteSpace).TakeWhile(static line => line.StartsWith('|')).ToArray();
        Assert.That(table, Has.Length.GreaterThan(2), $"table {id} of {page} is empty");
        return new([.. Cells(table[0])], [.. table.Skip(2).Select(static line => string.Join(" | ", Cells(line)))]);
    }

    /// <summary>Fails unless the page holds exactly these rows in this order.</summary>
    internal static void AssertEquals<T>(string page, string id, IEnumerable<T> rows)
    {
        var table = Read(page, id);
        var code = rows.Select(row => string.Join(" | ", table.Columns.Select(column => Cell(row!, column)))).ToArray();
        Assert.That(code, Is.EqualTo(table.Rows), $"table {id} of {page} and the code differ");
    }

    private static IEnumerable<string> Cells(string line) =>
        line.Trim().Trim('|').Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|')
            .Select(static cell => cell.Replace('\u0001', '|').Trim());

    private static string Cell(object row, string column)
    {
        var name = column.Replace(" ", "", StringComparison.Ordinal);
        var property = row.GetType().GetProperties().SingleOrDefault(candidate => candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        Assert.That(property, Is.Not.Null, $"{row.GetType().Name} has no property for the column '{column}'");
        return Text(property!.GetValue(row));
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable values => string.Join(", ", values.Cast<object?>().Select(Text)),
        _ => value.ToString()!,
    };

    private static string DocsFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ImatinibHooks.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "docs");
    }
}
