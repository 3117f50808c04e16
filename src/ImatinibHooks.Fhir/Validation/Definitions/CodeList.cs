using System.Collections.Immutable;
using System.Text;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Fhir.Validation.Definitions;

/// <summary>The codes of a value set to which an element is bound as required.</summary>
internal sealed class CodeList
{
    private const int MaxNamed = 24;

    private readonly ByteMap codes;
    private readonly ByteMap concepts;

    /// <summary>Makes the list from the rows of the value set.</summary>
    internal CodeList(string name, ImmutableArray<(string System, string Code)> rows)
    {
        Name = name;
        codes = new([.. rows.Select(static row => new ByteMapEntry([], Encoding.UTF8.GetBytes(row.Code), 1))]);
        concepts = new([.. rows.Select(static row => new ByteMapEntry(Encoding.UTF8.GetBytes(row.System), Encoding.UTF8.GetBytes(row.Code), 1))]);
        var named = rows.Select(static row => row.Code).Distinct().Order(StringComparer.Ordinal).ToArray();
        Told = named.Length <= MaxNamed ? string.Join(" | ", named) : $"one of the {named.Length} codes of {name}";
    }

    /// <summary>The name of the value set.</summary>
    internal string Name { get; }

    /// <summary>The codes, as far as a person can read them.</summary>
    internal string Told { get; }

    /// <summary>Whether it holds the code, of whatever system: for elements of type code, whose system is understood.</summary>
    internal bool HasCode(ReadOnlySpan<byte> code) => codes.Find([], code) != 0;

    /// <summary>Whether it holds the concept.</summary>
    internal bool HasConcept(ReadOnlySpan<byte> system, ReadOnlySpan<byte> code) => concepts.Find(system, code) != 0;
}
