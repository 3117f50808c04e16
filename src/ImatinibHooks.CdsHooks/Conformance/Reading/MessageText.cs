using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Conformance.Shapes;

namespace ImatinibHooks.CdsHooks.Conformance.Reading;

/// <summary>Reads the bytes of a message by the letter of RFC 8259 (REQ-GEN-01, REQ-GEN-06).</summary>
internal static class MessageText
{
    private const int MaxDepth = 128;

    internal static readonly ConformanceCheck Encoding = Checks.OfAny.Must("json.encoding", "REQ-GEN-01", "a message is valid UTF-8");
    internal static readonly ConformanceCheck Mark = Checks.OfAny.Must("json.byte-order-mark", "REQ-GEN-01", "a message has no byte order mark in front: take it off");
    internal static readonly ConformanceCheck Malformed = Checks.OfAny.Must("json.malformed", "REQ-GEN-01", $"a message is one JSON value by RFC 8259, nested at most {MaxDepth} levels: from here on it could not be read");
    internal static readonly ConformanceCheck Surrogate = Checks.OfAny.Must("json.surrogate", "REQ-GEN-01", "an escape is not half of a surrogate pair: from here on nothing was judged");
    internal static readonly ConformanceCheck Twice = Checks.OfAny.Must("json.member-twice", "REQ-GEN-01", "a member stands once in its object: readers differ in which one they take, here it is the last");
    internal static readonly ConformanceCheck Comments = Checks.OfAny.Must("json.comment", "REQ-GEN-06", "JSON has no comments and no trailing commas: take them out");
    internal static readonly ConformanceCheck Root = Checks.OfAny.Must("json.object", "REQ-GEN-01", "a message is one JSON object");
    internal static readonly ConformanceCheck Beside = Checks.OfAny.Should("json.beside", "REQ-GEN-01", "the message that was given beside this one cannot be read: nothing was compared with it");

    internal static readonly ImmutableArray<ConformanceCheck> Rows = [Encoding, Mark, Malformed, Surrogate, Twice, Comments, Root, Beside];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
    private static readonly JsonDocumentOptions Loose = new() { MaxDepth = MaxDepth };
    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a message and tells the run what is wrong with its text; null when it cannot be read any further.</summary>
    internal static JsonDocument? Read(Run run)
    {
        var body = run.Body;
        if (run.HasMark)
        {
            run.FindAt(Mark, 0 - run.MarkLength);
        }

        if (!Utf8.IsValid(body.Span))
        {
            run.FindAt(Encoding, JsonBody.FirstInvalidByte(body.Span));
            return null;
        }

        if (FirstHalf(body.Span) is >= 0 and var half)
        {
            run.FindAt(Surrogate, half);
            return null;
        }

        return Parse(run);
    }

    /// <summary>A message that is only compared with; null when it cannot be read.</summary>
    internal static JsonDocument? ReadQuietly(ReadOnlyMemory<byte> message)
    {
        var body = JsonBody.WithoutByteOrderMark(message);
        if (!Utf8.IsValid(body.Span) || FirstHalf(body.Span) >= 0)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(body, Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonDocument? Parse(Run run)
    {
        try
        {
            return JsonDocument.Parse(run.Body, Strict);
        }
        catch (JsonException)
        {
            return WithTwice(ParseLoosely(run), run);
        }
    }

    private static JsonDocument? ParseLoosely(Run run)
    {
        try
        {
            return JsonDocument.Parse(run.Body, Loose);
        }
        catch (JsonException strict)
        {
            return ParseLeniently(run, OffsetOf(run.Body.Span, strict));
        }
    }

    private static JsonDocument? ParseLeniently(Run run, int fault)
    {
        try
        {
            var document = JsonDocument.Parse(run.Body, Lenient);
            run.FindAt(Comments, fault);
            return document;
        }
        catch (JsonException exception)
        {
            run.FindAt(Malformed, OffsetOf(run.Body.Span, exception));
            return null;
        }
    }

    private static JsonDocument? WithTwice(JsonDocument? document, Run run)
    {
        foreach (var item in document is null ? [] : Item.Root(document.RootElement).All().Where(item => item.IsObject))
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            run.Find(Twice, item.Members().Where(member => !names.Add(member.Name)));
        }

        return document;
    }

    /// <summary>The first text or name with an escape that is half of a surrogate pair; below 0 when there is none.</summary>
    private static int FirstHalf(ReadOnlySpan<byte> body) => body.IndexOf("\\u"u8) < 0 ? -1 : FirstUnreadable(body);

    private static int FirstUnreadable(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            while (json.Read())
            {
                _ = json.ValueIsEscaped ? json.GetString() : null;
            }

            return -1;
        }
        catch (InvalidOperationException)
        {
            return (int)json.TokenStartIndex;
        }
        catch (JsonException)
        {
            // Told by those who read it as a whole.
            return -1;
        }
    }

    private static int OffsetOf(ReadOnlySpan<byte> body, JsonException fault)
    {
        var start = 0;
        for (var line = fault.LineNumber ?? 0; line > 0; line--)
        {
            start += body[start..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(start + (int)(fault.BytePositionInLine ?? 0), body.Length);
    }
}
