using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.CdsHooks.Feedback;

/// <summary>Reads a feedback message (REQ-FB-03 to 09, REQ-FB-14).</summary>
/// <remarks>One entry that cannot be read makes the whole message a fault: a client that repeats it must not have half of it stored.</remarks>
public static class FeedbackReader
{
    /// <summary>How much of a comment is kept, in UTF-16 units (REQ-FB-14).</summary>
    public const int MaxCommentLength = 2000;

    /// <summary>Reads a message.</summary>
    /// <param name="body">The body without a byte order mark.</param>
    public static FeedbackReading Read(ReadOnlyMemory<byte> body)
    {
        if (JsonBody.CheckEncoding(body.Span) is { } fault)
        {
            return new([], fault, []);
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            var remarks = new List<CallRemark>();
            return new([.. ReadEntries(document.RootElement, remarks)], null, [.. remarks]);
        }
        catch (JsonException exception)
        {
            return new([], JsonBody.Malformed(exception), []);
        }
        catch (FeedbackFaultException exception)
        {
            return new([], exception.Fault, []);
        }
    }

    private static List<CardFeedback> ReadEntries(JsonElement root, List<CallRemark> remarks)
    {
        var member = new FeedbackMember(root, string.Empty).Child("feedback");
        if (member.Element is not { ValueKind: JsonValueKind.Array } array)
        {
            throw member.Fault("send an array with one entry for each card");
        }

        var entries = new List<CardFeedback>(array.GetArrayLength());
        foreach (var entry in array.EnumerateArray())
        {
            entries.Add(FeedbackEntryReader.Read(new(entry, $"feedback[{entries.Count}]"), remarks));
        }

        return entries;
    }
}
