namespace ImatinibHooks.Clinical.Facts;

/// <summary>A vaccination that was given, or that is drafted in this session. One not done or entered in error is never a fact.</summary>
public sealed record ImmunizationFact
{
    /// <summary>The concepts of the vaccine: its codes, and its texts when no code was understood. Empty for a vaccine that no rule speaks of.</summary>
    public required ConceptSet Concepts { get; init; }

    /// <summary>Whether it is planned in this session and not yet given.</summary>
    public bool IsDraft { get; init; }

    /// <summary>When it was given; unknown when not recorded.</summary>
    public ClinicalTime Given { get; init; }

    /// <summary>The entry it was read from.</summary>
    public FactSource Source { get; init; }
}
