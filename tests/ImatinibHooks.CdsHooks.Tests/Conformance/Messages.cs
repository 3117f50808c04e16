using System.Diagnostics;
using System.Text;
using ImatinibHooks.CdsHooks.Conformance;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>One good message of each kind, with every member that it may have, to be bent by the tests.</summary>
internal static class Messages
{
    internal const string Discovery = """
        {"services": [
          {"hook": "order-select", "title": "Imatinib", "description": "Checks orders.", "id": "imatinib", "usageRequirements": "FHIR R4",
           "prefetch": {"patient": "Patient/{{context.patientId}}", "laboratory": "Observation?patient={{context.patientId}}&_sort=-date&_count=50", "user": "{{context.userId}}"}}
        ]}
        """;

    internal const string Request = """
        {"hook": "order-select", "hookInstance": "49798eeb-59f9-4f38-994d-abad9d4dd0a1", "fhirServer": "https://fhir.example.org/r4",
         "fhirAuthorization": {"access_token": "abc", "token_type": "Bearer", "expires_in": 300, "scope": "patient/Observation.read", "subject": "client-1", "patient": "pat-1234"},
         "context": {"userId": "Practitioner/prac-1", "patientId": "pat-1234", "encounterId": "enc-1234", "selections": ["MedicationRequest/draft-1"],
           "draftOrders": {"resourceType": "Bundle", "type": "collection", "entry": [
             {"resource": {"resourceType": "MedicationRequest", "id": "draft-1", "status": "draft", "intent": "order", "subject": {"reference": "Patient/pat-1234"},
               "dosageInstruction": [{"text": "with food", "doseAndRate": [{"doseQuantity": {"value": 400}}]}]}},
             {"resource": {"resourceType": "ServiceRequest", "id": "draft-2", "status": "draft", "intent": "order", "subject": {"reference": "Patient/pat-1234"}}}]}},
         "prefetch": {"patient": {"resourceType": "Patient", "id": "pat-1234"}, "user": null,
           "laboratory": {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": {"resourceType": "Observation", "id": "o1", "subject": {"reference": "Patient/pat-1234"}}}]}}}
        """;

    internal const string Response = """
        {"cards": [{
          "uuid": "6a0c4a2f-5c55-4e5e-8f0f-0d3d3f1f7c11", "summary": "Neutrophils are low", "detail": "**0.8** ×10⁹/L &lt; 1, see the [label](https://example.org/label)\n\n| Fact | Value |\n| --- | --- |\n| ANC | 0.8 |",
          "indicator": "critical",
          "source": {"label": "Prescribing information", "url": "https://example.org/label", "icon": "https://example.org/icon.png", "topic": {"system": "http://example.org/rules", "code": "R-1", "display": "Rule one"}},
          "suggestions": [
            {"uuid": "a1d1f9de-3d13-4f7e-9c6b-9d0c0a0b0c0d", "label": "Hold imatinib", "isRecommended": true, "actions": [
              {"type": "update", "description": "Put the order on hold", "resource": {"resourceType": "MedicationRequest", "id": "draft-1", "status": "on-hold", "intent": "order",
                "subject": {"reference": "Patient/pat-1234"}, "dosageInstruction": [{"text": "with food", "doseAndRate": [{"doseQuantity": {"value": 400}}]}]}},
              {"type": "create", "description": "Order a blood count", "resource": {"resourceType": "ServiceRequest", "status": "draft", "intent": "proposal", "subject": {"reference": "Patient/pat-1234"}}}]},
            {"uuid": "b1d1f9de-3d13-4f7e-9c6b-9d0c0a0b0c0d", "label": "Take it away", "isRecommended": false, "actions": [{"type": "delete", "description": "Remove the order", "resourceId": "MedicationRequest/draft-1"}]}],
          "selectionBehavior": "at-most-one",
          "overrideReasons": [
            {"system": "http://example.org/reasons", "code": "known", "display": "Already known"},
            {"system": "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes", "code": "need-more-info", "display": "Result pending"}],
          "links": [
            {"label": "The rule", "url": "https://example.org/rules/R-1", "type": "absolute"},
            {"label": "The app", "url": "https://example.org/launch?theme=plain", "type": "smart", "autolaunchable": false}],
          "extension": {"org.example.findings": [{"rule": "R-1"}]}
        }]}
        """;

    internal const string Feedback = """
        {"feedback": [
          {"card": "6a0c4a2f-5c55-4e5e-8f0f-0d3d3f1f7c11", "outcome": "accepted", "acceptedSuggestions": [{"id": "a1d1f9de-3d13-4f7e-9c6b-9d0c0a0b0c0d"}], "outcomeTimestamp": "2026-03-02T15:00:00Z"},
          {"card": "6a0c4a2f-5c55-4e5e-8f0f-0d3d3f1f7c11", "outcome": "overridden", "outcomeTimestamp": "2026-03-02T15:01:00.5Z",
           "overrideReason": {"reason": {"system": "http://example.org/reasons", "code": "known", "display": "Already known"}, "userComment": "seen"}}
        ]}
        """;

    internal const string Outcome = """
        {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "required", "diagnostics": "context.patientId is missing: send it."}]}
        """;

    internal static string Good(MessageKind kind) => kind switch
    {
        MessageKind.Discovery => Discovery,
        MessageKind.Request => Request,
        MessageKind.Response => Response,
        MessageKind.Feedback => Feedback,
        MessageKind.Outcome => Outcome,
        _ => throw new UnreachableException(),
    };

    internal static ConformanceReport Validate(MessageKind kind, ReadOnlyMemory<byte> message, ConformanceOptions options, string? beside)
    {
        var other = Encoding.UTF8.GetBytes(beside ?? string.Empty);
        return kind switch
        {
            MessageKind.Discovery => MessageValidator.ValidateDiscovery(message, options),
            MessageKind.Request => MessageValidator.ValidateRequest(message, options, other),
            MessageKind.Response => MessageValidator.ValidateResponse(message, options, other),
            MessageKind.Feedback => MessageValidator.ValidateFeedback(message, options, other),
            MessageKind.Outcome => MessageValidator.ValidateOutcome(message, options),
            _ => throw new UnreachableException(),
        };
    }
}
