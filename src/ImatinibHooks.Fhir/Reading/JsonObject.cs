using System.Runtime.CompilerServices;
using System.Text.Json;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Takes the members of one kind of object as they pass by.</summary>
internal interface IObjectReader
{
    /// <summary>The names it recognises; at most 63.</summary>
    static abstract MemberTable Members { get; }

    /// <summary>Takes the value of one member; a member that comes again takes the place of what it gave before.</summary>
    /// <param name="member">Its number in <see cref="Members"/>.</param>
    /// <param name="json">On the first token of the value, which is not null; to be left on its last.</param>
    /// <param name="scope">Where the reading stands.</param>
    void Take(int member, ref JsonCursor json, in ReadScope scope);
}

/// <summary>Walks through the members of an object.</summary>
/// <remarks>
/// What is rare is kept out of line here and in the other readers: a local copy of the reader, inlined, would have to be cleared on every call.
/// </remarks>
internal static class JsonObject
{
    /// <summary>Reads an object from its opening brace to its closing one; a member whose value is null counts as not sent.</summary>
    /// <param name="reader">What takes the members.</param>
    /// <param name="json">On the opening brace, or on the last token of a member that was read before.</param>
    /// <param name="scope">Where the reading stands.</param>
    /// <param name="seen">One bit for each member that was read before.</param>
    internal static void Read<TReader>(ref TReader reader, ref JsonCursor json, in ReadScope scope, ulong seen = 0)
        where TReader : struct, IObjectReader
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = TReader.Members.Find(ref json);
            json.Read();
            if (member == 0)
            {
                SkipValue(ref json, scope);
            }
            else if (json.TokenType != JsonTokenType.Null)
            {
                if ((seen & (1UL << member)) != 0)
                {
                    NoteDuplicate(ref json, scope);
                }

                seen |= 1UL << member;
                reader.Take(member, ref json, scope);
            }
        }
    }

    /// <summary>Reads a value that is to be an object; of an array the first element. False when there is none.</summary>
    internal static bool TryRead<TReader>(ref TReader reader, ref JsonCursor json, in ReadScope scope)
        where TReader : struct, IObjectReader
    {
        if (json.TokenType == JsonTokenType.StartObject)
        {
            Read(ref reader, ref json, scope);
            return true;
        }

        return TryReadFirst(ref reader, ref json, scope);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadFirst<TReader>(ref TReader reader, ref JsonCursor json, in ReadScope scope)
        where TReader : struct, IObjectReader =>
        JsonValue.TryFirst(ref json, scope, out var first) && TryRead(ref reader, ref first, scope);

    private static void SkipValue(ref JsonCursor json, in ReadScope scope)
    {
        if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            scope.Set.Repeated.LeftOut.Read(ref json, scope, Skip);
        }
    }

    private static bool Skip(ref JsonCursor json, in ReadScope scope)
    {
        json.Skip();
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void NoteDuplicate(ref JsonCursor json, in ReadScope scope) => scope.Note(DefectKind.DuplicateMember, ref json);
}
