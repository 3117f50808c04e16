namespace ImatinibHooks.Advice.Supplementing;

/// <summary>Why data could not be had over FHIR. A fixed list: nothing that a server says is ever repeated.</summary>
public enum DataFault : byte
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>The call named no fhirServer.</summary>
    NoServer,

    /// <summary>The fhirServer is not one that this caller may have read (REQ-FHIR-12).</summary>
    NotAllowed,

    /// <summary>The call brought no usable fhirAuthorization and the server is not open.</summary>
    NoToken,

    /// <summary>The token is for another patient (REQ-FHIR-04).</summary>
    OtherPatient,

    /// <summary>The token has expired (REQ-FHIR-11).</summary>
    TokenExpired,

    /// <summary>A token is never sent over plain http (REQ-REQ-07).</summary>
    Insecure,

    /// <summary>An id of the context is no FHIR id, so that no address was made of it.</summary>
    NoFhirId,

    /// <summary>The address lies outside the base address of the server (REQ-PFD-12).</summary>
    ForeignAddress,

    /// <summary>The name of the server leads to an address that must not be called.</summary>
    AddressRefused,

    /// <summary>The server answered 401 or 403 (REQ-FHIR-07).</summary>
    Forbidden,

    /// <summary>The server answered 404 or 410.</summary>
    NotFound,

    /// <summary>The server answered with another status that says the query is at fault.</summary>
    Refused,

    /// <summary>The server answered 408, 429 or 5xx, also when asked again.</summary>
    Unavailable,

    /// <summary>No connection came about, or it broke off.</summary>
    Unreachable,

    /// <summary>The server wanted to send us elsewhere.</summary>
    Redirected,

    /// <summary>The deadline passed.</summary>
    TimedOut,

    /// <summary>More bytes than are read for one call.</summary>
    TooLarge,

    /// <summary>More pages than are read for one key.</summary>
    TooManyPages,

    /// <summary>A page that had been read before.</summary>
    PageLoop,

    /// <summary>The answer was no JSON.</summary>
    NotJson,

    /// <summary>The answer was JSON, but an OperationOutcome or not what was asked for.</summary>
    NotData,

    /// <summary>The server failed so often that it is left alone for a while.</summary>
    BreakerOpen,

    /// <summary>So many calls had data fetched that this one had to do with what it brought.</summary>
    Busy,
}
