using System.Collections.Immutable;
using System.Text;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Terminology;

/// <summary>The units of measure that are understood: UCUM codes, and what is written for them in the field.</summary>
/// <remarks>
/// A unit is never guessed: a UCUM code that is not in the table is unknown, whatever the unit text beside it says. A spelling that means two units when its
/// case is ignored (G/L and g/L) counts only in the case in which the table has it.
/// </remarks>
internal sealed class UnitTable
{
    private readonly ImmutableArray<string> units;
    private readonly byte[] system;
    private readonly ByteMap codes;
    private readonly ByteMap spellings;
    private readonly ByteMap looseSpellings;

    /// <summary>Makes the table: each line a UCUM code with its spellings.</summary>
    internal UnitTable(ImmutableArray<ValueSetLine> lines)
    {
        units = ["", .. lines.Select(line => line.Code)];
        system = Encoding.UTF8.GetBytes(lines.IsEmpty ? "" : lines[0].System);
        codes = new([.. lines.Select((line, index) => Entry(Encoding.UTF8.GetBytes(line.Code), index + 1))]);
        var all = lines.SelectMany((line, index) => line.Texts.Prepend(line.Code).Select(text => (Text: Encoding.UTF8.GetBytes(text), Unit: index + 1)))
            .ToImmutableArray();
        spellings = new([.. all.Select(spelling => Entry(spelling.Text, spelling.Unit))]);
        looseSpellings = new(
        [
            .. all.Select(spelling => (Text: Loosen(spelling.Text), spelling.Unit))
                .GroupBy(spelling => Encoding.UTF8.GetString(spelling.Text))
                .Where(group => group.Select(spelling => spelling.Unit).Distinct().Count() == 1)
                .Select(group => Entry(group.First().Text, group.First().Unit)),
        ]);
    }

    /// <summary>The UCUM code of a quantity's unit; null when none was sent, empty when it was sent and is not known.</summary>
    internal string? UnitOf(ResourceSet set, JsonText sentSystem, JsonText sentCode, JsonText sentUnit)
    {
        if (sentCode.IsAbsent)
        {
            return sentUnit.IsAbsent ? null : units[FindSpelling(set, sentUnit)];
        }

        var isUcum = set.TextEquals(sentSystem, system);
        if (isUcum && !sentCode.IsEscaped && codes.Find([], set.Bytes(sentCode.Range)) is > 0 and var row)
        {
            return units[row];
        }

        var unit = FindSpelling(set, sentCode);
        return units[unit == 0 && !isUcum && !sentUnit.IsAbsent ? FindSpelling(set, sentUnit) : unit];
    }

    private int FindSpelling(ResourceSet set, JsonText text)
    {
        var bytes = set.Bytes(text.Range);
        if (!text.IsEscaped)
        {
            return FindSpelling(bytes);
        }

        Span<byte> unescaped = stackalloc byte[JsonTextDecoder.MaxStackLength];
        return JsonTextDecoder.TryUnescape(bytes, unescaped, out var length) ? FindSpelling(unescaped[..length]) : 0;
    }

    private int FindSpelling(ReadOnlySpan<byte> text)
    {
        var unit = spellings.Find([], text);
        return unit != 0 || text.Length > JsonTextDecoder.MaxStackLength ? unit : FindLoose(text);
    }

    private int FindLoose(ReadOnlySpan<byte> bytes)
    {
        Span<byte> loose = stackalloc byte[JsonTextDecoder.MaxStackLength];
        return looseSpellings.Find([], loose[..Loosen(bytes, loose)]);
    }

    private static ByteMapEntry Entry(byte[] text, int unit) => new([], text, unit);

    private static byte[] Loosen(byte[] text)
    {
        var loose = new byte[text.Length];
        return loose[..Loosen(text, loose)];
    }

    /// <summary>Writes the text without spaces and in lower case (ASCII only) and returns its length.</summary>
    private static int Loosen(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var length = 0;
        foreach (var letter in text)
        {
            if (letter != (byte)' ')
            {
                into[length++] = letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter + 32) : letter;
            }
        }

        return length;
    }
}
