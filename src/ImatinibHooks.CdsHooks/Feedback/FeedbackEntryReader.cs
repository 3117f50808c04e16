using System.Collections.Immutable;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.CdsHooks.Feedback;

/// <summary>Reads one entry of a feedback message.</summary>
internal static class FeedbackEntryReader
{
    internal static CardFeedback Read(FeedbackMember entry, List<CallRemark> remarks)
    {
        if (entry.Element is not { ValueKind: JsonValueKind.Object })
        {
            throw entry.Fault("send an object with card, outcome and outcomeTimestamp");
        }

        var outcome = ReadOutcome(entry.Child("outcome"));
        var reason = entry.Child("overrideReason");
        return new()
        {
            Card = entry.Child("card").RequiredText("send the uuid of the card as a string"),
            Outcome = outcome,
            AcceptedSuggestions = outcome == FeedbackOutcome.Accepted ? ReadSuggestions(entry.Child("acceptedSuggestions")) : [],
            Reason = ReadReason(reason, remarks),
            UserComment = ReadComment(reason.Child("userComment"), remarks),
            OutcomeTimestamp = ReadTime(entry.Child("outcomeTimestamp")),
        };
    }

    private static FeedbackOutcome ReadOutcome(FeedbackMember member) => member.Text() switch
    {
        "accepted" => FeedbackOutcome.Accepted,
        "overridden" => FeedbackOutcome.Overridden,
        _ => throw member.Fault("send accepted or overridden"),
    };

    private static ImmutableArray<string> ReadSuggestions(FeedbackMember member)
    {
        if (member.Element is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() == 0)
        {
            throw member.Fault("send an array with {id} of each suggestion that was taken, at least one");
        }

        return [.. array.EnumerateArray().Select((suggestion, index) =>
            new FeedbackMember(suggestion, $"{member.Path}[{index}]").Child("id").RequiredText("send the uuid of the suggestion as a string"))];
    }

    private static OverrideCoding? ReadReason(FeedbackMember overrideReason, List<CallRemark> remarks)
    {
        var reason = overrideReason.Child("reason");
        var coding = new OverrideCoding(reason.Child("system").Text(), reason.Child("code").Text(), reason.Child("display").Text());
        if (coding is not { System: null, Code: null, Display: null })
        {
            return coding;
        }

        if (!overrideReason.IsAbsent && (!reason.IsAbsent || overrideReason.Child("userComment").Text() is null))
        {
            remarks.Add(new("REQ-FB-07", overrideReason.Path, "neither a reason nor a comment that can be read: taken as none"));
        }

        return null;
    }

    private static string? ReadComment(FeedbackMember member, List<CallRemark> remarks)
    {
        if (member.Text() is not { Length: > FeedbackReader.MaxCommentLength } comment)
        {
            return member.Text();
        }

        remarks.Add(new("REQ-FB-14", member.Path, "too long: cut"));
        var length = char.IsHighSurrogate(comment[FeedbackReader.MaxCommentLength - 1]) ? FeedbackReader.MaxCommentLength - 1 : FeedbackReader.MaxCommentLength;
        return comment[..length];
    }

    private static DateTimeOffset ReadTime(FeedbackMember member) => member.Text() is { } text && FeedbackTime.TryRead(text, out var time)
        ? time
        : throw member.Fault("send an RFC 3339 time in UTC, such as 2026-03-02T15:00:00Z");
}
