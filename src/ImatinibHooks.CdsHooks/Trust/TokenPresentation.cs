namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>A token, shown at an endpoint by a client at a time.</summary>
/// <param name="Token">The token.</param>
/// <param name="Trust">What was agreed with the client that it says it is from.</param>
/// <param name="Endpoint">Where it is shown.</param>
/// <param name="Now">When.</param>
public readonly record struct TokenPresentation(ClientToken Token, ClientTrust Trust, ProtectedEndpoint Endpoint, DateTimeOffset Now);
