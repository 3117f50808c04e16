namespace ImatinibHooks.Clinical.Facts;

/// <summary>The concepts that one coded thing belongs to, as a set of at most 128 members.</summary>
/// <remarks>The default value is the empty set. Equality is by members.</remarks>
public readonly record struct ConceptSet
{
    private readonly UInt128 bits;

    private ConceptSet(UInt128 bits) => this.bits = bits;

    /// <summary>Whether the set has no member.</summary>
    public bool IsEmpty => bits == UInt128.Zero;

    /// <summary>The set of one concept.</summary>
    public static ConceptSet Of(Concept concept) =>
        concept == Concept.None ? default : new(UInt128.One << (int)concept);

    /// <summary>This set with one more member.</summary>
    public ConceptSet With(Concept concept) => this | Of(concept);

    /// <summary>Whether the concept is a member. <see cref="Concept.None"/> never is.</summary>
    public bool Has(Concept concept) => (bits & Of(concept).bits) != UInt128.Zero;

    /// <summary>Whether the two sets share a member. False when either is empty.</summary>
    public bool HasAny(ConceptSet others) => (bits & others.bits) != UInt128.Zero;

    /// <summary>The members of both sets together.</summary>
    public static ConceptSet operator |(ConceptSet left, ConceptSet right) => new(left.bits | right.bits);

    /// <summary>The same as the operator |.</summary>
    public static ConceptSet BitwiseOr(ConceptSet left, ConceptSet right) => left | right;
}
