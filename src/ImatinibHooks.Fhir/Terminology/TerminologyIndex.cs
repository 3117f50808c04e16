using System.Collections.Immutable;

namespace ImatinibHooks.Fhir.Terminology;

/// <summary>The codes of all value sets, frozen at start: bytes of system and code to a row, and a row to its value sets.</summary>
/// <remarks>
/// Thread-safe. Look-ups make no strings. A code that stands in a file, also one that stands there to be excluded, has a row of its own; a code under a family
/// (ICD-10-CM, ATC) that stands nowhere itself has the row of the longest family that it begins with.
/// </remarks>
public sealed class TerminologyIndex
{
    /// <summary>The value set that holds the units of measure and their spellings; it is the unit table and none of <see cref="ValueSets"/>.</summary>
    internal const string UnitsName = "units";

    private readonly TerminologyRows rows;
    private readonly TextMatcher texts;

    private TerminologyIndex(ImmutableArray<ValueSetFile> files, UnitTable units)
    {
        ValueSets = [.. files.Select(file => file.Name)];
        Units = units;
        rows = new(files);
        texts = new(files);
    }

    /// <summary>The file names without <c>.json</c> in ordinal order; a value set's index is its place here.</summary>
    public ImmutableArray<string> ValueSets { get; }

    /// <summary>The number of rows; rows are numbered 1 to this.</summary>
    public int Rows => rows.Count;

    /// <summary>The unit table.</summary>
    internal UnitTable Units { get; }

    /// <summary>Loads every ValueSet <c>*.json</c> of the folder; the one named <c>units</c> is the unit table.</summary>
    /// <exception cref="InvalidDataException">A file is no ValueSet of the form that is understood; the message names file and member.</exception>
    public static TerminologyIndex Load(string folder)
    {
        var files = Directory.GetFiles(folder, "*.json").Select(ValueSetFile.Read).OrderBy(file => file.Name, StringComparer.Ordinal).ToImmutableArray();
        return new(
            [.. files.Where(file => file.Name != UnitsName)],
            new UnitTable([.. files.Where(file => file.Name == UnitsName).SelectMany(file => file.Includes)]));
    }

    /// <summary>The row of a code: above 0, or 0 when the code is not loaded.</summary>
    public int Find(ReadOnlySpan<byte> system, ReadOnlySpan<byte> code) => rows.Find(system, code);

    /// <summary>The value sets a row belongs to, as indexes into <see cref="ValueSets"/> in ascending order; none for a code that is only excluded.</summary>
    public ImmutableArray<int> ValueSetsOf(int row) => rows[row].ValueSets;

    /// <summary>The code system of a row.</summary>
    public string SystemOf(int row) => rows[row].System;

    /// <summary>The code of a row; of a family the code that stands for it, such as <c>A41</c>.</summary>
    public string CodeOf(int row) => rows[row].Code;

    /// <summary>The display of a row; empty when the files give none.</summary>
    public string DisplayOf(int row) => rows[row].Display;

    /// <summary>The value sets one of whose matching texts occurs in the text as whole words, whatever its case, in ascending order.</summary>
    /// <remarks>
    /// Words are runs of letters and digits, and each plus sign; what stands between them does not count, so "STI-571" and "STI 571" are the same. An occurrence
    /// inside one of the value set's excluded texts ("N-desmethyl imatinib") does not count, nor does one beside an excluded text with an ellipsis in its place:
    /// "no …" takes the word away from "no sepsis".
    /// </remarks>
    public ImmutableArray<int> MatchText(string text) => texts.Match(text);

    /// <summary>Whether <see cref="MatchText"/> could find anything in these decoded bytes; no string is made. False is certain, true is not.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="valueSet">The index of the value set that is asked for; -1 for any.</param>
    public bool MayMatchText(ReadOnlySpan<byte> utf8, int valueSet = -1) => texts.MayMatch(utf8, valueSet);
}
