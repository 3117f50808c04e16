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

/// <summary>An input as it was told apart.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Hook">The hook of a call; null when it is no string, and for anything else.</param>
internal readonly record struct InputContent(InputKind Kind, string? Hook = null);

/// <summary>Tells what an input holds.</summary>
internal static class InputKinds
{
    private const int LongestHook = 256;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 128 };

    /// <summary>Looks at the top level alone.</summary>
    /// <param name="body">The content, without a byte order mark.</param>
    internal static InputContent Of(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body, Options);
        try
        {
            return json.Read() && json.TokenType == JsonTokenType.StartObject ? OfObject(ref json) : new(InputKind.Other);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new(InputKind.Malformed);
        }
    }

    private static InputContent OfObject(ref Utf8JsonReader json)
    {
        var content = new InputContent(InputKind.Other);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isHook, isType) = (json.ValueTextEquals("hook"u8), json.ValueTextEquals("resourceType"u8));
            json.Read();
            if (isHook)
            {
                content = new(InputKind.Call, json.TokenType == JsonTokenType.String && json.ValueSpan.Length <= LongestHook ? json.GetString() : null);
            }
            else if (isType && json.TokenType == JsonTokenType.String && json.ValueTextEquals("Bundle"u8) && content.Kind == InputKind.Other)
            {
                content = new(InputKind.Bundle);
            }

            json.Skip();
        }

        return content;
    }
}
