using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>Discovery documents, and error bodies, with one thing wrong.</summary>
internal static class DiscoveryExamples
{
    private const string Service = "services[0].";
    private const string Laboratory = "services[0].prefetch.laboratory";

    internal static readonly ImmutableArray<Example> All =
    [
        new("discovery.services", "services", null),
        new("discovery.services", "services", "{\"a\":1}"),
        new("discovery.unknown", Service + "version2", "\"1\""),
        new("service.hook", Service + "hook", null),
        new("service.hook.name", Service + "hook", "\"order-signing\""),
        new("service.hook.replaced", Service + "hook", "\"order-review\""),
        new("service.title", Service + "title", null),
        new("service.description", Service + "description", null),
        new("service.id", Service + "id", null),
        new("service.id.form", Service + "id", "\"a/b\""),
        new("service.id.form", Service + "id", "\"feedback\""),
        new("service.prefetch", Service + "prefetch", "[1]"),
        new("service.prefetch.empty", Service + "prefetch", "{}"),
        new("service.usageRequirements", Service + "usageRequirements", "1"),
        new("service.usageRequirements.empty", Service + "usageRequirements", "\"\""),
        new("service.usageRequirements.missing", "services", """[{"hook":"order-sign","title":"A","description":"B","id":"c"}]""") { At = Service + "usageRequirements" },
        new("discovery.services.twice", "services", """
            [{"hook":"order-sign","title":"A","description":"B","id":"c","usageRequirements":"D"},{"hook":"order-sign","title":"A","description":"B","id":"c","usageRequirements":"D"}]
            """) { At = "services[1].id" },
        new("service.version.since", Service + "version", "\"2.0.1\""),
        new Example("service.version", Service + "version", "2").Under(ProtocolVersion.V30),
        new Example("service.version.form", Service + "version", "\"STU2\"").Under(ProtocolVersion.V30),
        new("service.hookVersion.since", Service + "hookVersion", "\"1.0\""),
        new Example("service.hookVersion", Service + "hookVersion", "1.0").Under(ProtocolVersion.V30),
        new Example("service.hookVersion.published", Service + "hookVersion", "\"2.0\"").Under(ProtocolVersion.V30),
        new("template", Laboratory, "7"),
        new("template", Laboratory, "\"\""),
        new("template.pref-01", Laboratory, "\"/Observation?patient={{context.patientId}}\""),
        new("template.pref-01", Laboratory, "\"https://example.org/Observation?code=1\""),
        new("template.pref-02", Laboratory, "\"Observation?patient={context.patientId}\""),
        new("template.pref-03", Laboratory, "\"Observation?patient={{Patient.id}}\""),
        new("template.pref-04", Laboratory, "\"Observation?patient={{context.draftOrders}}\""),
        new("template.pref-05.support", Laboratory, "\"Encounter/{{context.encounterId}}\""),
        new("template.pref-06", Laboratory, "\"Observation?patient\""),
        new("template.pref-07", Laboratory, "\"Patient/{{context.patientId}}/$everything\""),
        new("template.pref-08", Laboratory, "\"Observation?subject.name=1\""),
        new("template.pref-08.support", Laboratory, "\"MedicationRequest?_include=MedicationRequest:medication\""),
        new("template.pref-09", Laboratory, "\"Observation?code:text=anc\""),
        new("template.pref-09.support", Laboratory, "\"Observation?code=1,2\""),
        new("template.pref-10", Laboratory, "\"Observation?date=ne2026-01-01\""),
        new("template.pref-11", Laboratory, "\"Observation?sort:desc=date\""),
        new("template.pref-12", Laboratory, "\"Observation?code=1&_maxresults=5\""),
        new("template.pref-17", Laboratory, "\"Observation?date=ge{{today() - 90 days}}\""),
        new("template.pref-18", Service + "prefetch", "{\"1st\":\"Patient/{{context.patientId}}\"}") { At = Service + "prefetch.1st" },
        new Example("template.pref-13", Laboratory, "\"Observation?patient={{context.nothing}}\"").Under(ProtocolVersion.V30),
        new Example("template.pref-13", Laboratory, "\"Observation?date=ge{{now()}}\"").Under(ProtocolVersion.V30),
        new Example("template.pref-14", Laboratory, "\"Medication/{{context.draftOrders.entry.resource.ofType(Pill).id}}\"").Under(ProtocolVersion.V30),
        new Example("template.pref-15", Laboratory, "\"Observation?patient={{%person.id}}\"").Under(ProtocolVersion.V30),
        new Example("template.pref-15.support", Service + "prefetch", """{"labs":"Observation?code=1","who":"Practitioner/{{%labs.entry.resource.performer.resolve().id}}"}""") { At = Service + "prefetch.who" }.Under(ProtocolVersion.V30),
        new Example("template.pref-16.support", Laboratory, "\"Observation?date=ge{{today() - 3 months}}\"").Under(ProtocolVersion.V30),
    ];

    internal static readonly ImmutableArray<Example> OfOutcome =
    [
        new("outcome.resourceType", "resourceType", "\"Bundle\""),
        new("outcome.issue", "issue", null),
        new("outcome.issue.empty", "issue", "[]"),
        new("outcome.issue.severity", "issue[0].severity", "\"bad\""),
        new("outcome.issue.code", "issue[0].code", null),
        new("outcome.issue.diagnostics", "issue[0].diagnostics", "\"Fault\\n   at A.B()\""),
    ];
}
