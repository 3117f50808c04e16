namespace ImatinibHooks.Acceptance.Documents;

/// <summary>The rows of a table on a page of this repository.</summary>
internal static class MarkdownTable
{
    /// <summary>The cells of each row of the table whose first column has this heading; pipes in a cell are not known.</summary>
    internal static List<string[]> Rows(string page, string heading) =>
    [
        .. Repository.Read("docs", page).Split('\n')
            .SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];
}
