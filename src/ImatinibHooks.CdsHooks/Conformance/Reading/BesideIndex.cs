using ImatinibHooks.CdsHooks.Conformance.Responses;

namespace ImatinibHooks.CdsHooks.Conformance.Reading;

/// <summary>What is looked up again and again in the message beside: the drafts and resources of a request, the cards of a response.</summary>
/// <remarks>Each look-up takes the same time, however long the messages are. The first of several of one id counts.</remarks>
internal sealed class BesideIndex
{
    private readonly Dictionary<string, Item> orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Item> cards = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> resources;
    private readonly HashSet<string> selections = new(StringComparer.Ordinal);

    internal BesideIndex(Item message)
    {
        Add(orders, RequestOrders.Of(message), "id");
        Add(cards, message.Items("cards"), "uuid");
        resources = new(() => message.All().Select(ActionTarget.Reference).OfType<string>().ToHashSet(StringComparer.Ordinal));
        selections.UnionWith((message.Member("context")?.Items("selections") ?? []).Select(selection => selection.Text).OfType<string>().Select(Relative));
    }

    /// <summary>The draft order of an id; null when there is none.</summary>
    internal Item? Order(string? id) => id is null ? null : orders.GetValueOrDefault(id);

    /// <summary>The card of a uuid; null when there is none.</summary>
    internal Item? Card(string? uuid) => uuid is null ? null : cards.GetValueOrDefault(uuid);

    /// <summary>Whether a resource of this ResourceType/id is anywhere in the message.</summary>
    internal bool HasResource(string reference) => resources.Value.Contains(reference);

    /// <summary>Whether the order of this ResourceType/id was selected.</summary>
    internal bool IsSelected(string reference) => selections.Contains(reference);

    private static void Add(Dictionary<string, Item> index, IEnumerable<Item> items, string key)
    {
        foreach (var item in items)
        {
            _ = item.TextOf(key) is { } text && index.TryAdd(text, item);
        }
    }

    // Some clients select by the whole address of an order.
    private static string Relative(string selection) => string.Join('/', selection.Split('/')[^Math.Min(2, selection.Split('/').Length)..]);
}
