namespace ImatinibHooks.CdsHooks;

/// <summary>How binding a requirement of the protocol is.</summary>
public enum RequirementLevel : byte
{
    /// <summary>It may not be broken.</summary>
    Must,

    /// <summary>It may be broken for a reason.</summary>
    Should,

    /// <summary>It allows something, and says how when it is done.</summary>
    May,

    /// <summary>The protocol is silent: it is a rule of this project.</summary>
    Project,

    /// <summary>It says how things are and asks nothing.</summary>
    Statement,
}

/// <summary>A requirement that a message breaks.</summary>
/// <param name="Requirement">Its id, such as REQ-CARD-03.</param>
/// <param name="Level">How binding it is.</param>
/// <param name="Path">Where, such as cards[0].summary.</param>
/// <param name="Message">What is wrong; never a value of the message.</param>
public sealed record RequirementViolation(string Requirement, RequirementLevel Level, string Path, string Message);
