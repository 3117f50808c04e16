using System.Text;

namespace ImatinibHooks.ValueSets;

/// <summary>A small table of comma-separated values: a header, then rows; a cell with a comma or a quote stands in quotes, a quote in it twice.</summary>
internal static class CsvTable
{
    /// <summary>The rows without the header.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(Cells)];

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"')
            {
                var isDoubled = isQuoted && at + 1 < line.Length && line[at + 1] == '"';
                isQuoted = isDoubled || !isQuoted;
                at += isDoubled ? 1 : 0;
                cell.Append(isDoubled ? "\"" : "");
            }
            else if (line[at] == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
