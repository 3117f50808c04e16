using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Requests;

/// <summary>The access to FHIR that a call grants (REQ-FHIR-03, 04, 08, 10, 11).</summary>
internal static class AuthorizationShape
{
    private const int LongestSeconds = 3600;

    internal static readonly Shape Authorization = new(
        [
            new("access_token", JsonForm.Text, Presence.Required, Of("access_token", "send the token as a text")),
            new("token_type", JsonForm.Text, Presence.Required, Of("token_type", "send Bearer")) { Codes = ["Bearer"] },
            new("expires_in", JsonForm.Integer, Presence.Required, Of("expires_in", "send the life of the token in whole seconds")),
            new("scope", JsonForm.Text, Presence.Required, Of("scope", "send the scopes of the token, with blanks between them")),
            new("subject", JsonForm.Text, Presence.Required, Of("subject", "send the client id of the service")),
            new("patient", JsonForm.Text, Presence.Optional, OfRequest.Must("authorization.patient", "REQ-FHIR-04", "send the id of the patient as a text")),
        ],
        UnknownMember.InRequest)
    {
        Checks =
        [
            Check.At("patient", OfRequest.Should("authorization.patient.missing", "REQ-FHIR-04", "cds-r-2: a token for one patient names the patient"), authorization => !IsOfPatient(authorization) || authorization.Member("patient") is not null),
            Check.At("patient", OfRequest.Should("authorization.patient.other", "REQ-FHIR-04", "the token is for the patient of the context"), IsSamePatient),
            Check.At("expires_in", OfRequest.Must("authorization.expires_in.over", "REQ-FHIR-11", "a token that has expired is no use: send one with more than 0 seconds to live"), authorization => Seconds(authorization) is not <= 0),
            Check.At("expires_in", OfRequest.Should("authorization.expires_in.long", "REQ-FHIR-08", "a token for one call lives an hour at most"), authorization => Seconds(authorization) is not > LongestSeconds),
            Check.At("scope", OfRequest.Hint("authorization.scope.syntax", "REQ-FHIR-10", "a scope is of SMART v1 in 2.0 (user/Observation.read) and of SMART v2 in 3.0 (user/Observation.rs); a service takes both"), HasKnownScopes),
        ],
    };

    private static ConformanceCheck Of(string member, string fix) => OfRequest.Must($"authorization.{member}", "REQ-FHIR-03", fix);

    private static bool IsOfPatient(Item authorization) => Scopes(authorization).Any(scope => scope.StartsWith("patient/", StringComparison.OrdinalIgnoreCase));

    private static bool IsSamePatient(Item authorization) =>
        authorization.TextOf("patient") is not { } patient || PatientReference.IdOf(authorization.Parent!.Find("context", "patientId")?.Text) is not { } id || PatientReference.IdOf(patient) == id;

    private static long? Seconds(Item authorization) =>
        authorization.Member("expires_in") is { Kind: System.Text.Json.JsonValueKind.Number } number && number.Element.TryGetInt64(out var seconds) ? seconds : null;

    private static bool HasKnownScopes(Item authorization, Run run) =>
        Scopes(authorization).All(scope => !scope.Contains('/', StringComparison.Ordinal) || IsOfVersion(scope.Split('?')[0].Split('.')[^1], run.Options.Version));

    private static bool IsOfVersion(string access, ProtocolVersion version) => version < ProtocolVersion.V30
        ? access is "read" or "write" or "*"
        : access.Length > 0 && "cruds".Where(access.Contains).SequenceEqual(access);

    private static string[] Scopes(Item authorization) => (authorization.TextOf("scope") ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
