using System.Runtime.CompilerServices;
using System.Text.Json;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a CodeableConcept: its codings, found in the terminology, and its text.</summary>
internal struct CodeableConceptReader(int start) : IObjectReader
{
    private readonly int start = start;
    private JsonText text;

    private enum Member
    {
        Coding = 1,
        Text,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads one concept; a string counts as its text.</summary>
    internal static CodeableConcept Read(ref JsonCursor json, in ReadScope scope)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            scope.Note(DefectKind.TextForObject, ref json);
            return new(default, JsonValue.Text(ref json, scope));
        }

        var concept = new CodeableConceptReader(scope.Set.Codings.Count);
        JsonObject.TryRead(ref concept, ref json, scope);
        return new(scope.Set.Codings.Since(concept.start), concept.text);
    }

    /// <summary>Reads a list of concepts into one: all codings, and of the texts the first; each further text becomes a coding that has only a display.</summary>
    internal static CodeableConcept ReadAll(ref JsonCursor json, in ReadScope scope) =>
        Read(JsonList.Begin(ref json, scope), ref json, scope);

    /// <summary>Reads one concept or a list of them, where both are right in one type of resource or another.</summary>
    internal static CodeableConcept ReadAny(ref JsonCursor json, in ReadScope scope) =>
        Read(JsonList.BeginEither(ref json), ref json, scope);

    private static CodeableConcept Read(JsonList list, ref JsonCursor json, in ReadScope scope)
    {
        var first = scope.Set.Codings.Count;
        var text = default(JsonText);
        while (list.Next(ref json))
        {
            text = Join(text, Read(ref json, scope).Text, scope);
        }

        return new(scope.Set.Codings.Since(first), text);
    }

    /// <summary>Joins two texts: the first one that is there, the other as a coding that has only a display.</summary>
    internal static JsonText Join(JsonText first, JsonText next, in ReadScope scope)
    {
        if (first.IsAbsent)
        {
            return next;
        }

        if (!next.IsAbsent)
        {
            scope.Set.Codings.Add(new(0, default, default, next));
        }

        return first;
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        if ((Member)member == Member.Text)
        {
            text = JsonValue.Text(ref json, scope);
            return;
        }

        scope.Set.Codings.Truncate(start);
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            CodingReader.AddRow(ref json, scope);
        }
    }
}

/// <summary>Reads one Coding.</summary>
internal struct CodingReader : IObjectReader
{
    private JsonText system;
    private JsonText code;
    private JsonText display;

    private enum Member
    {
        System = 1,
        Code,
        Display,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads a coding and adds its row; nothing when the value is none.</summary>
    internal static void AddRow(ref JsonCursor json, in ReadScope scope)
    {
        var coding = default(CodingReader);
        if (JsonObject.TryRead(ref coding, ref json, scope))
        {
            scope.Set.Codings.Add(coding.Row(scope));
        }
    }

    /// <summary>Reads a coding that stands alone.</summary>
    internal static Coding Read(ref JsonCursor json, in ReadScope scope)
    {
        var coding = default(CodingReader);
        JsonObject.TryRead(ref coding, ref json, scope);
        return coding.Row(scope);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        var value = JsonValue.Text(ref json, scope);
        switch ((Member)member)
        {
            case Member.System:
                system = value;
                break;
            case Member.Code:
                code = value;
                break;
            default:
                display = value;
                break;
        }
    }

    private readonly Coding Row(in ReadScope scope) => new(FindConcept(scope), system, code, display);

    private readonly int FindConcept(in ReadScope scope)
    {
        if (code.IsAbsent || system.IsAbsent)
        {
            return 0;
        }

        return code.IsEscaped || system.IsEscaped
            ? FindEscaped(scope)
            : scope.Terminology.Find(scope.Set.Bytes(system.Range), scope.Set.Bytes(code.Range));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int FindEscaped(in ReadScope scope)
    {
        Span<byte> systemBytes = stackalloc byte[JsonTextDecoder.MaxStackLength];
        Span<byte> codeBytes = stackalloc byte[JsonTextDecoder.MaxStackLength];
        return JsonTextDecoder.TryUnescape(scope.Set.Bytes(system.Range), systemBytes, out var systemLength)
            && JsonTextDecoder.TryUnescape(scope.Set.Bytes(code.Range), codeBytes, out var codeLength)
            ? scope.Terminology.Find(systemBytes[..systemLength], codeBytes[..codeLength])
            : 0;
    }
}
