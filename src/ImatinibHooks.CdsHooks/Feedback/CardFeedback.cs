using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.CdsHooks.Feedback;

/// <summary>What became of one card that a client showed (REQ-FB-04 to 09).</summary>
public sealed record CardFeedback
{
    /// <summary>The uuid of the card as sent; it need not be one that we know.</summary>
    public required string Card { get; init; }

    /// <summary>What the user did.</summary>
    public required FeedbackOutcome Outcome { get; init; }

    /// <summary>The uuids of the suggestions taken; never empty when accepted, always empty when overridden.</summary>
    public ImmutableArray<string> AcceptedSuggestions { get; init; } = [];

    /// <summary>The reason picked; null when none was given.</summary>
    public OverrideCoding? Reason { get; init; }

    /// <summary>Free text, which may name the patient: never to be logged. At most <see cref="FeedbackReader.MaxCommentLength"/> UTF-16 units; null for none.</summary>
    public string? UserComment { get; init; }

    /// <summary>When it was done, in UTC.</summary>
    public required DateTimeOffset OutcomeTimestamp { get; init; }
}

/// <summary>What a user did with a card.</summary>
public enum FeedbackOutcome : byte
{
    /// <summary>accepted</summary>
    Accepted,

    /// <summary>overridden</summary>
    Overridden,
}

/// <summary>The reason picked. Clients send less than the protocol wants: any member may be missing, not all three.</summary>
/// <param name="System">The code system; null when not sent.</param>
/// <param name="Code">The code; null when not sent.</param>
/// <param name="Display">The text; null when not sent.</param>
public sealed record OverrideCoding(string? System, string? Code, string? Display);

/// <summary>What became of reading a feedback message.</summary>
/// <param name="Entries">The entries in the order sent; empty beside a fault.</param>
/// <param name="Fault">Why it cannot be taken; null when it can.</param>
/// <param name="Remarks">What was not as the protocol wants it and was accepted all the same.</param>
public sealed record FeedbackReading(ImmutableArray<CardFeedback> Entries, CallFault? Fault, ImmutableArray<CallRemark> Remarks);
