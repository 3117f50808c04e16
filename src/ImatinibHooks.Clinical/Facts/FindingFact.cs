namespace ImatinibHooks.Clinical.Facts;

/// <summary>The answer of a qualitative test.</summary>
public enum QualitativeAnswer : byte
{
    /// <summary>Neither positive nor negative could be read.</summary>
    Indeterminate,

    /// <summary>Positive, detected, present.</summary>
    Positive,

    /// <summary>Negative, not detected, absent.</summary>
    Negative,

    /// <summary>The result itself says that it is neither: indeterminate, equivocal, borderline, invalid.</summary>
    Equivocal,
}

/// <summary>A test whose answer is not a number.</summary>
public sealed record FindingFact
{
    /// <summary>What was looked for, and what the answer's own codes and texts mean.</summary>
    public required ConceptSet Concepts { get; init; }

    /// <summary>The answer.</summary>
    public QualitativeAnswer Answer { get; init; }

    /// <summary>The status of the result.</summary>
    public ResultStatus Status { get; init; }

    /// <summary>When it was true of the patient. May be unknown.</summary>
    public ClinicalTime Time { get; init; }

    /// <summary>Equal for results with the same business identifier; 0 when there was none.</summary>
    public int Identifier { get; init; }

    /// <summary>The entry it was read from.</summary>
    public FactSource Source { get; init; }
}
