using System.Text.Json;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Validation.Checking;
using ImatinibHooks.Fhir.Validation.Definitions;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Validation;

/// <summary>One value in JSON that was walked over already, so that it is well-formed: its members can be asked for by name.</summary>
/// <remarks>Of the object that a check has just finished the places of the members are known; anything below is looked through when it is asked for.</remarks>
internal readonly ref struct FhirNode
{
    private const int Nowhere = -1;

    private readonly ReadOnlySpan<byte> json;
    private readonly ReadOnlySpan<Place> places;
    private readonly TypeDefinition? type;
    private readonly ulong seen;

    /// <summary>The value that begins at a place.</summary>
    internal FhirNode(ReadOnlySpan<byte> json, int start)
    {
        this.json = json;
        Start = start;
    }

    /// <summary>The object whose members have just been walked over.</summary>
    internal FhirNode(ReadOnlySpan<byte> json, int start, TypeDefinition type, ulong seen, ReadOnlySpan<Place> places)
        : this(json, start)
    {
        this.type = type;
        this.seen = seen;
        this.places = places;
    }

    /// <summary>Where it begins.</summary>
    internal int Start { get; }

    /// <summary>Whether there is nothing.</summary>
    internal bool IsAbsent => json.IsEmpty;

    /// <summary>The bytes between the quotes of a string, unescaped, or those of another scalar; empty for an object, an array, null and nothing.</summary>
    internal ReadOnlySpan<byte> Text
    {
        get
        {
            if (IsAbsent || json[Start] is (byte)'{' or (byte)'[' or (byte)'n')
            {
                return [];
            }

            var cursor = At(Start);
            return cursor is { TokenType: JsonTokenType.String, ValueIsEscaped: true } ? Unescape(cursor.ValueSpan) : cursor.ValueSpan;
        }
    }

    /// <summary>Whether an element is there, be it only with extensions. Of a choice by its name without the type: only of the object that was just walked over.</summary>
    internal bool Has(ReadOnlySpan<byte> name) => type is null ? Scan(name, orSibling: true) >= 0 : type.ByName.Find(name) is { } element && (seen & element.Bit) != 0;

    /// <summary>The value of an element; of an array its first one; nothing when it is not there.</summary>
    internal FhirNode Child(ReadOnlySpan<byte> name)
    {
        foreach (var item in Items(name))
        {
            return item;
        }

        return default;
    }

    /// <summary>The values of an element: those of an array, or the one.</summary>
    internal FhirItems Items(ReadOnlySpan<byte> name)
    {
        var start = StartOf(name);
        return start < 0 ? default : new(json, start);
    }

    /// <summary>How many values an element has.</summary>
    internal int Count(ReadOnlySpan<byte> name)
    {
        var count = 0;
        foreach (var _ in Items(name))
        {
            count++;
        }

        return count;
    }

    /// <summary>The text of an element, as <see cref="Text"/>.</summary>
    internal ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> name) => Child(name).Text;

    /// <summary>Whether the text of an element is this one.</summary>
    internal bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text) => TextOf(name).SequenceEqual(text);

    /// <summary>Where the value of an element begins; below 0 when it is not there or has extensions only.</summary>
    internal int StartOf(ReadOnlySpan<byte> name)
    {
        if (IsAbsent || type is null)
        {
            return Scan(name, orSibling: false);
        }

        return type.ByName.Find(name) is { } element && (seen & element.Bit) != 0 ? places[element.Ordinal].Start : Nowhere;
    }

    /// <summary>The value of a choice (<c>value[x]</c>) of any object; nothing when it is not there.</summary>
    /// <param name="name">Its name without [x].</param>
    /// <param name="suffix">How the name of the member ends: the type of the value, with a capital letter.</param>
    internal FhirNode Choice(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> suffix)
    {
        suffix = [];
        if (IsAbsent || json[Start] != (byte)'{')
        {
            return default;
        }

        var cursor = At(Start);
        while (cursor.Read() && cursor.TokenType == JsonTokenType.PropertyName)
        {
            if (cursor.ValueSpan.StartsWith(name) && cursor.ValueSpan[name.Length..] is [>= (byte)'A' and <= (byte)'Z', ..] type)
            {
                suffix = type;
                cursor.Read();
                return new(json, cursor.Start);
            }

            cursor.Skip();
        }

        return default;
    }

    /// <summary>A cursor on the first token of the value.</summary>
    internal JsonCursor Walk() => At(Start);

    private int Scan(ReadOnlySpan<byte> name, bool orSibling)
    {
        if (IsAbsent || json[Start] != (byte)'{')
        {
            return Nowhere;
        }

        var cursor = At(Start);
        while (cursor.Read() && cursor.TokenType == JsonTokenType.PropertyName)
        {
            if (cursor.IsText(name) || (orSibling && cursor.ValueSpan is [(byte)'_', .. var rest] && rest.SequenceEqual(name)))
            {
                cursor.Read();
                return cursor.Start;
            }

            cursor.Skip();
        }

        return Nowhere;
    }

    private JsonCursor At(int start)
    {
        var cursor = new JsonCursor(json, start, 0, FhirJson.MaxDepth);
        cursor.Read();
        return cursor;
    }

    private static byte[] Unescape(ReadOnlySpan<byte> escaped)
    {
        var buffer = new byte[escaped.Length];
        return buffer[..JsonTextDecoder.Unescape(escaped, buffer, out _)];
    }
}
