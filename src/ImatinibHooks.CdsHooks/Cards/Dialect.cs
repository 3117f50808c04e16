namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>How a client reads an answer: the protocol as published, or what a vendor makes of it.</summary>
public enum Dialect : byte
{
    /// <summary>CDS Hooks 2.0.1 as published.</summary>
    Standard,

    /// <summary>Epic: the code of the topic is letters and digits only, a suggestion has one action, and the only selection behaviour is <c>any</c>.</summary>
    Epic,
}
