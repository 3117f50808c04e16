namespace ImatinibHooks.CdsHooks.Conformance;

/// <summary>How grave a finding is.</summary>
public enum ConformanceSeverity : byte
{
    /// <summary>Not what the protocol demands, or not safe to show.</summary>
    Error,

    /// <summary>Allowed, but likely to be a mistake or to trouble others.</summary>
    Warning,

    /// <summary>Something that the reader may want to know.</summary>
    Information,
}

/// <summary>One thing that a message breaks.</summary>
/// <param name="Check">The check that found it: a key of <see cref="ConformanceChecks.All"/>, such as card.summary.length.</param>
/// <param name="Requirement">The requirement, such as REQ-CARD-03.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Path">Where, with the places in lists, such as cards[0].summary; <c>$</c> for the whole. A member that is missing is named where it belongs.</param>
/// <param name="Offset">The byte of the document, from 0, at which the value begins; of a missing member the object in which it belongs.</param>
/// <param name="Message">What is wrong and how it is put right. Never holds a value of the document.</param>
public sealed record ConformanceFinding(string Check, string Requirement, ConformanceSeverity Severity, string Path, int Offset, string Message);
