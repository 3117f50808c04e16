using System.Text.Json;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a Reference.</summary>
internal struct ReferenceReader : IObjectReader
{
    private JsonText literal;
    private JsonText display;

    private enum Member
    {
        Reference = 1,
        Display,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads one reference; a string counts as the literal reference.</summary>
    internal static Reference Read(ref JsonCursor json, in ReadScope scope)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            scope.Note(DefectKind.TextForObject, ref json);
            return new(JsonValue.Text(ref json, scope), default);
        }

        var reference = default(ReferenceReader);
        JsonObject.TryRead(ref reference, ref json, scope);
        return new(reference.literal, reference.display);
    }

    /// <summary>Reads a list of references into rows; those that say nothing are left out.</summary>
    internal static Rows ReadAll(ref JsonCursor json, in ReadScope scope)
    {
        var rows = scope.Set.References;
        var start = rows.Count;
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            var reference = Read(ref json, scope);
            if (!reference.IsAbsent)
            {
                rows.Add(reference);
            }
        }

        return rows.Since(start);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        var value = JsonValue.Text(ref json, scope);
        if ((Member)member == Member.Reference)
        {
            literal = value;
        }
        else
        {
            display = value;
        }
    }
}
