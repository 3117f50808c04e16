using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.Advice.Validating;

/// <summary>Tells what a document is by its members, as far as it can be read.</summary>
public static class DocumentKinds
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 512, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly (byte[] Member, DocumentKind Kind)[] Signs =
    [
        ("resourceType"u8.ToArray(), DocumentKind.Resource),
        ("hook"u8.ToArray(), DocumentKind.Request),
        ("cards"u8.ToArray(), DocumentKind.Response),
        ("services"u8.ToArray(), DocumentKind.Discovery),
        ("feedback"u8.ToArray(), DocumentKind.Feedback),
    ];

    /// <summary>The kind of the first member that tells; of a broken document what stands before the break counts.</summary>
    public static DocumentKind Of(ReadOnlyMemory<byte> document)
    {
        var json = new Utf8JsonReader(JsonBody.WithoutByteOrderMark(document).Span, Options);
        try
        {
            return json.Read() && json.TokenType == JsonTokenType.StartObject ? OfObject(ref json) : DocumentKind.Unknown;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is half a surrogate pair in a name, written with escapes.
            return DocumentKind.Unknown;
        }
    }

    private static DocumentKind OfObject(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            foreach (var (member, kind) in Signs)
            {
                if (json.ValueTextEquals(member))
                {
                    return kind;
                }
            }

            json.Read();
            json.Skip();
        }

        return DocumentKind.Unknown;
    }
}
