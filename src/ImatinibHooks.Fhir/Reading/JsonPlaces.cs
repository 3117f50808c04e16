using System.Runtime.CompilerServices;
using System.Text.Json;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Where the tokens of a reader lie in the body.</summary>
internal static class JsonPlaces
{
    /// <summary>The token, quotes or brace included.</summary>
    internal static ByteRange TokenRange(this ref Utf8JsonReader json) =>
        new((int)json.TokenStartIndex, (int)(json.BytesConsumed - json.TokenStartIndex));

    /// <summary>Skips the value and answers where it stood.</summary>
    internal static ByteRange SkipRange(this ref Utf8JsonReader json)
    {
        var start = json.TokenStartIndex;
        json.Skip();
        return new((int)start, (int)(json.BytesConsumed - start));
    }

    /// <summary>The content of the string that the reader stands on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static JsonText ContentRange(this ref Utf8JsonReader json) =>
        json.ValueSpan.IsEmpty ? default : new(new((int)json.TokenStartIndex + 1, json.ValueSpan.Length), json.ValueIsEscaped);
}
