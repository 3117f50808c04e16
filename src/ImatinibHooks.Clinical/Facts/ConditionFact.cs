namespace ImatinibHooks.Clinical.Facts;

/// <summary>Whether a condition is there now, as its clinicalStatus says.</summary>
public enum ClinicalStatus : byte
{
    /// <summary>Not stated.</summary>
    Unstated,

    /// <summary>Active, recurrence or relapse.</summary>
    Active,

    /// <summary>Inactive, remission or resolved.</summary>
    Inactive,
}

/// <summary>A condition of the patient. Refuted and entered-in-error ones are never facts.</summary>
public sealed record ConditionFact
{
    /// <summary>The concepts of its codes, its stage and its texts.</summary>
    public required ConceptSet Concepts { get; init; }

    /// <summary>Whether it is there now.</summary>
    public ClinicalStatus Status { get; init; }

    /// <summary>When it began; unknown when not recorded.</summary>
    public ClinicalTime Onset { get; init; }

    /// <summary>When it was written down; unknown when not recorded.</summary>
    public ClinicalTime Recorded { get; init; }

    /// <summary>The entry it was read from.</summary>
    public FactSource Source { get; init; }
}
