using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Sheets;

/// <summary>A page that a pharmacist signs, as it stands under docs/clinical.</summary>
/// <param name="Name">The name of its file without the ending.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Markdown">The whole page.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="SignOff">Who signed it and when, or that nobody has.</param>
public sealed record ReviewedPage(string Name, string Title, string Markdown, ImmutableArray<PageTable> Tables, string SignOff)
{
    private const string SignOffMark = "Sign-off: ";
    private const string RuleTables = "-RULES";

    /// <summary>Reads a page.</summary>
    public static ReviewedPage Parse(string name, string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var title = Array.Find(lines, static line => line.StartsWith("# ", StringComparison.Ordinal))?[2..] ?? name;
        var signOff = Array.FindLast(lines, static line => line.StartsWith(SignOffMark, StringComparison.Ordinal))?[SignOffMark.Length..] ?? "not recorded";
        return new(name, title.Trim(), string.Join('\n', lines), PageTable.AllOf(string.Join('\n', lines)), signOff.Trim());
    }

    /// <summary>The table with this id.</summary>
    /// <exception cref="InvalidDataException">The page has no such table.</exception>
    public PageTable Table(string id) =>
        Tables.FirstOrDefault(table => table.Id == id) ?? throw new InvalidDataException($"docs/clinical/{Name}.md has no table {id}.");

    /// <summary>Whether this is the page on which the rule is signed: it stands in one of the page's tables of rules.</summary>
    public bool IsPageOf(string rule) =>
        Tables.Any(table => table.Id.EndsWith(RuleTables, StringComparison.Ordinal) && table.Rows.Any(row => row[0] == rule));
}
