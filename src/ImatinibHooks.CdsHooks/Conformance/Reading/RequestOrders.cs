namespace ImatinibHooks.CdsHooks.Conformance.Reading;

/// <summary>The draft orders of a request.</summary>
internal static class RequestOrders
{
    /// <summary>Whether the request brings a Bundle of them at all.</summary>
    internal static bool AreIn(Item request) => request.Find("context", "draftOrders") is { IsObject: true };

    /// <summary>The resources, in the order of the Bundle; none when there is no Bundle.</summary>
    internal static IEnumerable<Item> Of(Item request) =>
        request.Find("context", "draftOrders")?.Items("entry").Select(entry => entry.Member("resource")).OfType<Item>() ?? [];
}
