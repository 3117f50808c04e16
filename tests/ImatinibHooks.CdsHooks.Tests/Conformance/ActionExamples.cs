using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Conformance;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>Answers with one thing wrong in a suggestion.</summary>
internal static class ActionExamples
{
    private const string Suggestion = "cards[0].suggestions[0].";
    private const string Update = "cards[0].suggestions[0].actions[0].";
    private const string Create = "cards[0].suggestions[0].actions[1].";
    private const string Delete = "cards[0].suggestions[1].actions[0].";

    internal static readonly ImmutableArray<Example> All =
    [
        new("suggestion.label", Suggestion + "label", null),
        new("suggestion.label.length", Suggestion + "label", $"\"{new string('a', 81)}\""),
        new("suggestion.uuid", Suggestion + "uuid", "1"),
        new("suggestion.uuid.form", Suggestion + "uuid", "\"1\""),
        new("suggestion.uuid.missing", Suggestion + "uuid", null),
        new("suggestion.isRecommended", Suggestion + "isRecommended", "\"true\""),
        new("suggestion.actions", Suggestion + "actions", "{\"type\":\"create\"}"),
        new("suggestion.actions.empty", Suggestion + "actions", "[]"),
        new("suggestion.actions.target", Create[..^1], """{"type":"delete","description":"Remove","resourceId":"MedicationRequest/draft-1"}"""),
        new("suggestion.actionSelectionBehavior.version", Suggestion + "actionSelectionBehavior", "\"all\""),
        new Example("suggestion.actionSelectionBehavior.agreed", Suggestion + "actionSelectionBehavior", "\"any\"").Under(ProtocolVersion.V30),
        new("suggestion.actionSelectionBehavior.code", Suggestion + "actionSelectionBehavior", "\"one\"") { Options = ConformanceOptions.Default with { Version = ProtocolVersion.V30, IsAgreed = true } },
        new("suggestion.actionSelectionBehavior", Suggestion + "actionSelectionBehavior", "1") { Options = ConformanceOptions.Default with { Version = ProtocolVersion.V30, IsAgreed = true } },
        new("action.type", Delete + "type", "\"DELETE\""),
        new("action.description", Update + "description", null),
        new("action.resource", Update + "resource", "\"{}\""),
        new("action.resource.fhir", Update + "resource.note", "[]"),
        new("action.resource.fhir", Update + "resource.priority", "null"),
        new("action.resource.fhir", Update + "resource.priority", "\"\""),
        new("action.create.resource", Create + "resource", null),
        new("action.create.resource", Create + "resource.resourceType", null) { At = Create + "resource" },
        new("action.create.status", Create + "resource.status", "\"active\""),
        new("action.create.intent", Create + "resource.intent", null),
        new("action.resource.urn", Create + "resource.basedOn", """[{"reference":"urn:uuid:0c5a0e8c-6f0e-4c6c-9a85-3ff6b6a1f1c2"}]""") { At = Create + "resource.basedOn[0].reference" },
        new("action.resource.patient", Create + "resource.subject.reference", "\"Patient/other\"") { Beside = Messages.Request },
        new("action.update.resource", Update + "resource", null),
        new("action.update.id", Update + "resource.id", null),
        new("action.update.unknown", Update + "resource.id", "\"draft-9\"") { Beside = Messages.Request },
        new("action.update.type", Update + "resource.resourceType", "\"ServiceRequest\"") { Beside = Messages.Request },
        new("action.update.lost", Update + "resource.intent", null) { Beside = Messages.Request },
        new("action.update.lost", Update + "resource.dosageInstruction[0].text", null) { Beside = Messages.Request },
        new("action.target.selected", Update[..^1], """{"type":"update","description":"Stop","resource":{"resourceType":"ServiceRequest","id":"draft-2","status":"draft","intent":"order","subject":{"reference":"Patient/pat-1234"}}}""") { Beside = Messages.Request },
        new("action.resourceId", Delete + "resourceId", "[\"MedicationRequest/draft-1\"]"),
        new("action.delete.resourceId", Delete + "resourceId", null),
        new("action.resourceId.form", Delete + "resourceId", "\"https://example.org/MedicationRequest/draft-1\""),
        new("action.delete.unknown", Delete + "resourceId", "\"MedicationRequest/draft-9\"") { Beside = Messages.Request },
        new("action.delete.resource", Delete + "resource", """{"resourceType":"MedicationRequest","id":"draft-1"}"""),
        new("action.resourceId.alone", Update + "resourceId", "\"MedicationRequest/draft-1\""),
    ];
}
