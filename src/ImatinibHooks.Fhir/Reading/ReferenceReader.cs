using System.Text.Json;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a Reference.</summary>
/// <remarks>
/// A reference that is sent in a form nobody can read keeps what was sent as its literal: it names something, and must not pass for one that names nothing, as a
/// resource without a subject does.
/// </remarks>
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
        var start = json.Start;
        return TryRead(ref json, scope, out var reference) ? reference : new(AsSent(start, ref json), default);
    }

    /// <summary>Reads a list of references into rows; those that say nothing, and what is no reference, are left out.</summary>
    internal static Rows ReadAll(ref JsonCursor json, in ReadScope scope)
    {
        var rows = scope.Set.References;
        var start = rows.Count;
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            if (TryRead(ref json, scope, out var reference) && !reference.IsAbsent)
            {
                rows.Add(reference);
            }
        }

        return rows.Since(start);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        var (start, isText) = (json.Start, json.TokenType == JsonTokenType.String);
        var value = JsonValue.Text(ref json, scope);
        if ((Member)member == Member.Reference)
        {
            literal = value.IsAbsent && !isText ? AsSent(start, ref json) : value;
        }
        else
        {
            display = value;
        }
    }

    private static bool TryRead(ref JsonCursor json, in ReadScope scope, out Reference reference)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            scope.Note(DefectKind.TextForObject, ref json);
            reference = new(JsonValue.Text(ref json, scope), default);
            return true;
        }

        var reader = default(ReferenceReader);
        var isRead = JsonObject.TryRead(ref reader, ref json, scope);
        reference = new(reader.literal, reader.display);
        return isRead;
    }

    private static JsonText AsSent(int start, ref JsonCursor json) => new(new(start, json.End - start), false);
}
