namespace ImatinibHooks.Server.Observability;

/// <summary>How one read of a FHIR server ended.</summary>
internal enum FetchOutcome : byte
{
    /// <summary>The server answered with the data.</summary>
    Answered,

    /// <summary>The server answered 401 or 403.</summary>
    Denied,

    /// <summary>The server answered with another error, or with something that is no FHIR JSON.</summary>
    Failed,

    /// <summary>The server did not answer in time.</summary>
    TimedOut,

    /// <summary>The server could not be reached.</summary>
    Unreachable,

    /// <summary>Nothing was sent: the address is not allowed.</summary>
    NotAllowed,

    /// <summary>Nothing was sent: the server had failed too often just before.</summary>
    Suspended,
}
