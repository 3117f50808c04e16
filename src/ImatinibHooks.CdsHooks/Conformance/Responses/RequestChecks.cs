using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using ImatinibHooks.CdsHooks.Discovery;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>An action beside the request that it answers: its target is there, nothing is lost, and it is the same patient (REQ-ACT-04, 05, 08, 10, REQ-CTX-07).</summary>
internal static class RequestChecks
{
    internal static readonly ImmutableArray<Check> All =
    [
        new(OfResponse.Must("action.update.unknown", "REQ-ACT-08", "an update is about one of the draft orders of the request: take its id"), (action, run) => UnknownUpdates(action, run)),
        new(OfResponse.Careful("action.delete.unknown", "REQ-ACT-05", "a delete names a resource that the request brought"), (action, run) => UnknownDeletes(action, run)),
        new(OfResponse.Must("action.update.type", "REQ-ACT-04", "an update keeps the type of the resource"), (action, run) => OtherTypes(action, run)),
        new(OfResponse.Must("action.update.lost", "REQ-ACT-04", "an update brings the whole resource: elements of the draft are not in it"), (action, run) => LostElements(action, run)),
        new(OfResponse.Careful("action.resource.patient", "REQ-ACT-10", "a resource that is proposed is about the patient of the request"), (action, run) => OtherPatients(action, run)),
        new(OfResponse.Should("action.target.selected", "REQ-CTX-07", "at order-select an action is about the orders that were selected"), (action, run) => NotSelected(action, run)),
    ];

    private static IEnumerable<Item> UnknownUpdates(Item action, Run run) =>
        ActionShape.IsOf(action, ResponseCodes.Update) && run.Beside is { } request && RequestOrders.AreIn(request)
        && action.Member("resource") is { } resource && resource.TextOf("id") is { } id && run.BesideIndex.Order(id) is null
            ? [resource.Place("id")]
            : [];

    private static IEnumerable<Item> UnknownDeletes(Item action, Run run) =>
        ActionShape.IsOf(action, ResponseCodes.Delete) && run.Beside is not null && action.Member("resourceId") is { Text: { } target } resourceId && !run.BesideIndex.HasResource(target)
            ? [resourceId]
            : [];

    private static IEnumerable<Item> OtherTypes(Item action, Run run) =>
        DraftOf(action, run) is null && SameIdOf(action, run) is not null ? [action.Place("resource").Place("resourceType")] : [];

    private static IEnumerable<Item> LostElements(Item action, Run run) =>
        DraftOf(action, run) is { } draft ? KeptElements.Lost(draft, action.Member("resource")!) : [];

    private static IEnumerable<Item> OtherPatients(Item action, Run run)
    {
        var patient = run.Beside?.Find("context", "patientId")?.Text;
        var reference = action.Member("resource") is { } resource ? resource.Find("subject", "reference") ?? resource.Find("patient", "reference") ?? resource.Find("for", "reference") : null;
        return patient is not null && reference is { Text: { } text } && PatientReference.IdOf(text) is { } other && other != PatientReference.IdOf(patient) ? [reference] : [];
    }

    private static IEnumerable<Item> NotSelected(Item action, Run run) =>
        run.Beside is { } request && request.TextOf("hook") == HookContext.OrderSelect && ActionTarget.Of(action) is { } target
        && ActionTarget.Reference(run.BesideIndex.Order(target.Split('/')[^1])) == target && !run.BesideIndex.IsSelected(target)
            ? [action]
            : [];

    private static Item? DraftOf(Item action, Run run) =>
        SameIdOf(action, run) is { } draft && draft.TextOf("resourceType") == action.Find("resource", "resourceType")?.Text ? draft : null;

    private static Item? SameIdOf(Item action, Run run) =>
        ActionShape.IsOf(action, ResponseCodes.Update) && run.Beside is not null ? run.BesideIndex.Order(action.Find("resource", "id")?.Text) : null;
}
