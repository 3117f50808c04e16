using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a Quantity, its unit by the unit table: code and system first, then the code alone, then the unit text.</summary>
internal struct QuantityReader : IObjectReader
{
    private decimal? value;
    private ByteRange digits;
    private QuantityComparator comparator;
    private bool isComparatorUnknown;
    private JsonText unit;
    private JsonText system;
    private JsonText code;

    private enum Member
    {
        Value = 1,
        Comparator,
        Unit,
        System,
        Code,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads one quantity; the default when the value is none.</summary>
    internal static Quantity Read(ref JsonCursor json, in ReadScope scope)
    {
        var quantity = default(QuantityReader);
        return JsonObject.TryRead(ref quantity, ref json, scope) ? quantity.Row(scope) : default;
    }

    /// <summary>Reads a bare whole number as a quantity without unit.</summary>
    internal static Quantity ReadInteger(ref JsonCursor json, in ReadScope scope) =>
        new() { Value = JsonValue.Number(ref json, scope, out var digits), Digits = digits };

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.Value:
                value = JsonValue.Number(ref json, scope, out digits);
                break;
            case Member.Comparator:
                ReadComparator(ref json, scope);
                break;
            case Member.Unit:
                unit = JsonValue.Text(ref json, scope);
                break;
            case Member.System:
                system = JsonValue.Text(ref json, scope);
                break;
            default:
                code = JsonValue.Text(ref json, scope);
                break;
        }
    }

    private void ReadComparator(ref JsonCursor json, in ReadScope scope)
    {
        var text = JsonValue.Text(ref json, scope);
        comparator = ComparatorOf(scope.Set, text);
        isComparatorUnknown = comparator == QuantityComparator.None && !text.IsAbsent;
    }

    private static QuantityComparator ComparatorOf(ResourceSet set, JsonText text) =>
        set.TextEquals(text, "<"u8) ? QuantityComparator.Less
        : set.TextEquals(text, "<="u8) ? QuantityComparator.LessOrEqual
        : set.TextEquals(text, ">="u8) ? QuantityComparator.GreaterOrEqual
        : set.TextEquals(text, ">"u8) ? QuantityComparator.Greater
        : QuantityComparator.None;

    private readonly Quantity Row(in ReadScope scope)
    {
        if (isComparatorUnknown)
        {
            scope.Set.Defects.Add(new(DefectKind.BadNumber, digits));
        }

        return new()
        {
            Value = isComparatorUnknown ? null : value,
            Digits = digits,
            Comparator = comparator,
            Unit = scope.Terminology.Units.UnitOf(scope.Set, system, code, unit),
            SentCode = code,
            SentUnit = unit,
        };
    }
}
