using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>What an action proposes: orders are drafts and hang together by Type/id (REQ-ACT-10, REQ-SUG-06).</summary>
internal static class ProposalChecks
{
    private static readonly ImmutableArray<string> Orders =
        ["MedicationRequest", "ServiceRequest", "NutritionOrder", "DeviceRequest", "VisionPrescription", "CommunicationRequest", "ImmunizationRecommendation", "CarePlan", "RequestGroup", "SupplyRequest", "Task"];

    private static readonly ImmutableArray<string> WithoutIntent = ["VisionPrescription", "CommunicationRequest", "ImmunizationRecommendation", "SupplyRequest"];

    private static readonly ImmutableArray<string> Intents = ["proposal", "plan", "order"];

    internal static readonly ImmutableArray<Check> All =
    [
        new(OfResponse.House("action.create.status", "REQ-ACT-10", "an order that is proposed has the status draft"), (action, _) => Created(action, order => order.TextOf("status") != "draft", "status")),
        new(OfResponse.House("action.create.intent", "REQ-ACT-10", "an order that is proposed has the intent proposal, plan or order"),
            (action, _) => Created(action, order => !WithoutIntent.Contains(order.TextOf("resourceType")!) && !Intents.Contains(order.TextOf("intent")!), "intent")),
        new(OfResponse.Careful("action.resource.urn", "REQ-SUG-06", "resources of one suggestion point to each other by ResourceType/id of the sibling, not by urn:uuid"), (action, _) => Urns(action)),
    ];

    private static IEnumerable<Item> Created(Item action, Func<Item, bool> isBroken, string member) =>
        ActionShape.IsOf(action, ResponseCodes.Create) && action.Member("resource") is { IsObject: true } order && Orders.Contains(order.TextOf("resourceType")!) && isBroken(order)
            ? [order.Place(member)]
            : [];

    private static IEnumerable<Item> Urns(Item action) =>
        action.Member("resource")?.All().Where(item => item is { Name: "reference", Text: { } text } && text.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase)) ?? [];
}
