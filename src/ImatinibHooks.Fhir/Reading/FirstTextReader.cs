using System.Text.Json;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads the text of a list of annotations, or the value of a list of identifiers: the first that is there.</summary>
internal struct FirstTextReader : IObjectReader
{
    private JsonText text;
    private JsonText value;

    private enum Member
    {
        Text = 1,
        Value,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads the list; a string counts as the text itself.</summary>
    internal static JsonText Read(ref JsonCursor json, in ReadScope scope)
    {
        var first = default(JsonText);
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            var one = ReadOne(ref json, scope);
            first = first.IsAbsent ? one : first;
        }

        return first;
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        if ((Member)member == Member.Text)
        {
            text = JsonValue.Text(ref json, scope);
        }
        else
        {
            value = JsonValue.Text(ref json, scope);
        }
    }

    private static JsonText ReadOne(ref JsonCursor json, in ReadScope scope)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            scope.Note(DefectKind.TextForObject, ref json);
            return JsonValue.Text(ref json, scope);
        }

        var one = default(FirstTextReader);
        JsonObject.TryRead(ref one, ref json, scope);
        return one.text.IsAbsent ? one.value : one.text;
    }
}
