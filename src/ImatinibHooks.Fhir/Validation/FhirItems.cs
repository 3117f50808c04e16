using System.Text.Json;
using ImatinibHooks.Fhir.Reading;

namespace ImatinibHooks.Fhir.Validation;

/// <summary>The values of one element, one after the other: those of an array without its nulls, or the one that stands alone.</summary>
internal ref struct FhirItems
{
    private readonly ReadOnlySpan<byte> json;
    private readonly bool isArray;
    private JsonCursor cursor;
    private bool isDone;
    private bool isInside;

    /// <summary>The values of the element whose JSON begins at a place.</summary>
    internal FhirItems(ReadOnlySpan<byte> json, int start)
    {
        this.json = json;
        cursor = new JsonCursor(json, start, 0, FhirJson.MaxDepth);
        cursor.Read();
        isArray = cursor.TokenType == JsonTokenType.StartArray;
    }

    /// <summary>The value that was last gone to.</summary>
    public readonly FhirNode Current => new(json, cursor.Start);

    /// <summary>Itself, for foreach.</summary>
    public readonly FhirItems GetEnumerator() => this;

    /// <summary>Goes to the next value; false when there is none.</summary>
    public bool MoveNext()
    {
        if (isDone || json.IsEmpty)
        {
            return false;
        }

        if (!isArray)
        {
            isDone = true;
            return cursor.TokenType != JsonTokenType.Null;
        }

        return MoveInList();
    }

    private bool MoveInList()
    {
        do
        {
            if (isInside && cursor.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                cursor.Skip();
            }

            isInside = true;
            cursor.Read();
        }
        while (cursor.TokenType == JsonTokenType.Null);
        return cursor.TokenType != JsonTokenType.EndArray;
    }
}
