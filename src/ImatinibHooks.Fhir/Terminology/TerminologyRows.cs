using System.Collections.Immutable;
using System.Text;

namespace ImatinibHooks.Fhir.Terminology;

/// <summary>One code or family of codes.</summary>
internal sealed record TerminologyRow(string System, string Code, string Display, bool IsFamily, ImmutableArray<int> ValueSets);

/// <summary>The rows of the terminology and the way from bytes to them.</summary>
internal sealed class TerminologyRows
{
    private readonly ImmutableArray<TerminologyRow> rows;
    private readonly ByteMap codes;
    private readonly ImmutableArray<FamilySystem> familySystems;

    /// <summary>Makes the rows of all value sets; a value set's index is its place.</summary>
    internal TerminologyRows(ImmutableArray<ValueSetFile> files)
    {
        rows = [.. RowsOf(files, isFamily: false), .. RowsOf(files, isFamily: true)];
        var numbered = rows.Select((row, index) => (Row: row, Number: index + 1)).ToImmutableArray();
        codes = new([.. numbered.Select(line => new ByteMapEntry(Utf8(line.Row.System), Utf8(line.Row.Code), line.Number))]);
        familySystems =
        [
            .. numbered.Where(line => line.Row.IsFamily).GroupBy(line => line.Row.System).Select(system => new FamilySystem(
                Utf8(system.Key),
                [.. system.OrderByDescending(line => line.Row.Code.Length).Select(line => new Family(Utf8(line.Row.Code), line.Number))])),
        ];
    }

    /// <summary>The number of rows.</summary>
    internal int Count => rows.Length;

    /// <summary>A row by its number, from 1.</summary>
    internal TerminologyRow this[int row] => rows[row - 1];

    /// <summary>The number of the row of a code; 0 when there is none.</summary>
    internal int Find(ReadOnlySpan<byte> system, ReadOnlySpan<byte> code)
    {
        var row = codes.Find(system, code);
        return row != 0 ? row : FindFamily(system, code);
    }

    private int FindFamily(ReadOnlySpan<byte> system, ReadOnlySpan<byte> code)
    {
        foreach (var candidate in familySystems)
        {
            if (system.SequenceEqual(candidate.System))
            {
                return FindFamily(candidate.Families, code);
            }
        }

        return 0;
    }

    private static int FindFamily(ImmutableArray<Family> families, ReadOnlySpan<byte> code)
    {
        foreach (var family in families)
        {
            if (code.StartsWith(family.Code))
            {
                return family.Row;
            }
        }

        return 0;
    }

    /// <summary>The exact rows, or those of families: every line of that kind once, by system and code.</summary>
    private static IEnumerable<TerminologyRow> RowsOf(ImmutableArray<ValueSetFile> files, bool isFamily) =>
        files.SelectMany(file => file.Includes.Concat(file.Excludes))
            .Where(line => line.IsFamily == isFamily)
            .GroupBy(line => (line.System, line.Code))
            .OrderBy(group => group.Key.System, StringComparer.Ordinal).ThenBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => new TerminologyRow(
                group.Key.System, group.Key.Code, group.Select(line => line.Display).FirstOrDefault(display => display.Length > 0, ""), isFamily,
                MembershipOf(group.First(), files)));

    private static ImmutableArray<int> MembershipOf(ValueSetLine row, ImmutableArray<ValueSetFile> files) =>
    [
        .. Enumerable.Range(0, files.Length)
            .Where(index => files[index].Includes.Any(line => Covers(line, row)) && !files[index].Excludes.Any(line => Covers(line, row))),
    ];

    /// <summary>Whether a line covers a row: the same code, or a family that the row lies in. A single code never covers a family.</summary>
    private static bool Covers(ValueSetLine line, ValueSetLine row) =>
        line.System == row.System
        && (line.IsFamily ? row.Code.StartsWith(line.Code, StringComparison.Ordinal) : !row.IsFamily && row.Code == line.Code);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private sealed record FamilySystem(byte[] System, ImmutableArray<Family> Families);

    /// <summary>A family of codes; the longest ones stand first.</summary>
    private sealed record Family(byte[] Code, int Row);
}
