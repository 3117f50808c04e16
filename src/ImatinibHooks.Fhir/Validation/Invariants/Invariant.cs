namespace ImatinibHooks.Fhir.Validation.Invariants;

/// <summary>Whether an invariant holds of an object.</summary>
internal delegate bool InvariantPredicate(in FhirNode node);

/// <summary>A constraint of FHIR as it is checked here.</summary>
/// <param name="Path">The type or element of which the definitions say it.</param>
/// <param name="Key">Its key in the definitions, which is the code of its finding.</param>
/// <param name="Holds">What has to be true.</param>
/// <param name="Message">What is wrong when it is not, and how it is put right.</param>
internal sealed record Invariant(string Path, string Key, InvariantPredicate Holds, string Message)
{
    /// <summary>How grave it is, from the definitions.</summary>
    internal FindingSeverity Severity { get; init; }

    /// <summary>Whether the definitions call it best practice.</summary>
    internal bool IsBestPractice { get; init; }
}
