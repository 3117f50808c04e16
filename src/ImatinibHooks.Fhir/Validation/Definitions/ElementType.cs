using System.Collections.Immutable;

namespace ImatinibHooks.Fhir.Validation.Definitions;

/// <summary>One type that the value of an element may have.</summary>
internal sealed class ElementType(DefinitionTable? table, string name, ElementKind kind, ImmutableArray<string> targets)
{
    private TypeDefinition? definition;

    /// <summary>The name of the type, or the path of the backbone element that it is.</summary>
    internal string Name => name;

    /// <summary>The name that members of a choice end with: profiles of Quantity are called Quantity.</summary>
    internal string JsonName => name is "SimpleQuantity" or "MoneyQuantity" ? "Quantity" : name;

    /// <summary>What stands in JSON.</summary>
    internal ElementKind Kind => kind;

    /// <summary>The types of resource that a Reference may lead to; empty for any.</summary>
    internal ImmutableArray<string> Targets => targets;

    /// <summary>The definition of a complex type, found when it is first asked for.</summary>
    internal TypeDefinition Definition => definition ??= table?.Find(name) ?? throw new InvalidDataException($"elements.tsv has no type {name}.");
}
