namespace ImatinibHooks.Fhir.Validation;

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>The resource is not FHIR R4, or does not keep a profile.</summary>
    Error,

    /// <summary>It is FHIR R4, but something in it is likely to be a mistake.</summary>
    Warning,

    /// <summary>Something that the reader may want to know.</summary>
    Information,
}

/// <summary>One thing that is wrong with a resource.</summary>
/// <param name="Code">What is wrong: one of <see cref="FindingCodes"/>, or the key of the constraint of FHIR that does not hold, such as <c>obs-6</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Path">Where in the resource, as FHIRPath with the places in lists, such as <c>Bundle.entry[3].resource.status</c>; <c>$</c> when there is no resource to speak of.</param>
/// <param name="Offset">The byte at which it begins, from 0, in the JSON that was given.</param>
/// <param name="Message">What is wrong and how it is put right. Never holds a text, name or number of a patient; codes and ids of elements only.</param>
public sealed record ValidationFinding(string Code, FindingSeverity Severity, string Path, int Offset, string Message);
