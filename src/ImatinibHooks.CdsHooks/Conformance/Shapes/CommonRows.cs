using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Conformance.Shapes;

/// <summary>Checks that hold for any object of any message.</summary>
/// <remarks>One defect is one finding: these speak where no requirement of the member itself does.</remarks>
internal static class CommonRows
{
    internal static readonly ConformanceCheck Null = Checks.OfAny.Must("any.null", "REQ-GEN-03", "null may stand in prefetch only: send a value");
    internal static readonly ConformanceCheck Empty = Checks.OfAny.Must("any.empty", "REQ-GEN-04", "nothing empty is sent but the lists cards and services: leave it out or fill it");
    internal static readonly ConformanceCheck Unset = Checks.OfAny.Must("any.unset", "REQ-GEN-05", "an optional member without a value is left out");
    internal static readonly ConformanceCheck Casing = Checks.OfAny.Must("any.casing", "REQ-GEN-09", "names are compared letter by letter");
    internal static readonly ConformanceCheck ExtensionForm = Checks.OfAny.Must("any.extension", "REQ-EXT-02", "extension is one object, not the list that FHIR knows by this name");
    internal static readonly ConformanceCheck ExtensionName = Checks.OfAny.Should("any.extension.name", "REQ-EXT-03", "a name in an extension begins with a domain in reverse order, such as org.example.name");

    internal static readonly ImmutableArray<ConformanceCheck> Rows = [Null, Empty, Unset, Casing, ExtensionForm, ExtensionName];
}
