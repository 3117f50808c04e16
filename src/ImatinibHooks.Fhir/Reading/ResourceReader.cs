using System.Text.Json;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads FHIR R4 resources in one forward pass into the rows of a <see cref="ResourceSet"/>.</summary>
/// <remarks>Thread-safe: the state of a reading lies in the set. What is read, and how sloppy JSON is read, is told in docs/fhir-reading.md.</remarks>
public sealed class ResourceReader(TerminologyIndex terminology)
{
    private const int NotContained = -1;

    private readonly TerminologyIndex terminology = terminology;

    /// <summary>Reads one FHIR value: a resource, a Bundle of any nesting, null, or something that is neither.</summary>
    /// <param name="json">
    /// On the first token of the value, over bytes of the body of <paramref name="into"/>; left on its last token. After an object or array it is a reader of the same state
    /// over the rest of the body, so that its own offsets begin anew.
    /// </param>
    /// <param name="origin">The number to be kept in the header of each resource.</param>
    /// <param name="into">Begun with the body that <paramref name="json"/> reads; all ranges are places in it.</param>
    /// <exception cref="JsonException">The JSON is not well-formed, or nested deeper than the options of <paramref name="json"/> allow.</exception>
    /// <exception cref="ArgumentException">The reader reads other bytes.</exception>
    public ReadOutcome Read(ref Utf8JsonReader json, int origin, ResourceSet into)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return ReadScalar(ref json, into);
        }

        var body = into.Body.Span;
        if (!body.Overlaps(json.ValueSpan, out var start))
        {
            throw new ArgumentException("The set was not begun with the bytes that the reader reads.", nameof(into));
        }

        var state = json.CurrentState;
        var cursor = new JsonCursor(body, start, json.CurrentDepth, state.Options.MaxDepth);
        cursor.Read();
        var scope = new ReadScope { Set = into, Terminology = terminology, Origin = origin, ContainerStart = NotContained };
        var outcome = ResourceDispatch.Read(ref cursor, scope, out _);
        json = After(cursor, body, state);
        return outcome;
    }

    private static ReadOutcome ReadScalar(ref Utf8JsonReader json, ResourceSet into)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return new(ReadKind.Null, 0, false, false);
        }

        into.Defects.Add(new(DefectKind.WrongType, into.Body.Span.Overlaps(json.ValueSpan, out var start) ? new(start, json.ValueSpan.Length) : default));
        return new(ReadKind.Unusable, 0, false, false);
    }

    // To a reader that has just opened an object and finds the closing brace next, the object is as good as read.
    private static Utf8JsonReader After(JsonCursor cursor, ReadOnlySpan<byte> body, JsonReaderState opened)
    {
        var json = new Utf8JsonReader(body[cursor.Start..], isFinalBlock: true, opened);
        json.Read();
        return json;
    }
}
