using System.Text.RegularExpressions;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using ImatinibHooks.CdsHooks.Discovery;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Services;

/// <summary>One service of a discovery document (REQ-DISC-04 to 13, REQ-HOOK-01, REQ-FHIR-02).</summary>
internal static partial class ServiceShape
{
    internal static readonly Shape Service = new(
        [
            new("hook", JsonForm.Text, Presence.Required, OfDiscovery.Must("service.hook", "REQ-DISC-04", "name the hook that the service answers")),
            new("title", JsonForm.Text, Presence.Recommended, OfDiscovery.Should("service.title", "REQ-DISC-05", "send a name for people as a text")),
            new("description", JsonForm.Text, Presence.Required, OfDiscovery.Must("service.description", "REQ-DISC-06", "say what the service does")),
            new("id", JsonForm.Text, Presence.Required, OfDiscovery.Must("service.id", "REQ-DISC-07", "send the path segment under which it is called")),
            new("prefetch", JsonForm.Object, Presence.Optional, OfDiscovery.Must("service.prefetch", "REQ-DISC-10", "send an object of keys and templates"))
            {
                EmptyRow = OfDiscovery.Must("service.prefetch.empty", "REQ-DISC-10", "leave prefetch out when nothing is asked for"),
            },
            new("usageRequirements", JsonForm.Text, Presence.Optional, OfDiscovery.Must("service.usageRequirements", "REQ-DISC-11", "send a text"))
            {
                EmptyRow = OfDiscovery.Must("service.usageRequirements.empty", "REQ-DISC-11", "leave usageRequirements out when there is nothing to say"),
            },
            new("version", JsonForm.Text, Presence.Optional, OfDiscovery.Must("service.version", "REQ-DISC-12", "send the version of the protocol as a text")) { Since = ProtocolVersion.V30, SinceRow = Later("version", "REQ-DISC-12") },
            new("hookVersion", JsonForm.Text, Presence.Optional, OfDiscovery.Must("service.hookVersion", "REQ-DISC-13", "send the version of the hook as a text")) { Since = ProtocolVersion.V30, SinceRow = Later("hookVersion", "REQ-DISC-13") },
        ],
        UnknownMember.InDiscovery)
    {
        Checks =
        [
            Check.Text("hook", OfDiscovery.Must("service.hook.name", "REQ-HOOK-01", "a hook is one of the public library, or has a name that begins with a domain in reverse order"), hook => PublishedHooks.Find(hook) is not null || ExtensionRules.IsName(hook)),
            Check.Text("hook", OfDiscovery.Hint("service.hook.replaced", "REQ-DISC-04", "the hook was given up by the library: offer the one that took its place"), hook => PublishedHooks.Find(hook)?.Replacement is null),
            Check.Text("id", OfDiscovery.Careful("service.id.form", "REQ-DISC-08", "an id is one path segment: 1 to 64 letters, digits, dots, _ and -, and not feedback"), ServiceRules.IsId),
            Check.Text("version", OfDiscovery.Should("service.version.form", "REQ-DISC-12", "the version of the protocol is a semantic version, such as 2.0.1"), version => SemanticVersion().IsMatch(version)),
            Check.At("hookVersion", OfDiscovery.Must("service.hookVersion.published", "REQ-DISC-13", "hookVersion is one that the hook was published as"), IsPublished),
            Check.At("usageRequirements", OfDiscovery.Hint("service.usageRequirements.missing", "REQ-FHIR-02", "a service without prefetch says in usageRequirements how it gets its data"), service => service.Member("prefetch") is not null || service.Member("usageRequirements") is not null),
            .. TemplateChecks.All,
        ],
    };

    private static ConformanceCheck Later(string member, string requirement) =>
        OfDiscovery.Careful($"service.{member}.since", requirement, $"{member} comes with 3.0 only: clients of 2.0 may not know it");

    private static bool IsPublished(Item service) =>
        service.TextOf("hookVersion") is not { } version || PublishedHooks.Find(service.TextOf("hook")) is not { } hook || hook.Versions.Contains(version);

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SemanticVersion();
}
