using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Requests;

/// <summary>A call of a service (REQ-REQ).</summary>
internal static class RequestShape
{
    private static readonly ConformanceCheck Optional = OfRequest.Must("request.optional", "REQ-REQ-08", "fhirAuthorization and prefetch are left out when there is nothing in them");

    internal static readonly Shape Request = new(
        [
            Of(CallMember.Hook, JsonForm.Text, Presence.Required),
            Of(CallMember.HookInstance, JsonForm.Text, Presence.Required),
            Of(CallMember.FhirServer, JsonForm.Text, Presence.Optional),
            Of(CallMember.FhirAuthorization, JsonForm.Object, Presence.Optional) with { Shape = AuthorizationShape.Authorization, NullRow = Optional, EmptyRow = Optional },
            Of(CallMember.Context, JsonForm.Object, Presence.Required) with { Shape = ContextShape.Context },
            Of(CallMember.Prefetch, JsonForm.Object, Presence.Optional) with { NullRow = Optional, EmptyRow = Optional },
        ],
        UnknownMember.InRequest)
    {
        Checks =
        [
            Check.Text("hookInstance", OfRequest.Must("request.hookInstance.uuid", "REQ-REQ-03", "hookInstance is a fresh UUID for each time that the hook fires"), CallChecks.IsUuid),
            Check.Text("hookInstance", OfRequest.Should("request.hookInstance.form", "REQ-REQ-03", "write the UUID with four hyphens, without urn:uuid: and braces"), text => !CallChecks.IsUuid(text) || Guid.TryParseExact(text, "D", out _)),
            Check.Text("hookInstance", OfRequest.Should("request.hookInstance.random", "REQ-REQ-04", "hookInstance is hard to guess: make a random UUID (version 4), not one of a clock or a counter"), IsRandom),
            Check.At("fhirServer", OfRequest.Must("request.fhirServer.missing", "REQ-REQ-06", "cds-r-1: fhirAuthorization comes with fhirServer"), request => request.Member("fhirAuthorization") is not { IsObject: true } || request.Member("fhirServer") is not null),
            Check.Text("fhirServer", OfRequest.Must("request.fhirServer.https", "REQ-REQ-07", "fhirServer is an absolute https address; http is for a laptop"), IsSecure),
            new(OfRequest.Must("request.hook.offered", "REQ-REQ-02", "the hook is one that the discovery document offers"), (request, run) => NotOffered(request, run)),
            .. PrefetchChecks.All,
            .. OrderChecks.All,
        ],
    };

    private static Member Of(CallMember member, JsonForm form, Presence presence)
    {
        var row = CallMembers.Row(member);
        return new(row.Name, form, presence, OfRequest.Must($"request.{row.Path}", row.Requirement, row.Fix));
    }

    private static bool IsRandom(string text) => !CallChecks.IsUuid(text) || Guid.Parse(text.Replace("urn:uuid:", string.Empty, StringComparison.OrdinalIgnoreCase)).Version == 4;

    private static bool IsSecure(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    private static IEnumerable<Item> NotOffered(Item request, Run run) =>
        run.Beside is { } discovery && request.Member("hook") is { IsBlank: false } hook && !discovery.Items("services").Any(service => service.TextOf("hook") == hook.Text) ? [hook] : [];
}
