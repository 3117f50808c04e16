using System.Collections.Immutable;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Requests;

/// <summary>What a call brings beforehand (REQ-PFD, REQ-PREF-19).</summary>
internal static class PrefetchChecks
{
    private const string Bundle = "Bundle";
    private const string Outcome = "OperationOutcome";

    private static readonly ImmutableArray<string> ErrorMembers = ["error", "errors", "message", "issue", "status", "fault"];

    internal static readonly ImmutableArray<Check> All =
    [
        Each("prefetch.empty", "REQ-PFD-04", "a query that found nothing is null", static (value, _) => value.IsEmpty),
        Each("prefetch.text", "REQ-PFD-03", "a key that was not answered is left out", static (value, _) => !value.IsEmpty && value.Kind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False),
        new(OfRequest.Should("prefetch.error", "REQ-PFD-05", "an error is told by an OperationOutcome under the key"), (request, _) => Values(request).Where(value => IsShapeless(value) && IsError(value))),
        Each("prefetch.resource", "REQ-PFD-13", "the value of a key is one FHIR resource: what was read, or a Bundle of what was found", static (value, _) => (value.IsArray && !value.IsEmpty) || (IsShapeless(value) && !IsError(value))),
        new(OfRequest.Must("prefetch.form", "REQ-PFD-13", "a search is answered by a Bundle, a read by the resource itself"), (request, run) => OtherForms(request, run)),
        new(OfRequest.Hint("prefetch.outcome", "REQ-PFD-06", "an OperationOutcome is no data and does not mean that nothing was found"), (request, _) => Outcomes(request)),
        new(OfRequest.Should("prefetch.outcome.issue", "REQ-PFD-05", "an OperationOutcome says in issue what went wrong"), (request, _) => Outcomes(request).Where(outcome => outcome.Member("issue") is not { IsArray: true, IsEmpty: false }).Select(outcome => outcome.Place("issue"))),
        new(OfRequest.Hint("prefetch.bundle.empty", "REQ-PFD-04", "2.0 says null where a search found nothing; a Bundle without entries comes with 2.0.1"),
            (request, run) => run.Options.Version > ProtocolVersion.V20 ? [] : Values(request).Where(value => value.TextOf("resourceType") == Bundle && value.Member("entry") is null or { IsEmpty: true })),
        new(OfRequest.Must("prefetch.next.url", "REQ-PFD-10", "a link to the next page has its address"), (request, _) => Next(request).Where(link => link.Member("url") is not { IsBlank: false })),
        new(OfRequest.Hint("prefetch.next", "REQ-PFD-11", "this is one page of several: what is not on it may be on another"), (request, _) => Next(request)),
        new(OfRequest.Must("prefetch.next.origin", "REQ-PFD-12", "the next page is at the fhirServer of the call, and is asked for nowhere else"), (request, _) => OtherOrigins(request)),
        new(OfRequest.Should("prefetch.patient", "REQ-PFD-15", "the resources are about the patient of the context"), (request, _) => OtherPatients(request)),
        new(OfRequest.Must("prefetch.key.unasked", "REQ-PREF-19", "a service receives what it asked for and nothing else"), (request, run) => Unasked(request, run)),
        new(OfRequest.Must("prefetch.fhir", ResourceChecks.Requirement, "FHIR has no empty texts, lists and objects, and no null outside lists"), (request, run) => Values(request).SelectMany(value => ResourceChecks.Faults(value, run))),
    ];

    private static Check Each(string key, string requirement, string rule, Func<Item, Run, bool> isBroken) =>
        new(OfRequest.Must(key, requirement, rule), (request, run) => Values(request).Where(value => isBroken(value, run)));

    private static IEnumerable<Item> Values(Item request) => request.Member("prefetch")?.Members() ?? [];

    private static bool IsShapeless(Item value) => value is { IsObject: true, IsEmpty: false } && !ResourceChecks.IsResource(value);

    private static bool IsError(Item value) => ErrorMembers.Any(name => value.Member(name) is not null);

    /// <summary>Outcomes as the value itself and as an entry of a Bundle.</summary>
    private static IEnumerable<Item> Outcomes(Item request) =>
        Values(request).SelectMany(value => Entries(value).Prepend(value)).Where(value => value.TextOf("resourceType") == Outcome);

    private static IEnumerable<Item> Entries(Item bundle) => bundle.Items("entry").Select(entry => entry.Member("resource")).OfType<Item>();

    private static IEnumerable<Item> Next(Item request) =>
        Values(request).Where(value => value.TextOf("resourceType") == Bundle).SelectMany(bundle => bundle.Items("link")).Where(link => link.TextOf("relation") == "next");

    private static IEnumerable<Item> OtherOrigins(Item request) =>
        Next(request).Select(link => link.Member("url")).OfType<Item>().Where(url =>
            Uri.TryCreate(url.Text, UriKind.Absolute, out var next)
            && Uri.TryCreate(request.TextOf("fhirServer"), UriKind.Absolute, out var server)
            && Uri.Compare(next, server, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0);

    private static IEnumerable<Item> OtherPatients(Item request)
    {
        var patient = request.Find("context", "patientId")?.Text is { } id ? PatientReference.IdOf(id) : null;
        return patient is null ? [] : Values(request).SelectMany(value => Entries(value).Prepend(value)).Select(PatientOf).OfType<Item>()
            .Where(reference => reference.Text is { } text && PatientReference.IdOf(text) is { } other && other != patient);
    }

    private static Item? PatientOf(Item resource) => resource.TextOf("resourceType") == "Patient"
        ? resource.Member("id")
        : resource.Find("subject", "reference") ?? resource.Find("patient", "reference");

    private static IEnumerable<Item> Unasked(Item request, Run run) =>
        TemplatesOf(request, run) is { } templates ? Values(request).Where(value => templates.All(template => template.Name != value.Name)) : [];

    private static IEnumerable<Item> OtherForms(Item request, Run run) =>
        TemplatesOf(request, run) is { } templates ? Values(request).Where(value => templates.Find(template => template.Name == value.Name) is { } template && IsOfOtherForm(value, template)) : [];

    private static bool IsOfOtherForm(Item value, Item template) =>
        value.TextOf("resourceType") is { } type && type != Outcome && template.Text is { } query
        && (query.Contains('?', StringComparison.Ordinal) ? type != Bundle : !query.StartsWith("{{", StringComparison.Ordinal) && type != query.Split('/')[0]);

    /// <summary>The templates of every service of the hook; null without a discovery document, and without such a service.</summary>
    private static List<Item>? TemplatesOf(Item request, Run run) =>
        run.Beside?.Items("services").Where(service => service.TextOf("hook") == request.TextOf("hook")).ToList() is { Count: > 0 } services
            ? [.. services.SelectMany(service => service.Member("prefetch")?.Members() ?? [])]
            : null;
}
