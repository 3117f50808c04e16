using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>Feedback with one thing wrong.</summary>
internal static class FeedbackExamples
{
    private const string Accepted = "feedback[0].";
    private const string Overridden = "feedback[1].";
    private const string Override = "feedback[1].overrideReason.";

    internal static readonly ImmutableArray<Example> All =
    [
        new("feedback", "feedback", null),
        new("feedback", "feedback[0]", "1"),
        new("any.empty", "feedback", "[]"),
        new("feedback.unknown", "sender", "1"),
        new("feedback.card", Accepted + "card", null),
        new("feedback.outcome", Accepted + "outcome", "\"ignored\""),
        new("feedback.acceptedSuggestions", Accepted + "acceptedSuggestions", "\"a1d1f9de-3d13-4f7e-9c6b-9d0c0a0b0c0d\""),
        new("feedback.acceptedSuggestions.empty", Accepted + "acceptedSuggestions", "[]"),
        new("feedback.acceptedSuggestions.missing", Accepted + "acceptedSuggestions", null),
        new("suggestion.id", Accepted + "acceptedSuggestions[0].id", "1"),
        new("feedback.suggestion.unknown", Accepted + "acceptedSuggestions[0].id", "\"c1d1f9de-3d13-4f7e-9c6b-9d0c0a0b0c0d\"") { Beside = Messages.Response },
        new("feedback.card.unknown", Accepted + "card", "\"c1d1f9de-3d13-4f7e-9c6b-9d0c0a0b0c0d\"") { Beside = Messages.Response },
        new("feedback.outcomeTimestamp", Accepted + "outcomeTimestamp", null),
        new("feedback.outcomeTimestamp.form", Accepted + "outcomeTimestamp", "\"2026-03-02 15:00\""),
        new("feedback.outcomeTimestamp.utc", Accepted + "outcomeTimestamp", "\"2026-03-02T15:00:00+01:00\""),
        new("feedback.overrideReason", Overridden + "overrideReason", "\"known\""),
        new("overrideReason.nothing", Overridden + "overrideReason", "{}"),
        new("overrideReason.nothing", Overridden + "overrideReason", "{\"extension\":{\"org.example.a\":1}}"),
        new("overrideReason.reason", Override + "reason", "\"known\""),
        new("reason.code", Override + "reason.code", null),
        new("reason.system", Override + "reason.system", null),
        new("reason.system.uri", Override + "reason.system", "\"reasons\""),
        new("reason.display", Override + "reason.display", "1"),
        new("feedback.reason.unknown", Override + "reason.code", "\"other\"") { At = Override + "reason", Beside = Messages.Response },
        new("overrideReason.userComment", Override + "userComment", "1"),
        new("overrideReason.userComment.length", Override + "userComment", $"\"{new string('a', 2001)}\""),
        new("feedback.again", "feedback[1]", """
            {"card":"6a0c4a2f-5c55-4e5e-8f0f-0d3d3f1f7c11","outcome":"accepted","acceptedSuggestions":[{"id":"a1d1f9de-3d13-4f7e-9c6b-9d0c0a0b0c0d"}],"outcomeTimestamp":"2026-03-02T15:00:00Z"}
            """),
    ];
}
