using System.Buffers;
using System.Text;
using System.Text.Json;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Validation.Definitions;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>Checks primitive values: their JSON type, their syntax, and the codes of a required binding.</summary>
internal sealed class PrimitiveCheck(ValidationRun run)
{
    private const int MaxToldLength = 64;

    private readonly NarrativeCheck narratives = new(run);

    /// <summary>Checks the value that the cursor stands on, which is not null; the cursor is left on its last token.</summary>
    internal void Check(ref JsonCursor json, Member member)
    {
        var kind = member.Type.Kind;
        if (json.TokenType == WantedToken(kind) || (kind == ElementKind.Boolean && json.TokenType == JsonTokenType.False))
        {
            CheckWanted(json, member);
            return;
        }

        run.Findings.Error(FindingCodes.JsonType, json.Start, $"{member.Name} is {Told(WantedToken(kind))} in JSON.");
        json.Skip();
    }

    private static JsonTokenType WantedToken(ElementKind kind) => kind switch
    {
        ElementKind.Boolean => JsonTokenType.True,
        ElementKind.Integer or ElementKind.UnsignedInt or ElementKind.PositiveInt or ElementKind.Decimal => JsonTokenType.Number,
        _ => JsonTokenType.String,
    };

    private static string Told(JsonTokenType token) => token switch
    {
        JsonTokenType.True => "true or false",
        JsonTokenType.Number => "a number without quotes",
        _ => "a text in quotes",
    };

    private void CheckWanted(in JsonCursor json, Member member)
    {
        if (json.TokenType == JsonTokenType.Number)
        {
            CheckSyntax(PrimitiveSyntax.HoldsNumber(member.Type.Kind, json.ValueSpan), member, json.Start);
        }
        else if (json.TokenType == JsonTokenType.String)
        {
            if (json.ValueIsEscaped)
            {
                CheckEscaped(json, member);
            }
            else
            {
                CheckText(json.ValueSpan, member, json.Start);
            }
        }
    }

    private void CheckEscaped(in JsonCursor json, Member member)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(json.ValueSpan.Length);
        var text = buffer.AsSpan(0, JsonTextDecoder.Unescape(json.ValueSpan, buffer, out var isValid));
        if (!isValid || PrimitiveSyntax.HasControls(text))
        {
            run.Findings.Error(FindingCodes.Characters, json.Start, $"{member.Name} holds a control character or half of a surrogate pair: take it out.");
        }
        else
        {
            CheckText(text, member, json.Start);
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void CheckText(ReadOnlySpan<byte> text, Member member, int offset)
    {
        var kind = member.Type.Kind;
        if (text.IsEmpty)
        {
            run.Findings.Error(FindingCodes.EmptyText, offset, $"An empty text is never sent: leave {member.Name} out.");
        }
        else if (!PrimitiveSyntax.HoldsText(kind, text))
        {
            CheckSyntax(holds: false, member, offset);
        }
        else if (member.Element.Binding is { } codes && !codes.HasCode(text))
        {
            run.Findings.Error(FindingCodes.Binding, offset, $"{Shown(text, kind)}{member.Name} has to be {codes.Told}.");
        }
        else if (kind == ElementKind.Xhtml)
        {
            narratives.Check(text, offset);
        }
        else if (text[0] == (byte)'#' && kind is ElementKind.Uri or ElementKind.Url or ElementKind.Canonical)
        {
            run.BoundToPlace++;
            run.Local.Mention(text[1..]);
        }
    }

    private void CheckSyntax(bool holds, Member member, int offset)
    {
        if (!holds)
        {
            run.Findings.Error(FindingCodes.Syntax, offset, $"{member.Name} does not keep the syntax of {member.Type.Name}: {PrimitiveSyntax.Told(member.Type.Kind)}.");
        }
    }

    private static string Shown(ReadOnlySpan<byte> text, ElementKind kind) =>
        kind == ElementKind.Code && text.Length <= MaxToldLength ? $"\"{Encoding.UTF8.GetString(text)}\" is no code of the value set: " : "";
}
