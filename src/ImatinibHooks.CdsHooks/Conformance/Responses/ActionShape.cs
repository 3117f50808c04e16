using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Responses;

/// <summary>An action of a suggestion, and one that the client may apply by itself (REQ-ACT, REQ-SYS-02).</summary>
internal static class ActionShape
{
    private static readonly ImmutableArray<Member> Members =
    [
        new("type", JsonForm.Text, Presence.Required, OfResponse.Must("action.type", "REQ-ACT-01", "say what the action does")) { Codes = ResponseCodes.ActionTypes },
        new("resource", JsonForm.Object, Presence.Optional, OfResponse.Must("action.resource", "REQ-ACT-03", "send the FHIR resource as an object, not as a text that holds JSON")),
        new("resourceId", JsonForm.Text, Presence.Optional, OfResponse.Must("action.resourceId", "REQ-ACT-05", "send ResourceType/id as a text")),
    ];

    private static readonly ImmutableArray<Check> Checks =
    [
        Check.At("resource", OfResponse.Must("action.create.resource", "REQ-ACT-03", "a create brings a resource with its resourceType"), action => !IsOf(action, ResponseCodes.Create) || IsResource(action)),
        Check.At("resource", OfResponse.Must("action.update.resource", "REQ-ACT-04", "an update brings the whole resource, with its resourceType"), action => !IsOf(action, ResponseCodes.Update) || IsResource(action)),
        new(OfResponse.Must("action.update.id", "REQ-ACT-08", "an update says in the resource which one it is about: send its id"), (action, _) => UpdatesWithoutId(action)),
        Check.At("resourceId", OfResponse.Careful("action.delete.resourceId", "REQ-ACT-05", "a delete names its resource in resourceId"), action => !IsOf(action, ResponseCodes.Delete) || action.Member("resourceId") is not null),
        Check.Text("resourceId", OfResponse.Must("action.resourceId.form", "REQ-ACT-05", "resourceId is ResourceType/id, relative"), RelativeReference.Is),
        Check.At("resource", OfResponse.Careful("action.delete.resource", "REQ-ACT-06", "cds-resp-2: a delete has no resource"), action => !IsOf(action, ResponseCodes.Delete) || action.Member("resource") is null),
        Check.At("resourceId", OfResponse.Careful("action.resourceId.alone", "REQ-ACT-07", "only a delete has a resourceId; an update says it in the resource"),
            action => action.Member("resourceId") is null || !(IsOf(action, ResponseCodes.Create) || IsOf(action, ResponseCodes.Update))),
        .. ProposalChecks.All,
        .. RequestChecks.All,
        ResourceChecks.Inside(OfResponse),
    ];

    internal static readonly Shape Action = new(
        [.. Members, Description(Presence.Required, OfResponse.Must("action.description", "REQ-ACT-02", "cds-resp-5: say what it does, for the user to read"))],
        UnknownMember.InResponse) { Checks = Checks };

    internal static readonly Shape SystemAction = new(
        [.. Members, Description(Presence.Optional, OfResponse.Must("systemAction.description", "REQ-SYS-02", "send a text"))],
        UnknownMember.InResponse)
    {
        Checks =
        [
            .. Checks,
            Check.At("description", OfResponse.Careful("systemAction.description.missing", "REQ-SYS-02", "2.0 asks for a description of a system action too"),
                (action, run) => run.Options.Version >= ProtocolVersion.V30 || action.Member("description") is not null),
        ],
    };

    internal static bool IsOf(Item action, string type) => action.TextOf("type") == type;

    private static Member Description(Presence presence, ConformanceCheck row) => new("description", JsonForm.Text, presence, row);

    // What is no object at all is told as the form of the member.
    private static bool IsResource(Item action) =>
        action.Member("resource") is not { } resource ? false : !resource.IsObject || resource.Member("resourceType") is { IsBlank: false };

    private static IEnumerable<Item> UpdatesWithoutId(Item action) =>
        IsOf(action, ResponseCodes.Update) && action.Member("resource") is { IsObject: true } resource && resource.Member("id") is not { IsBlank: false } ? [resource.Place("id")] : [];
}
