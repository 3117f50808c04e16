using System.Collections.Immutable;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.CdsHooks.Prefetch;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Services;

/// <summary>The prefetch templates of a service, judged by the same rules as our own (REQ-PREF).</summary>
internal static class TemplateChecks
{
    private static readonly Check Values = new(
        OfDiscovery.Must("template", "REQ-DISC-10", "a template is a text that is not empty"),
        (service, _) => service.Member("prefetch")?.Members().Where(template => template.Kind != JsonValueKind.String || template.IsBlank) ?? []);

    internal static readonly ImmutableArray<Check> All =
    [
        Values,
        Broken("REQ-PREF-01", "a template begins with a resource type, without a slash or an address"),
        Broken("REQ-PREF-02", "a token stands between {{ and }}"),
        Broken("REQ-PREF-03", "a token is context.<field> or one of the four user tokens"),
        Broken("REQ-PREF-04", "a token names a field of the hook that is allowed in templates"),
        Unsupported("REQ-PREF-05", "the field may be absent: the answer must be dispensable"),
        Broken("REQ-PREF-06", "a parameter of a search is name=value"),
        Broken("REQ-PREF-07", "a template reads one resource or searches one type: no history, operation, compartment"),
        Broken("REQ-PREF-08", "no chaining and no reverse chaining: give the reference itself"),
        Unsupported("REQ-PREF-08", "includes are not on the list of what clients need to support"),
        Broken("REQ-PREF-09", "no modifier but :in"),
        Unsupported("REQ-PREF-09", "lists of alternatives are not on the list of what clients need to support"),
        Broken("REQ-PREF-10", "the prefixes of dates are eq, lt, gt, ge and le"),
        Broken("REQ-PREF-11", "_count is a number above 0; _sort is a name, with a minus in front for the newest first"),
        Broken("REQ-PREF-12", "_maxresults comes with 3.0 only"),
        Broken("REQ-PREF-13", "a token keeps to the part of FHIRPath that 3.0 allows"),
        Broken("REQ-PREF-14", "ofType() takes the name of a resource type"),
        Broken("REQ-PREF-15", "a variable names a key that is listed before"),
        Unsupported("REQ-PREF-15", "a variable names the key of a read, not of a search"),
        Unsupported("REQ-PREF-16", "clients need to know today() with whole days only"),
        Broken("REQ-PREF-17", "2.0 has no relative dates: ask for the newest and filter in the service"),
        Broken("REQ-PREF-18", "a key is a letter and then letters, digits, _ or -, and stands once"),
    ];

    // A rule of templates is broken outright, or what is written is not what every client supports.
    private static Check Broken(string requirement, string rule) =>
        new(OfDiscovery.Must($"template.{Number(requirement)}", requirement, rule), (service, run) => Faults(service, run, requirement, RequirementLevel.Must));

    private static Check Unsupported(string requirement, string rule) =>
        new(OfDiscovery.Should($"template.{Number(requirement)}.support", requirement, rule), (service, run) => Faults(service, run, requirement, RequirementLevel.Should));

    private static string Number(string requirement) => requirement["REQ-".Length..].ToLowerInvariant();

    private static IEnumerable<Item> Faults(Item service, Run run, string requirement, RequirementLevel level) =>
        PrefetchTemplateRules.Check(Read(service), run.Options.Version)
            .Where(violation => violation.Requirement == requirement && violation.Level == level)
            .Select(violation => service.Place("prefetch").Place(violation.Path["prefetch.".Length..]))
            .DistinctBy(template => template.Name);

    private static HookService Read(Item service) => new(
        string.Empty, service.TextOf("hook") ?? string.Empty, string.Empty, string.Empty, null,
        [.. (service.Member("prefetch")?.Members() ?? []).Where(template => !template.IsBlank).Select(template => new PrefetchTemplate(template.Name, template.Text!))]);
}
