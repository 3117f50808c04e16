namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>Whether a token passes a check.</summary>
/// <param name="shown">The token and where it is shown.</param>
public delegate bool TokenTest(in TokenPresentation shown);

/// <summary>One thing that a token must have.</summary>
/// <param name="Fault">What is wrong with a token that does not pass.</param>
/// <param name="Requirement">The requirement it comes from.</param>
/// <param name="Rule">What it asks, in words for an operator.</param>
/// <param name="IsPassed">The check.</param>
/// <param name="Found">What the token holds instead, in words for an operator; claims alone, never the token.</param>
public sealed record TokenCheck(TokenFault Fault, string Requirement, string Rule, TokenTest IsPassed, Func<ClientToken, string> Found);
