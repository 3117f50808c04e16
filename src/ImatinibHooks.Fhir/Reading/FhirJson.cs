using System.Text.Json;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>How JSON that holds FHIR is read everywhere in the product.</summary>
public static class FhirJson
{
    /// <summary>The deepest nesting of objects and arrays; anything deeper is a <see cref="JsonException"/>.</summary>
    public const int MaxDepth = 128;

    /// <summary>Strict JSON: no comments, no trailing commas, at most <see cref="MaxDepth"/> levels.</summary>
    public static JsonReaderOptions Options => new() { MaxDepth = MaxDepth };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The body without a leading byte order mark, which is no JSON but is sent all the same.</summary>
    /// <remarks>Strip it before the body goes to a reader and to <see cref="Resources.ResourceSet.Begin"/>, so that all offsets agree.</remarks>
    public static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
}
