using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using ImatinibHooks.CdsHooks.Feedback;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.FeedbackMessages;

/// <summary>What became of cards (REQ-FB).</summary>
internal static class FeedbackShape
{
    private static readonly Shape Suggestion = new(
        [new("id", JsonForm.Text, Presence.Required, OfFeedback.Must("suggestion.id", "REQ-FB-06", "send the uuid of the suggestion"))],
        UnknownMember.InFeedback);

    private static readonly Shape Entry = new(
        [
            new("card", JsonForm.Text, Presence.Required, OfFeedback.Must("feedback.card", "REQ-FB-04", "send the uuid of the card")),
            new("outcome", JsonForm.Text, Presence.Required, OfFeedback.Must("feedback.outcome", "REQ-FB-05", "cds-fb-1: say accepted or overridden")) { Codes = ["accepted", "overridden"] },
            new("acceptedSuggestions", JsonForm.Array, Presence.Optional, OfFeedback.Must("feedback.acceptedSuggestions", "REQ-FB-06", "send a list of objects with the id of each suggestion"))
            {
                Shape = Suggestion,
                EmptyRow = OfFeedback.Must("feedback.acceptedSuggestions.empty", "REQ-FB-06", "name each suggestion that was taken, or leave the list out"),
            },
            new("overrideReason", JsonForm.Object, Presence.Optional, OfFeedback.Must("feedback.overrideReason", "REQ-FB-07", "send an object with a reason or a comment"))
            {
                Shape = OverrideShape.Override,
                EmptyRow = OverrideShape.Nothing,
            },
            new("outcomeTimestamp", JsonForm.Text, Presence.Required, OfFeedback.Must("feedback.outcomeTimestamp", "REQ-FB-09", "send an RFC 3339 time in UTC, such as 2026-03-02T15:00:00Z")),
        ],
        UnknownMember.InFeedback)
    {
        Checks =
        [
            Check.At("acceptedSuggestions", OfFeedback.Must("feedback.acceptedSuggestions.missing", "REQ-FB-06", "cds-fb-2: what was accepted names the suggestions that were taken"), entry => entry.TextOf("outcome") != "accepted" || entry.Member("acceptedSuggestions") is not null),
            Check.Text("outcomeTimestamp", OfFeedback.Must("feedback.outcomeTimestamp.form", "REQ-FB-09", "send an RFC 3339 time in UTC, such as 2026-03-02T15:00:00Z"), text => FeedbackTime.TryRead(text, out _)),
            Check.Text("outcomeTimestamp", OfFeedback.Should("feedback.outcomeTimestamp.utc", "REQ-FB-09", "a time is told in UTC, with Z at its end"), text => !FeedbackTime.TryRead(text, out _) || text[^1] is 'Z' or 'z'),
            .. ResponseChecks.All,
        ],
    };

    internal static readonly Shape Message = new(
        [new("feedback", JsonForm.Array, Presence.Required, OfFeedback.Must("feedback", "REQ-FB-03", "send a list with one object for each card")) { Shape = Entry }],
        UnknownMember.InFeedback)
    {
        Checks = [new(OfFeedback.Hint("feedback.again", "REQ-FB-10", "the same is told of the same card twice: a service takes it once"), (message, _) => Repeated(message))],
    };

    private static IEnumerable<Item> Repeated(Item message)
    {
        var seen = new HashSet<(string, string?, string?)>();
        return message.Items("feedback").Where(entry => entry.TextOf("card") is { } card && !seen.Add((card, entry.TextOf("outcome"), entry.TextOf("outcomeTimestamp"))));
    }
}
