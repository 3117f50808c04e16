using System.Text.Json;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads FHIR R4 resources in one forward pass into the rows of a <see cref="ResourceSet"/>.</summary>
/// <remarks>Thread-safe: the state of a reading lies in the set. What is read, and how sloppy JSON is read, is told in docs/fhir-reading.md.</remarks>
public sealed class ResourceReader(TerminologyIndex terminology)
{
    private const int NotContained = -1;

    private readonly TerminologyIndex terminology = terminology;

    /// <summary>Reads one FHIR value: a resource, a Bundle of any nesting, null, or something that is neither.</summary>
    /// <param name="json">On the first token of the value, over one contiguous span; left on its last token.</param>
    /// <param name="origin">The number to be kept in the header of each resource.</param>
    /// <param name="into">Begun with the same bytes that <paramref name="json"/> reads, so that offsets agree.</param>
    /// <exception cref="JsonException">The JSON is not well-formed, or nested deeper than <see cref="FhirJson.MaxDepth"/>.</exception>
    public ReadOutcome Read(ref Utf8JsonReader json, int origin, ResourceSet into)
    {
        ArgumentNullException.ThrowIfNull(into);
        var scope = new ReadScope { Set = into, Terminology = terminology, Origin = origin, ContainerStart = NotContained };
        return ResourceDispatch.Read(ref json, scope, out _);
    }
}
