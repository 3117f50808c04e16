using System.Collections.Immutable;

namespace ImatinibHooks.Fhir.Validation.Invariants;

/// <summary>Invariants of orders, messages and containers, and the practice that a resource tells its content in words.</summary>
internal static class ResourceInvariants
{
    /// <summary>The invariants.</summary>
    internal static ImmutableArray<Invariant> All { get; } =
    [
        new("AuditEvent.entity", "sev-1", static (in node) => !node.Has("name"u8) || !node.Has("query"u8),
            "An entity has a name or a query, not both."),
        new("Bundle", "bdl-1", static (in node) => !node.Has("total"u8) || IsOfType(node, "searchset"u8) || IsOfType(node, "history"u8),
            "Only a searchset or a history has a total: leave it out."),
        new("Bundle", "bdl-9", static (in node) => !IsOfType(node, "document"u8) || (node.Child("identifier"u8).Has("system"u8) && node.Child("identifier"u8).Has("value"u8)),
            "A document needs an identifier with system and value."),
        new("Bundle", "bdl-10", static (in node) => !IsOfType(node, "document"u8) || node.StartOf("timestamp"u8) >= 0,
            "A document needs a timestamp."),
        new("DomainResource", "dom-6", static (in node) => node.Child("text"u8).Has("div"u8),
            "A resource should tell its content in words (text.div)."),
        new("Parameters.parameter", "inv-1", static (in node) => IsWholeParameter(node),
            "A parameter has exactly one of value[x], resource and part."),
        new("RequestGroup.action", "rqg-1", static (in node) => node.Has("resource"u8) != node.Has("action"u8),
            "An action has either a resource or actions of its own."),
        new("ServiceRequest", "prr-1", static (in node) => !node.Has("orderDetail"u8) || node.Has("code"u8),
            "orderDetail needs the code that it details."),
    ];

    private static bool IsOfType(in FhirNode bundle, ReadOnlySpan<byte> type) => bundle.Is("type"u8, type);

    private static bool IsWholeParameter(in FhirNode parameter) => parameter.Has("part"u8)
        ? !parameter.Has("value"u8) && !parameter.Has("resource"u8)
        : parameter.Has("value"u8) != parameter.Has("resource"u8);
}
