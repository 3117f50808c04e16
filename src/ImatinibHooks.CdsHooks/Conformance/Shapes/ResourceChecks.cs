using System.Text.Json;
using ImatinibHooks.CdsHooks.Conformance.Reading;

namespace ImatinibHooks.CdsHooks.Conformance.Shapes;

/// <summary>FHIR resources inside a message (REQ-GEN-07): by the validator that was given, or else by what all FHIR JSON has in common.</summary>
internal static class ResourceChecks
{
    internal const string Requirement = "REQ-GEN-07";

    /// <summary>What the validator of FHIR finds; each finding has a severity of its own.</summary>
    internal static readonly ConformanceCheck ByValidator = Checks.OfAny.Must("resource", Requirement, "a resource is FHIR of the version that was agreed");

    /// <summary>A check of the member resource.</summary>
    internal static Check Inside(Checks of) =>
        new(of.Must("action.resource.fhir", Requirement, "FHIR has no empty texts, lists and objects, and no null outside lists"), (action, run) => Faults(action.Member("resource"), run));

    /// <summary>What in a resource is no FHIR JSON; empty when a validator looks at it.</summary>
    internal static IEnumerable<Item> Faults(Item? resource, Run run) =>
        run.Options.Resources is null && IsResource(resource) ? resource!.All().Where(IsNoFhir) : [];

    /// <summary>Hands every resource that is not inside another one to the validator that was given.</summary>
    internal static void Validate(Item root, ConformanceCheck row, Run run)
    {
        if (run.Options.Resources is not { } validator)
        {
            return;
        }

        foreach (var resource in Outermost(root))
        {
            foreach (var finding in validator(run.BytesOf(resource)))
            {
                run.FindInResource(row, resource, finding);
            }
        }
    }

    internal static bool IsResource(Item? value) => value is { IsObject: true } && value.Member("resourceType") is { IsBlank: false };

    private static IEnumerable<Item> Outermost(Item item) =>
        item.Parent is not null && IsResource(item) ? [item] : item.Members().Concat(item.Items()).SelectMany(Outermost);

    private static bool IsNoFhir(Item value) => value.IsEmpty || (value.Kind == JsonValueKind.Null && value.Index < 0);
}
