namespace ImatinibHooks.Clinical.Facts;

/// <summary>The concepts that one coded thing belongs to, as a set of at most 256 members.</summary>
/// <remarks>The default value is the empty set. Equality is by members.</remarks>
public readonly record struct ConceptSet
{
    private const int Half = 128;

    private readonly UInt128 low;
    private readonly UInt128 high;

    private ConceptSet(UInt128 low, UInt128 high)
    {
        this.low = low;
        this.high = high;
    }

    /// <summary>Whether the set has no member.</summary>
    public bool IsEmpty => (low | high) == UInt128.Zero;

    /// <summary>The set of one concept.</summary>
    public static ConceptSet Of(Concept concept) => concept switch
    {
        Concept.None => default,
        < (Concept)Half => new(UInt128.One << (int)concept, UInt128.Zero),
        _ => new(UInt128.Zero, UInt128.One << ((int)concept - Half)),
    };

    /// <summary>This set with one more member.</summary>
    public ConceptSet With(Concept concept) => this | Of(concept);

    /// <summary>Whether the concept is a member. <see cref="Concept.None"/> never is.</summary>
    public bool Has(Concept concept) => HasAny(Of(concept));

    /// <summary>Whether the two sets share a member. False when either is empty.</summary>
    public bool HasAny(ConceptSet others) => ((low & others.low) | (high & others.high)) != UInt128.Zero;

    /// <summary>The members of both sets together.</summary>
    public static ConceptSet operator |(ConceptSet left, ConceptSet right) => new(left.low | right.low, left.high | right.high);

    /// <summary>The same as the operator |.</summary>
    public static ConceptSet BitwiseOr(ConceptSet left, ConceptSet right) => left | right;
}
