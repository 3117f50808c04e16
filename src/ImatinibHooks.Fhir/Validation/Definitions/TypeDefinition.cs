using System.Collections.Immutable;
using ImatinibHooks.Fhir.Validation.Invariants;

namespace ImatinibHooks.Fhir.Validation.Definitions;

/// <summary>Types that have checks of their own beside the table.</summary>
internal enum TypeRole : byte
{
    /// <summary>The table says all.</summary>
    Plain,

    /// <summary>A resource.</summary>
    Resource,

    /// <summary>A Bundle.</summary>
    Bundle,

    /// <summary>An entry of a Bundle.</summary>
    BundleEntry,

    /// <summary>A Reference.</summary>
    Reference,

    /// <summary>An Extension.</summary>
    Extension,
}

/// <summary>What an object of one type may and must hold: a resource, a data type or a backbone element.</summary>
internal sealed class TypeDefinition
{
    /// <summary>The most elements that a type has: their presence is kept in one word.</summary>
    internal const int MaxElements = 64;

    internal TypeDefinition(string path, ImmutableArray<ElementDefinition> elements, ImmutableArray<Invariant> invariants, TypeRole role)
    {
        if (elements.Length > MaxElements)
        {
            throw new InvalidDataException($"{path} has {elements.Length} elements; at most {MaxElements} can be told apart.");
        }

        (Path, Elements, Invariants, Role) = (path, elements, invariants, role);
        Members = new([.. elements.SelectMany(MembersOf), .. IsResource ? [KeyValuePair.Create("resourceType", Member.ResourceType)] : Array.Empty<KeyValuePair<string, Member>>()]);
        ByName = new([.. elements.Select(static element => KeyValuePair.Create(element.Name, element))]);
        Required = elements.Where(static element => element.Min > 0).Aggregate(0UL, static (bits, element) => bits | element.Bit);
        IdBit = ByName.Find("id"u8)?.Bit ?? 0;
    }

    /// <summary>The name of the type, or the path of the backbone element.</summary>
    internal string Path { get; }

    /// <summary>Its elements, those of its base first.</summary>
    internal ImmutableArray<ElementDefinition> Elements { get; }

    /// <summary>What has to hold of it beyond its elements.</summary>
    internal ImmutableArray<Invariant> Invariants { get; }

    /// <summary>Which further checks it has.</summary>
    internal TypeRole Role { get; }

    /// <summary>The members of the JSON object by name.</summary>
    internal NameIndex<Member> Members { get; }

    /// <summary>The elements by name; a choice by its name without [x].</summary>
    internal NameIndex<ElementDefinition> ByName { get; }

    /// <summary>The bits of the elements that have to be there.</summary>
    internal ulong Required { get; }

    /// <summary>The bit of the id.</summary>
    internal ulong IdBit { get; }

    /// <summary>Whether it is a resource.</summary>
    internal bool IsResource => Role is TypeRole.Resource or TypeRole.Bundle;

    private static IEnumerable<KeyValuePair<string, Member>> MembersOf(ElementDefinition element)
    {
        foreach (var type in element.Types)
        {
            var name = element.IsChoice ? element.Name + char.ToUpperInvariant(type.JsonName[0]) + type.JsonName[1..] : element.Name;
            yield return KeyValuePair.Create(name, new Member(name, element, type, IsSibling: false));
            if (type.Kind.IsPrimitive() && !element.IsAttribute)
            {
                yield return KeyValuePair.Create("_" + name, new Member("_" + name, element, type, IsSibling: true));
            }
        }
    }
}

/// <summary>One member that an object of a type may have.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Element">The element that it is or belongs to.</param>
/// <param name="Type">The type of its value; of a sibling that of the value beside it.</param>
/// <param name="IsSibling">Whether it holds the id and the extensions of a primitive value.</param>
internal sealed record Member(string Name, ElementDefinition Element, ElementType Type, bool IsSibling)
{
    /// <summary>The member that names the type of a resource.</summary>
    internal static readonly Member ResourceType = new("resourceType", ElementDefinition.ResourceType, ElementDefinition.ResourceType.Types[0], IsSibling: false);
}
