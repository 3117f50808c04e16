using System.Runtime.CompilerServices;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Where the tokens of a reader lie in the body.</summary>
internal static class JsonPlaces
{
    /// <summary>The token, quotes or brace included.</summary>
    internal static ByteRange TokenRange(this ref JsonCursor json) =>
        new(json.Start, json.End - json.Start);

    /// <summary>Skips the value and answers where it stood.</summary>
    internal static ByteRange SkipRange(this ref JsonCursor json)
    {
        var start = json.Start;
        json.Skip();
        return new(start, json.End - start);
    }

    /// <summary>The content of the string that the reader stands on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static JsonText ContentRange(this ref JsonCursor json) =>
        json.ValueSpan.IsEmpty ? default : new(new(json.Start + 1, json.ValueSpan.Length), json.ValueIsEscaped);
}
