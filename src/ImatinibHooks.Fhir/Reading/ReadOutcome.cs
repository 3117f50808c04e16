namespace ImatinibHooks.Fhir.Reading;

/// <summary>What stood where a FHIR value was expected.</summary>
public enum ReadKind : byte
{
    /// <summary>null.</summary>
    Null,

    /// <summary>A single resource of any type but Bundle and OperationOutcome.</summary>
    Resource,

    /// <summary>A Bundle, perhaps without entries.</summary>
    Bundle,

    /// <summary>An OperationOutcome instead of the data.</summary>
    OperationOutcome,

    /// <summary>Something that is no FHIR resource: a string, a number, an array, an object without a resourceType.</summary>
    Unusable,
}

/// <summary>What was found in one FHIR value.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Resources">
/// The resources in it, of whatever type, also those that no reader reads. Bundles, contained resources and OperationOutcomes are not counted.
/// </param>
/// <param name="HasNextPage">Whether a Bundle names a next page, which was not read.</param>
/// <param name="HasOutcome">Whether it is an OperationOutcome or holds one as an entry; its rows are in <see cref="Resources.ResourceSet.Outcomes"/>.</param>
public readonly record struct ReadOutcome(ReadKind Kind, int Resources, bool HasNextPage, bool HasOutcome);
