using System.Diagnostics;

namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>The access to a FHIR server that a call brings (REQ-FHIR-03). It lives as long as its call and shows its token to nobody by accident.</summary>
[DebuggerDisplay("fhirAuthorization")]
public sealed class FhirAuthorization
{
    /// <summary>The bearer token (REQ-FHIR-05, REQ-FHIR-06); only letters, digits and the signs that RFC 6750 allows, so that it can be sent as it is.</summary>
    public required string AccessToken { get; init; }

    /// <summary>How long it is good, from the receipt of the call (REQ-FHIR-11); zero or less when it never was.</summary>
    public required TimeSpan Lifetime { get; init; }

    /// <summary>The scopes as sent, of whatever syntax (REQ-FHIR-10). They decide nothing: what may be read is told by the server, in its answers.</summary>
    public required string Scope { get; init; }

    /// <summary>The id under which the authorization server of the client knows this service.</summary>
    public required string Subject { get; init; }

    /// <summary>The patient that it is for, without a <c>Patient/</c> in front (REQ-FHIR-04); null when it names none.</summary>
    public string? Patient { get; init; }

    /// <summary>Says nothing of what it holds.</summary>
    public override string ToString() => "not shown";
}
