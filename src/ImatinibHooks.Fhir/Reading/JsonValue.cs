using System.Text.Json;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads primitive values. A value of another JSON type is left out and noted; of an array the first element is taken.</summary>
internal static class JsonValue
{
    /// <summary>A string, where it lies; absent when it is empty or none.</summary>
    internal static JsonText Text(ref Utf8JsonReader json, in ReadScope scope)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            return TryFirst(ref json, scope, out var first) ? Text(ref first, scope) : default;
        }

        if (json.ValueIsEscaped)
        {
            NoteBadText(ref json, scope);
        }

        return json.ContentRange();
    }

    /// <summary>A boolean; null when there is none.</summary>
    internal static bool? Flag(ref Utf8JsonReader json, in ReadScope scope)
    {
        if (json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return json.TokenType == JsonTokenType.True;
        }

        return TryFirst(ref json, scope, out var first) ? Flag(ref first, scope) : null;
    }

    /// <summary>A number and its digits as sent; a null number when it cannot be held exactly.</summary>
    internal static decimal? Number(ref Utf8JsonReader json, in ReadScope scope, out ByteRange digits)
    {
        digits = default;
        if (json.TokenType != JsonTokenType.Number)
        {
            return TryFirst(ref json, scope, out var first) ? Number(ref first, scope, out digits) : null;
        }

        digits = json.TokenRange();
        if (DecimalText.TryParse(json.ValueSpan, out var value))
        {
            return value;
        }

        scope.Note(DefectKind.BadNumber, ref json);
        return null;
    }

    /// <summary>A whole number; null when there is none, or when it is none that an int holds.</summary>
    internal static int? Integer(ref Utf8JsonReader json, in ReadScope scope)
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
    internal static FhirDateTime Date(ref Utf8JsonReader json, in ReadScope scope)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            return TryFirst(ref json, scope, out var first) ? Date(ref first, scope) : default;
        }

        var flaws = json.ValueIsEscaped ? ParseEscaped(json.ValueSpan, out var value) : DateTimeText.Parse(json.ValueSpan, out value);
        NoteFlaws(flaws, ref json, scope);
        return value;
    }

    /// <summary>Of an array, a reader on its first element; false when it is empty or begins with null or another array. The array is skipped.</summary>
    internal static bool TryFirst(ref Utf8JsonReader json, in ReadScope scope, out Utf8JsonReader first)
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

    private static DateFlaws ParseEscaped(ReadOnlySpan<byte> escaped, out FhirDateTime value)
    {
        Span<byte> text = stackalloc byte[JsonTextDecoder.MaxStackLength];
        JsonTextDecoder.TryUnescape(escaped, text, out var length);
        return DateTimeText.Parse(text[..length], out value);
    }

    private static void NoteBadText(ref Utf8JsonReader json, in ReadScope scope)
    {
        if (!JsonTextDecoder.IsValid(json.ValueSpan))
        {
            scope.Note(DefectKind.BadText, ref json);
        }
    }

    private static void NoteFlaws(DateFlaws flaws, ref Utf8JsonReader json, in ReadScope scope)
    {
        if (flaws == DateFlaws.None)
        {
            return;
        }

        scope.Note(
            (flaws & DateFlaws.Bad) != 0 ? DefectKind.BadDate : (flaws & DateFlaws.NoOffset) != 0 ? DefectKind.NoOffset : DefectKind.LooseDate,
            ref json);
    }
}
