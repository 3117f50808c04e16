using ImatinibHooks.CdsHooks.Conformance.Reading;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>The resource that an action changes or deletes.</summary>
internal static class ActionTarget
{
    /// <summary>ResourceType/id; null for a create and for an action that does not say it.</summary>
    internal static string? Of(Item action) => action.TextOf("type") switch
    {
        var type when type == ResponseCodes.Update => Reference(action.Member("resource")),
        var type when type == ResponseCodes.Delete => action.TextOf("resourceId"),
        _ => null,
    };

    /// <summary>ResourceType/id of a resource; null when it has no type or no id.</summary>
    internal static string? Reference(Item? resource) =>
        resource?.TextOf("resourceType") is { } type && resource.TextOf("id") is { } id ? $"{type}/{id}" : null;
}
