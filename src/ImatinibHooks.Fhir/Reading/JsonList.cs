using System.Text.Json;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Goes through the elements of a value that is to be an array; anything else counts as an array of that one element.</summary>
/// <remarks>Elements that are null are passed over. Each element must be read to its last token before the next is asked for.</remarks>
internal struct JsonList
{
    private readonly bool isArray;
    private bool isAtEnd;

    private JsonList(bool isArray) => this.isArray = isArray;

    /// <summary>Begins with the reader on the first token of the value.</summary>
    internal static JsonList Begin(ref JsonCursor json, in ReadScope scope)
    {
        var isArray = json.TokenType == JsonTokenType.StartArray;
        if (!isArray)
        {
            scope.Note(DefectKind.ObjectForArray, ref json);
        }

        return new(isArray);
    }

    /// <summary>Begins where R4 wants an array in one type of resource and an object in another.</summary>
    internal static JsonList BeginEither(ref JsonCursor json) => new(json.TokenType == JsonTokenType.StartArray);

    /// <summary>Goes to the first token of the next element; false after the last one.</summary>
    internal bool Next(ref JsonCursor json)
    {
        if (!isArray)
        {
            var isFirst = !isAtEnd;
            isAtEnd = true;
            return isFirst;
        }

        do
        {
            json.Read();
        }
        while (json.TokenType == JsonTokenType.Null);
        return json.TokenType != JsonTokenType.EndArray;
    }
}
