using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>Calls with one thing wrong.</summary>
internal static class RequestExamples
{
    private const string Grant = "fhirAuthorization.";
    private const string Context = "context.";
    private const string Order = "context.draftOrders.entry[0].resource.";
    private const string Laboratory = "prefetch.laboratory";
    private const string Page = """{"resourceType":"Bundle","link":[{"relation":"next","url":"https://fhir.example.org/r4?page=2"}]}""";

    internal static readonly ImmutableArray<Example> All =
    [
        new("request.hook", "hook", "1"),
        new("request.hookInstance", "hookInstance", null),
        new("request.hookInstance.uuid", "hookInstance", "\"1\""),
        new("request.hookInstance.form", "hookInstance", "\"urn:uuid:49798eeb-59f9-4f38-994d-abad9d4dd0a1\""),
        new("request.hookInstance.random", "hookInstance", "\"c232ab00-9414-11ec-b3c8-9f6bdeced846\""),
        new("request.hook.offered", "hook", "\"patient-view\"") { Beside = Messages.Discovery },
        new("request.fhirServer", "fhirServer", "1"),
        new("request.fhirServer.missing", "fhirServer", null),
        new("request.fhirServer.https", "fhirServer", "\"http://fhir.example.org/r4\""),
        new("request.fhirServer.https", "fhirServer", "\"fhir/r4\""),
        new("request.optional", "fhirAuthorization", "null"),
        new("request.optional", "prefetch", "{}"),
        new("request.fhirAuthorization", "fhirAuthorization", "\"abc\""),
        new("request.prefetch", "prefetch", "[1]"),
        new("request.context", "context", null),
        new("request.unknown", "launch", "1"),
        new("any.casing", "hookinstance", "1"),
        new("authorization.access_token", Grant + "access_token", null),
        new("any.casing", Grant + "accessToken", "\"abc\""),
        new("authorization.token_type", Grant + "token_type", "\"bearer\""),
        new("authorization.expires_in", Grant + "expires_in", "\"300\""),
        new("authorization.expires_in.over", Grant + "expires_in", "0"),
        new("authorization.expires_in.long", Grant + "expires_in", "86400"),
        new("authorization.scope.syntax", Grant + "scope", "\"patient/Observation.rs\""),
        new Example("authorization.scope.syntax", Grant + "scope", "\"patient/Observation.read\"").Under(ProtocolVersion.V30),
        new("authorization.scope.syntax", Grant + "scope", "\"patient/Observation.all\""),
        new("authorization.scope", Grant + "scope", null),
        new("authorization.subject", Grant + "subject", null),
        new("authorization.patient", Grant + "patient", "1"),
        new("authorization.patient.missing", Grant + "patient", null),
        new("authorization.patient.other", Grant + "patient", "\"other\""),
        new("context.userId", Context + "userId", null),
        new("context.userId.form", Context + "userId", "\"prac-1\""),
        new("context.patientId", Context + "patientId", "\"\""),
        new("context.id.form", Context + "patientId", "\"Patient/pat-1234\""),
        new("context.encounterId", Context + "encounterId", "1"),
        new("context.id.form", Context + "encounterId", "\"Encounter/enc-1234\""),
        new("context.draftOrders", Context + "draftOrders", null) { Also = ["context.selections.unknown"] },
        new("context.bundle", Context + "draftOrders.resourceType", "\"List\"") { At = Context + "draftOrders" },
        new("context.bundle.type", Context + "draftOrders.type", "\"searchset\""),
        new("context.selections", Context + "selections", "[]"),
        new("context.selections.unknown", Context + "selections[0]", "\"MedicationRequest/draft-9\""),
        new("context.reference", Context + "selections[0]", "\"draft-1\""),
        new("context.unknown", Context + "patientID", "\"pat-1234\""),
        new("context.draftOrders.status", Order + "status", "\"active\""),
        new("context.fhirVersion", Order + "resourceType", "\"MedicationOrder\"") { Also = ["context.selections.unknown"] },
        new("context.fhir", Order + "note", "[]"),
        new("prefetch.empty", Laboratory, "{}"),
        new("prefetch.empty", Laboratory, "\"\""),
        new("prefetch.text", Laboratory, "\"not available\""),
        new("prefetch.text", Laboratory, "false"),
        new("prefetch.error", Laboratory, "{\"error\":\"timeout\"}"),
        new("prefetch.resource", Laboratory, "[{\"resourceType\":\"Observation\"}]"),
        new("prefetch.resource", Laboratory, "{\"entry\":[1]}"),
        new("prefetch.outcome", Laboratory, """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"timeout"}]}"""),
        new("prefetch.outcome", Laboratory + ".entry[0].resource", """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"timeout"}]}"""),
        new("prefetch.outcome.issue", Laboratory, """{"resourceType":"OperationOutcome"}""") { At = Laboratory + ".issue", Also = ["prefetch.outcome"] },
        new Example("prefetch.bundle.empty", Laboratory, """{"resourceType":"Bundle","total":0}""").Under(ProtocolVersion.V20),
        new("prefetch.next", Laboratory, Page) { At = Laboratory + ".link[0]" },
        new("prefetch.next.url", Laboratory, """{"resourceType":"Bundle","link":[{"relation":"next"}]}""") { At = Laboratory + ".link[0]", Also = ["prefetch.next"] },
        new("prefetch.next.origin", Laboratory, Page.Replace("fhir.example.org", "other.example.org", StringComparison.Ordinal)) { At = Laboratory + ".link[0].url", Also = ["prefetch.next"] },
        new("prefetch.patient", "prefetch.patient.id", "\"other\""),
        new("prefetch.patient", Laboratory + ".entry[0].resource.subject.reference", "\"Patient/other\""),
        new("prefetch.key.unasked", "prefetch.problems", "null") { Beside = Messages.Discovery },
        new("prefetch.form", "prefetch.patient", """{"resourceType":"Bundle"}""") { Beside = Messages.Discovery },
        new("prefetch.form", Laboratory, """{"resourceType":"Observation"}""") { Beside = Messages.Discovery },
        new("prefetch.fhir", Laboratory + ".entry[0].resource.code", "{}"),
    ];

    internal static readonly ImmutableArray<(string Request, string Check, string Path)> OfOtherHooks =
    [
        ("""{"hook":"order-dispatch","hookInstance":"49798eeb-59f9-4f38-994d-abad9d4dd0a1","context":{"patientId":"1","performer":"Organization/1"}}""", "context.field", "context.dispatchedOrders"),
        ("""{"hook":"encounter-start","hookInstance":"49798eeb-59f9-4f38-994d-abad9d4dd0a1","context":{"userId":"Patient/1","patientId":"1"}}""", "context.encounterId", "context.encounterId"),
        ("""{"hook":"appointment-book","hookInstance":"49798eeb-59f9-4f38-994d-abad9d4dd0a1","context":{"userId":"Patient/1","patientId":"1","appointments":[]}}""", "context.field", "context.appointments"),
    ];
}
