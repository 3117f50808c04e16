using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Services;

/// <summary>What a service offers (REQ-DISC-02, REQ-DISC-09).</summary>
internal static class DiscoveryShape
{
    internal static readonly Shape Discovery = new(
        [
            new("services", JsonForm.Array, Presence.Required, OfDiscovery.Must("discovery.services", "REQ-DISC-02", "send a list of services, empty when there is nothing to offer"))
            {
                Shape = ServiceShape.Service,
                MayBeEmpty = true,
            },
        ],
        UnknownMember.InDiscovery)
    {
        Checks =
        [
            new(OfDiscovery.Must("discovery.services.twice", "REQ-DISC-09", "services may share an id only when their hooks differ"), (discovery, _) => Repeated(discovery)),
        ],
    };

    private static IEnumerable<Item> Repeated(Item discovery)
    {
        var seen = new HashSet<(string, string)>();
        return discovery.Items("services").Where(service => service.TextOf("id") is { } id && service.TextOf("hook") is { } hook && !seen.Add((id, hook))).Select(service => service.Place("id"));
    }
}
