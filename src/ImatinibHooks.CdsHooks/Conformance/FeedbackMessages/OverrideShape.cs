using ImatinibHooks.CdsHooks.Conformance.Responses;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using ImatinibHooks.CdsHooks.Feedback;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.FeedbackMessages;

/// <summary>Why a card was not followed (REQ-FB-07, REQ-FB-08, REQ-FB-14).</summary>
internal static class OverrideShape
{
    internal static readonly ConformanceCheck Nothing = OfFeedback.Must("overrideReason.nothing", "REQ-FB-07", "cds-fb-3: a reason or a comment, or else no overrideReason");

    private static readonly Shape Reason = new(
        [
            new("code", JsonForm.Text, Presence.Required, OfFeedback.Must("reason.code", "REQ-FB-08", "send the code of the reason that was picked")),
            new("system", JsonForm.Text, Presence.Required, OfFeedback.Must("reason.system", "REQ-OVR-01", "send the system that the code is of")),
            new("display", JsonForm.Text, Presence.Optional, OfFeedback.Must("reason.display", "REQ-OVR-01", "send a text")),
        ],
        UnknownMember.InFeedback)
    {
        Checks = [Check.Text("system", OfFeedback.Must("reason.system.uri", "REQ-OVR-01", "the system of a Coding is an absolute URI"), CodingShape.IsUri)],
    };

    internal static readonly Shape Override = new(
        [
            new("reason", JsonForm.Object, Presence.Optional, OfFeedback.Must("overrideReason.reason", "REQ-FB-08", "send one Coding")) { Shape = Reason },
            new("userComment", JsonForm.Text, Presence.Optional, OfFeedback.Must("overrideReason.userComment", "REQ-FB-07", "send a text")),
        ],
        UnknownMember.InFeedback)
    {
        Checks =
        [
            new(Nothing, (reason, _) => reason.IsEmpty || reason.Member("reason") is not null || reason.Member("userComment") is not null ? [] : [reason]),
            Check.Text("userComment", OfFeedback.Hint("overrideReason.userComment.length", "REQ-FB-14", $"this service keeps {FeedbackReader.MaxCommentLength} UTF-16 units of a comment"), text => text.Length <= FeedbackReader.MaxCommentLength),
        ],
    };
}
