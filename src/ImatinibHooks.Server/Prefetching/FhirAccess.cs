using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>Whether a call may have a FHIR server read, and with what.</summary>
/// <param name="Server">The server; null when none may be read.</param>
/// <param name="Authorization">What the call brought; null for an open server that is read without a token.</param>
/// <param name="Fault">Why no server may be read; none when one may.</param>
internal readonly record struct FhirAccess(FhirServer? Server, FhirAuthorization? Authorization, DataFault Fault)
{
    /// <summary>Decides.</summary>
    /// <remarks>
    /// Scopes decide nothing (REQ-FHIR-10): their syntax differs from vendor to vendor, and a query too many is answered with 403, while one too few would hide
    /// data that could be had.
    /// </remarks>
    /// <param name="call">The call.</param>
    /// <param name="server">The server that it names, if its caller may have it read.</param>
    /// <param name="age">How long ago the call was received.</param>
    internal static FhirAccess Of(HookCall call, FhirServer? server, TimeSpan age) => (server, call.FhirAuthorization) switch
    {
        (null, _) => Refused(DataFault.NotAllowed),
        ({ IsOpen: true }, null) => new(server, null, DataFault.None),
        (_, null) => Refused(DataFault.NoToken),
        (_, { Patient: { } patient }) when patient != call.PatientId => Refused(DataFault.OtherPatient),
        (_, { } authorization) when authorization.Lifetime <= age => Refused(DataFault.TokenExpired),
        ({ MayBearToken: false }, _) => Refused(DataFault.Insecure),
        (_, { } authorization) => new(server, authorization, DataFault.None),
    };

    private static FhirAccess Refused(DataFault fault) => new(null, null, fault);
}
