using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Conformance.Reading;
using ImatinibHooks.CdsHooks.Conformance.Shapes;
using ImatinibHooks.CdsHooks.Discovery;
using static ImatinibHooks.CdsHooks.Conformance.Shapes.Checks;

namespace ImatinibHooks.CdsHooks.Conformance.Requests;

/// <summary>The context of a call, by its hook (REQ-CTX, REQ-REQ-05).</summary>
/// <remarks>A hook that is not in the public library has the context that its author gave it: only the form of well-known ids is looked at.</remarks>
internal static class ContextShape
{
    private static readonly ImmutableArray<string> Lists = ["selections", "dispatchedOrders", "fulfillmentTasks"];
    private static readonly ImmutableArray<string> Objects = ["draftOrders", "appointments", "medications", "orders", "conditions", "medication", "allergyIntolerance"];
    private static readonly ImmutableArray<string> Bundles = ["draftOrders", "appointments", "medications", "orders", "conditions"];
    private static readonly ImmutableArray<string> References = ["performer", "dispatchedOrders", "selections"];

    internal static readonly Shape Context = new([], null)
    {
        Checks =
        [
            .. Field("userId", CallMember.UserId),
            .. Field("patientId", CallMember.PatientId),
            .. Field("encounterId", CallMember.EncounterId),
            .. Field("draftOrders", CallMember.DraftOrders),
            .. Field("selections", CallMember.Selections),
            new(OfRequest.Must("context.field", "REQ-REQ-05", "the hook asks for this field in this form"), (context, _) => WrongFields(context)),
            Check.Text("userId", OfRequest.Must("context.userId.form", "REQ-CTX-01", "ord-1: userId is ResourceType/id"), RelativeReference.Is),
            new(OfRequest.Must("context.id.form", "REQ-CTX-02", "an id is bare: no type in front, no slash"),
                (context, _) => new[] { context.Member("patientId"), context.Member("encounterId") }.OfType<Item>().Where(id => id.Text?.Contains('/', StringComparison.Ordinal) == true)),
            new(OfRequest.Must("context.bundle", "REQ-CTX-03", "the orders come as a FHIR Bundle"), (context, _) => Members(context, Bundles).Where(bundle => bundle.IsObject && bundle.TextOf("resourceType") != "Bundle")),
            new(OfRequest.Should("context.bundle.type", "REQ-CTX-03", "a Bundle in a context is a collection"), (context, _) => Members(context, Bundles).Where(bundle => bundle.TextOf("resourceType") == "Bundle" && bundle.TextOf("type") != "collection").Select(bundle => bundle.Place("type"))),
            new(OfRequest.Must("context.reference", "REQ-REQ-05", "a reference is ResourceType/id"), (context, _) => Members(context, References).SelectMany(field => field.IsArray ? field.Items() : [field]).Where(reference => reference.Text is { } text && !RelativeReference.Is(text))),
            new(OfRequest.Must("context.unknown", "REQ-GEN-09", "names are compared letter by letter"), (context, _) => NearMisses(context)),
        ],
    };

    /// <summary>Whether a value has the JSON type that a field of this name has in every hook.</summary>
    private static bool IsOfForm(Item field) =>
        Lists.Contains(field.Name) ? field.IsArray && !field.IsEmpty
        : Objects.Contains(field.Name) ? field.IsObject
        : !field.IsBlank;

    private static IEnumerable<Check> Field(string name, CallMember member)
    {
        var row = CallMembers.Row(member);
        yield return new(OfRequest.Must(row.Path, row.Requirement, row.Fix), (context, _) => IsBroken(context, name) ? [context.Place(name)] : []);
    }

    private static bool IsBroken(Item context, string name)
    {
        var field = FieldsOf(context).FirstOrDefault(field => field.Name == name);
        return context.Member(name) is { } item ? !IsOfForm(item) : field is { IsRequired: true };
    }

    private static IEnumerable<Item> WrongFields(Item context) => FieldsOf(context)
        .Where(field => !CallMembers.Rows.Any(row => row.IsInContext && row.Name == field.Name) && IsBroken(context, field.Name))
        .Select(field => context.Place(field.Name));

    private static IEnumerable<Item> NearMisses(Item context) => context.Members().Where(member =>
        !FieldsOf(context).Any(field => field.Name == member.Name) && FieldsOf(context).Any(field => field.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<Item> Members(Item context, ImmutableArray<string> names) => names.Select(context.Member).OfType<Item>();

    private static ImmutableArray<ContextField> FieldsOf(Item context) => PublishedHooks.Find(context.Parent!.TextOf("hook"))?.Context.Fields ?? [];
}
