using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>What every JSON body goes through before and when it cannot be read.</summary>
public static class JsonBody
{
    private const string NotJson = "The body is not well-formed JSON";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The body without a UTF-8 byte order mark in front.</summary>
    /// <remarks>Offsets of a later reading are offsets into what is returned here: take it off once, at the door.</remarks>
    public static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    /// <summary>The fault of a body that is no valid UTF-8; null when it is valid.</summary>
    public static CallFault? CheckEncoding(ReadOnlySpan<byte> body)
    {
        if (Utf8.IsValid(body))
        {
            return null;
        }

        var invalid = FirstInvalidByte(body);
        var before = body[..invalid];
        return Malformed("The body is not valid UTF-8", before.Count((byte)'\n'), invalid - (before.LastIndexOf((byte)'\n') + 1));
    }

    /// <summary>The fault of a body that stopped being JSON.</summary>
    /// <param name="exception">What the reader threw. Only its position is told: its message quotes the body.</param>
    public static CallFault Malformed(JsonException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Malformed(NotJson, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
    }

    /// <summary>The fault of a body that stopped being JSON, found by reading it once more from its first byte.</summary>
    /// <remarks>Whoever takes part in the pass may have gone on with a reader over the rest of the body, whose places are not those of the body.</remarks>
    public static CallFault FaultOf(ReadOnlySpan<byte> body, int maxDepth)
    {
        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (json.Read())
            {
            }

            return Malformed(NotJson, 0, 0);
        }
        catch (JsonException exception)
        {
            var what = IsTooDeep(ref json, body, maxDepth) ? $"The body is nested deeper than {maxDepth} levels" : NotJson;
            return Malformed(what, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        }
    }

    /// <summary>Whether a reader that threw did so because the next value would be nested too deep.</summary>
    private static bool IsTooDeep(ref Utf8JsonReader json, ReadOnlySpan<byte> body, int maxDepth)
    {
        var depth = json.CurrentDepth + (json.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0);
        var next = body[(int)json.BytesConsumed..].TrimStart(" \t\r\n,:"u8);
        return depth >= maxDepth && next is [(byte)'[' or (byte)'{', ..];
    }

    private static CallFault Malformed(string what, long line, long byteInLine) =>
        new(CallFaultKind.MalformedJson, null, string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: line {line + 1}, byte {byteInLine + 1}. Send one JSON value (RFC 8259) in UTF-8, without comments and trailing commas."));

    internal static int FirstInvalidByte(ReadOnlySpan<byte> body)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(body[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }
}
