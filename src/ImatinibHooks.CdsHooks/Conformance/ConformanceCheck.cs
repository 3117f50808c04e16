namespace ImatinibHooks.CdsHooks.Conformance;

/// <summary>The messages of the protocol.</summary>
public enum MessageKind : byte
{
    /// <summary>Any of them.</summary>
    Any,

    /// <summary>What a service offers.</summary>
    Discovery,

    /// <summary>A call of a service.</summary>
    Request,

    /// <summary>The answer to a call.</summary>
    Response,

    /// <summary>What became of the cards.</summary>
    Feedback,

    /// <summary>The body of an answer that is no success.</summary>
    Outcome,
}

/// <summary>One check of a message.</summary>
/// <param name="Kind">The message that it looks at.</param>
/// <param name="Key">Its name: stable, unique, such as card.summary.length.</param>
/// <param name="Requirement">The requirement that it checks.</param>
/// <param name="Ours">How grave a breach is in a message of ours.</param>
/// <param name="Others">How grave a breach is in a message of others.</param>
/// <param name="Rule">What must hold and what to do, in words that end a sentence.</param>
public sealed record ConformanceCheck(
    MessageKind Kind, string Key, string Requirement, ConformanceSeverity Ours, ConformanceSeverity Others, string Rule)
{
    /// <summary>How binding the requirement is.</summary>
    public RequirementLevel Level => ProtocolRequirements.Get(Requirement).Level;
}
