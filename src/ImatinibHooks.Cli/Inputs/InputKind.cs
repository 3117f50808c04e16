using System.Text.Json;

namespace ImatinibHooks.Cli.Inputs;

/// <summary>What an input holds, told by its content.</summary>
internal enum InputKind
{
    /// <summary>JSON that is neither a hook call nor a Bundle.</summary>
    Other,

    /// <summary>A hook call: an object with a member <c>hook</c>.</summary>
    Call,

    /// <summary>A FHIR Bundle.</summary>
    Bundle,

    /// <summary>Not JSON.</summary>
    Malformed,
}

/// <summary>Tells what an input holds.</summary>
internal static class InputKinds
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 128 };

    /// <summary>Looks at the top level alone.</summary>
    /// <param name="body">The content, without a byte order mark.</param>
    internal static InputKind Of(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body, Options);
        try
        {
            return json.Read() && json.TokenType == JsonTokenType.StartObject ? OfObject(ref json) : InputKind.Other;
        }
        catch (JsonException)
        {
            return InputKind.Malformed;
        }
    }

    private static InputKind OfObject(ref Utf8JsonReader json)
    {
        var kind = InputKind.Other;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("hook"u8))
            {
                kind = InputKind.Call;
            }

            var isType = json.ValueTextEquals("resourceType"u8);
            json.Read();
            if (isType && json.TokenType == JsonTokenType.String && json.ValueTextEquals("Bundle"u8) && kind == InputKind.Other)
            {
                kind = InputKind.Bundle;
            }

            json.Skip();
        }

        return kind;
    }
}
