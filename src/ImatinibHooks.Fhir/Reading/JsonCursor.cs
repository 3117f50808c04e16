using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Walks forward over the tokens of JSON that lies in one piece, as <see cref="Utf8JsonReader"/> does, and knows where each of them lies.</summary>
/// <remarks>
/// Strict (RFC 8259): it accepts and refuses what <see cref="Utf8JsonReader"/> does, which a test compares on mutated JSON. It exists for speed: reading a record
/// is mostly walking over tokens, and this takes about a fifth less time (docs/adr/0004-a-cursor-of-our-own.md). It leaves to others what costs that: segments, comments, partial input, decoding. Like
/// <see cref="Utf8JsonReader"/> it does not check whether strings are valid UTF-8. A copy of a cursor walks on by itself.
/// </remarks>
internal ref struct JsonCursor
{
    private readonly ReadOnlySpan<byte> json;
    private readonly int maxDepth;
    private readonly int around;
    private NestingBits objects;
    private int depth;
    private int next;

    /// <summary>Stands before a value; <see cref="Read"/> goes to its first token.</summary>
    /// <param name="json">All of the text, so that places are places in it.</param>
    /// <param name="start">Where the value, or white space before it, begins.</param>
    /// <param name="depth">How many objects and arrays it lies in.</param>
    /// <param name="maxDepth">How many objects and arrays may be open, those around the value included; of the value itself at most 512.</param>
    internal JsonCursor(ReadOnlySpan<byte> json, int start, int depth, int maxDepth)
    {
        this.json = json;
        this.maxDepth = Math.Min(maxDepth - depth, NestingBits.Capacity);
        around = depth;
        next = start;
    }

    /// <summary>The kind of the token.</summary>
    internal JsonTokenType TokenType { get; private set; }

    /// <summary>The first byte of the token, the quote of a string included.</summary>
    internal int Start { get; private set; }

    /// <summary>The byte after the token, the quote of a string included.</summary>
    internal int End { get; private set; }

    /// <summary>Whether the string or name holds escapes; nothing is said of other tokens.</summary>
    internal bool ValueIsEscaped { get; private set; }

    /// <summary>The bytes of the token, without the quotes of a string, its escapes as they are.</summary>
    internal readonly ReadOnlySpan<byte> ValueSpan => TokenType is JsonTokenType.String or JsonTokenType.PropertyName
        ? json[(Start + 1)..(End - 1)]
        : json[Start..End];

    /// <summary>How many objects and arrays are open, those around the value and the one that opens with this token included.</summary>
    internal readonly int Depth => around + depth;

    /// <summary>All bytes from the token on.</summary>
    internal readonly ReadOnlySpan<byte> FromStart => json[Start..];

    private readonly bool IsInObject => NestingBits.IsSet(objects, depth - 1);

    /// <summary>Whether the string or name that the cursor stands on is this one.</summary>
    internal readonly bool IsText(ReadOnlySpan<byte> utf8) =>
        ValueIsEscaped ? JsonTextDecoder.DecodedEquals(ValueSpan, utf8) : ValueSpan.SequenceEqual(utf8);

    /// <summary>Goes to the next token; false after the last one of the value.</summary>
    /// <exception cref="JsonException">The text is not well-formed here, or nested too deep.</exception>
    internal bool Read()
    {
        var at = next;
        var letter = LetterAt(ref at);
        switch (TokenType)
        {
            case JsonTokenType.PropertyName or JsonTokenType.None:
                ReadValue(letter, at);
                return true;
            case JsonTokenType.StartObject when letter != (byte)'}':
                ReadName(letter, at);
                return true;
            case JsonTokenType.StartArray when letter != (byte)']':
                ReadValue(letter, at);
                return true;
            default:
                return depth > 0 && ReadOn(letter, at);
        }
    }

    /// <summary>Goes to the last token of the value: of the member when the cursor is on its name.</summary>
    /// <exception cref="JsonException">The text is not well-formed there, or nested too deep.</exception>
    internal void Skip()
    {
        if (TokenType == JsonTokenType.PropertyName)
        {
            Read();
        }

        if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            for (var outer = depth - 1; depth > outer;)
            {
                Read();
            }
        }
    }

    /// <summary>
    /// Goes from the first token of an object or array to its last when its bytes are those of one that was read before, which lay at least as deep; false, without
    /// having moved, when they are not.
    /// </summary>
    /// <param name="earlier">Where the earlier one begins.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="earlierDepth">Its <see cref="Depth"/>.</param>
    internal bool TryPass(int earlier, int length, int earlierDepth)
    {
        if (Depth > earlierDepth || !json[Start..].StartsWith(json.Slice(earlier, length)))
        {
            return false;
        }

        TokenType = TokenType == JsonTokenType.StartObject ? JsonTokenType.EndObject : JsonTokenType.EndArray;
        depth--;
        Set(Start + length - 1, Start + length);
        return true;
    }

    // After a value, or at the end of an empty object or array.
    private bool ReadOn(byte letter, int at)
    {
        if (letter == (byte)',' && TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            at++;
            letter = LetterAt(ref at);
            if (IsInObject)
            {
                ReadName(letter, at);
            }
            else
            {
                ReadValue(letter, at);
            }
        }
        else
        {
            Close(letter, at);
        }

        return true;
    }

    private void ReadName(byte letter, int at)
    {
        if (letter != (byte)'"')
        {
            Refuse(at);
        }

        ReadString(at);
        TokenType = JsonTokenType.PropertyName;
        at = End;
        if (LetterAt(ref at) != (byte)':')
        {
            Refuse(at);
        }

        next = at + 1;
    }

    private void ReadValue(byte letter, int at)
    {
        switch (letter)
        {
            case (byte)'"':
                ReadString(at);
                TokenType = JsonTokenType.String;
                break;
            case (byte)'{':
                Open(JsonTokenType.StartObject, at);
                break;
            case (byte)'[':
                Open(JsonTokenType.StartArray, at);
                break;
            default:
                ReadScalar(letter, at);
                break;
        }
    }

    private void ReadString(int at)
    {
        var end = JsonGrammar.EndOfPlainText(json, at + 1);
        if (end < json.Length && json[end] == (byte)'"')
        {
            ValueIsEscaped = false;
            Set(at, end + 1);
            return;
        }

        ReadEscaped(at, end);
    }

    private void ReadEscaped(int at, int firstEscape)
    {
        var end = JsonGrammar.EndOfEscapedText(json, firstEscape);
        if (end < 0)
        {
            Refuse(~end);
        }

        ValueIsEscaped = true;
        Set(at, end + 1);
    }

    private void ReadScalar(byte letter, int at)
    {
        TokenType = letter switch
        {
            (byte)'t' => JsonTokenType.True,
            (byte)'f' => JsonTokenType.False,
            (byte)'n' => JsonTokenType.Null,
            _ => JsonTokenType.Number,
        };
        var end = TokenType switch
        {
            JsonTokenType.True => JsonGrammar.EndOfWord(json, at, "true"u8),
            JsonTokenType.False => JsonGrammar.EndOfWord(json, at, "false"u8),
            JsonTokenType.Null => JsonGrammar.EndOfWord(json, at, "null"u8),
            _ => JsonGrammar.EndOfNumber(json, at),
        };
        if (end < 0)
        {
            Refuse(~end);
        }

        Set(at, end);
    }

    private void Open(JsonTokenType type, int at)
    {
        if (depth == maxDepth)
        {
            Refuse(at);
        }

        NestingBits.Set(ref objects, depth++, type == JsonTokenType.StartObject);
        TokenType = type;
        Set(at, at + 1);
    }

    private void Close(byte letter, int at)
    {
        if (letter != (IsInObject ? (byte)'}' : (byte)']'))
        {
            Refuse(at);
        }

        TokenType = IsInObject ? JsonTokenType.EndObject : JsonTokenType.EndArray;
        depth--;
        Set(at, at + 1);
    }

    private void Set(int start, int end) => (Start, End, next) = (start, end, end);

    /// <summary>The first byte that is no white space, and its place; 0 at the end.</summary>
    private readonly byte LetterAt(ref int at)
    {
        for (; (uint)at < (uint)json.Length; at++)
        {
            if (json[at] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return json[at];
            }
        }

        return 0;
    }

    [DoesNotReturn]
    private readonly void Refuse(int at)
    {
        var before = json[..Math.Min(at, json.Length)];
        throw new JsonException("Not well-formed JSON.", null, before.Count((byte)'\n'), before.Length - (before.LastIndexOf((byte)'\n') + 1));
    }
}
