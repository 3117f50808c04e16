namespace ImatinibHooks.Acceptance.Validation;

/// <summary>The table of docs/quality.md that says where our validation and those of others differ.</summary>
internal static class DifferencePage
{
    private const string Head = "| change | who finds it | why |";

    /// <summary>Change and who finds it, row by row; each row has to give a reason.</summary>
    public static IEnumerable<string> Rows() => Repository.Read("docs", "quality.md").Split('\n')
        .SkipWhile(static line => line != Head)
        .Skip(2)
        .TakeWhile(static line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(static cells => cells[3].Length > 20 ? $"{cells[1]}: {cells[2]}" : throw new InvalidDataException($"{cells[1]} has no reason."));
}
