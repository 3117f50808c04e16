using System.Collections.Immutable;

namespace ImatinibHooks.Fhir.Validation.Definitions;

/// <summary>One element of a type.</summary>
internal sealed record ElementDefinition
{
    /// <summary>Stands for the member resourceType, which is no element.</summary>
    internal static readonly ElementDefinition ResourceType = new()
    {
        Name = "resourceType", Ordinal = -1, Min = 1, Max = 1, Types = [new(null, "resourceType", ElementKind.ResourceType, [])],
    };

    /// <summary>Its name; that of a choice without [x].</summary>
    internal required string Name { get; init; }

    /// <summary>Its place among the elements of its type, from 0; -1 for resourceType.</summary>
    internal required int Ordinal { get; init; }

    /// <summary>The least number of values: 0 or more.</summary>
    internal required int Min { get; init; }

    /// <summary>The greatest number of values: 0 or more; <see cref="int.MaxValue"/> for any.</summary>
    internal required int Max { get; init; }

    /// <summary>The types that its value may have: one, or those of a choice.</summary>
    internal required ImmutableArray<ElementType> Types { get; init; }

    /// <summary>The codes of a required binding; null when there is none or when it cannot be told in full.</summary>
    internal CodeList? Binding { get; init; }

    /// <summary>Whether the name of its member tells the type of the value (<c>value[x]</c>).</summary>
    internal bool IsChoice { get; init; }

    /// <summary>Whether it is an attribute in XML (an id, the url of an extension), which has no sibling in JSON.</summary>
    internal bool IsAttribute { get; init; }

    /// <summary>Whether it is an array in JSON.</summary>
    internal bool IsMany => Max > 1;

    /// <summary>Its bit among those of its type.</summary>
    internal ulong Bit => Ordinal < 0 ? 0 : 1UL << Ordinal;
}
