using System.Runtime.CompilerServices;
using System.Text.Json;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads primitive values. A value of another JSON type is left out and noted; of an array the first element is taken.</summary>
internal static class JsonValue
{
    /// <summary>A string, where it lies; absent when it is empty or none.</summary>
    internal static JsonText Text(ref JsonCursor json, in ReadScope scope) =>
        json.TokenType == JsonTokenType.String && !json.ValueIsEscaped ? json.ContentRange() : OddText(ref json, scope);

    /// <summary>A boolean; null when there is none.</summary>
    internal static bool? Flag(ref JsonCursor json, in ReadScope scope) => json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => OddFlag(ref json, scope),
    };

    /// <summary>A number and its digits as sent; a null number when it cannot be held exactly.</summary>
    internal static decimal? Number(ref JsonCursor json, in ReadScope scope, out ByteRange digits)
    {
        if (json.TokenType == JsonTokenType.Number && DecimalText.TryParse(json.ValueSpan, out var value))
        {
            digits = json.TokenRange();
            return value;
        }

        return OddNumber(ref json, scope, out digits);
    }

    /// <summary>A whole number; null when there is none, or when it is none that an int holds.</summary>
    internal static int? Integer(ref JsonCursor json, in ReadScope scope)
    {
        if (Number(ref json, scope, out var digits) is not { } value)
        {
            return null;
        }

        if (value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue)
        {
            return (int)value;
        }

        scope.Set.Defects.Add(new(DefectKind.BadNumber, digits));
        return null;
    }

    /// <summary>A date, dateTime or instant; absent when it is none.</summary>
    internal static FhirDateTime Date(ref JsonCursor json, in ReadScope scope) =>
        json.TokenType == JsonTokenType.String
        && !json.ValueIsEscaped
        && DateTimeText.Parse(json.ValueSpan, out var value) == DateFlaws.None
            ? value
            : OddDate(ref json, scope);

    /// <summary>Of an array, a reader on its first element; false when it is empty or begins with null or another array. The array is skipped.</summary>
    internal static bool TryFirst(ref JsonCursor json, in ReadScope scope, out JsonCursor first)
    {
        first = json;
        if (json.TokenType != JsonTokenType.StartArray)
        {
            scope.LeaveOut(DefectKind.WrongType, ref json);
            return false;
        }

        scope.Set.Defects.Add(new(DefectKind.ArrayForObject, json.SkipRange()));
        first.Read();
        return first.TokenType is not (JsonTokenType.EndArray or JsonTokenType.Null or JsonTokenType.StartArray);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsonText OddText(ref JsonCursor json, in ReadScope scope)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            return TryFirst(ref json, scope, out var first) ? Text(ref first, scope) : default;
        }

        if (!JsonTextDecoder.IsValid(json.ValueSpan))
        {
            scope.Note(DefectKind.BadText, ref json);
        }

        return json.ContentRange();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool? OddFlag(ref JsonCursor json, in ReadScope scope) =>
        TryFirst(ref json, scope, out var first) ? Flag(ref first, scope) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static decimal? OddNumber(ref JsonCursor json, in ReadScope scope, out ByteRange digits)
    {
        digits = default;
        if (json.TokenType != JsonTokenType.Number)
        {
            return TryFirst(ref json, scope, out var first) ? Number(ref first, scope, out digits) : null;
        }

        digits = json.TokenRange();
        scope.Note(DefectKind.BadNumber, ref json);
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static FhirDateTime OddDate(ref JsonCursor json, in ReadScope scope)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            return TryFirst(ref json, scope, out var first) ? Date(ref first, scope) : default;
        }

        var flaws = json.ValueIsEscaped ? ParseEscaped(json.ValueSpan, out var value) : DateTimeText.Parse(json.ValueSpan, out value);
        if (flaws != DateFlaws.None)
        {
            scope.Note(DefectOf(flaws), ref json);
        }

        return value;
    }

    private static DateFlaws ParseEscaped(ReadOnlySpan<byte> escaped, out FhirDateTime value)
    {
        Span<byte> text = stackalloc byte[JsonTextDecoder.MaxStackLength];
        JsonTextDecoder.TryUnescape(escaped, text, out var length);
        return DateTimeText.Parse(text[..length], out value);
    }

    private static DefectKind DefectOf(DateFlaws flaws) =>
        (flaws & DateFlaws.Bad) != 0 ? DefectKind.BadDate
        : (flaws & DateFlaws.NoOffset) != 0 ? DefectKind.NoOffset
        : DefectKind.LooseDate;
}
