using System.Collections.Frozen;
using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Responses;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Requests;

/// <summary>The resources of a call's context (REQ-CTX-04, REQ-CTX-07, REQ-GEN-07, REQ-GEN-08).</summary>
internal static class OrderChecks
{
    // Resource types that only one generation of FHIR has: an order of the left beside one of the right is a mixture.
    private static readonly FrozenSet<string> BeforeR4 =
        new[] { "MedicationOrder", "DiagnosticOrder", "ProcedureRequest", "ReferralRequest", "DeviceUseRequest", "OrderResponse" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> SinceR4 = new[] { "ServiceRequest", "DeviceRequest", "CoverageEligibilityRequest", "MedicationKnowledge" }.ToFrozenSet(StringComparer.Ordinal);

    private const string MedicationRequest = "MedicationRequest";

    internal static readonly ImmutableArray<Check> All =
    [
        new(OfRequest.Should("context.selections.unknown", "REQ-CTX-07", "a selection names one of the draft orders"), (request, _) => UnknownSelections(request)),
        new(OfRequest.Hint("context.draftOrders.status", "REQ-CTX-04", "an order that is signed again need not be a draft: a service takes it all the same"), (request, _) => NoDrafts(request)),
        new(OfRequest.Must("context.fhirVersion", "REQ-GEN-08", "all resources of a context are of one version of FHIR"), (request, _) => Mixed(request)),
        new(OfRequest.Must("context.fhir", ResourceChecks.Requirement, "FHIR has no empty texts, lists and objects, and no null outside lists"), (request, run) => BrokenResources(request, run)),
    ];

    private static IEnumerable<Item> UnknownSelections(Item request)
    {
        var orders = RequestOrders.Of(request).Select(ActionTarget.Reference).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return request.Member("context")?.Items("selections").Where(selection => selection.Text is { } text && RelativeReference.Is(text) && !orders.Contains(text)) ?? [];
    }

    private static IEnumerable<Item> NoDrafts(Item request) =>
        RequestOrders.Of(request).Select(order => order.Member("status")).OfType<Item>().Where(status => status.Text is { } text && text != "draft");

    private static List<Item> Mixed(Item request)
    {
        var types = RequestOrders.Of(request).Select(order => order.Member("resourceType")).OfType<Item>().ToList();
        var old = types.Where(type => BeforeR4.Contains(type.Text ?? string.Empty)).ToList();
        var isNew = types.Exists(type => SinceR4.Contains(type.Text ?? string.Empty) || (type.Text == MedicationRequest && old.Exists(other => other.Text == "MedicationOrder")));
        return isNew ? old : [];
    }

    private static IEnumerable<Item> BrokenResources(Item request, Run run) =>
        (request.Member("context")?.Members() ?? []).SelectMany(field => ResourceChecks.Faults(field, run));
}
