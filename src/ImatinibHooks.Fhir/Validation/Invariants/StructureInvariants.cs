using System.Collections.Immutable;
using System.Text.Json;

namespace ImatinibHooks.Fhir.Validation.Invariants;

/// <summary>Invariants of a StructureDefinition as a whole.</summary>
internal static class StructureInvariants
{
    /// <summary>The invariants.</summary>
    internal static ImmutableArray<Invariant> All { get; } =
    [
        new("StructureDefinition", "sdf-1", static (in node) => node.Is("derivation"u8, "constraint"u8) || ElementInvariants.AreDistinct(ElementInvariants.Texts(Snapshot(node), "path"u8)),
            "Each path may stand once in a snapshot unless the definition constrains another."),
        new("StructureDefinition.mapping", "sdf-2", static (in node) => node.Has("name"u8) || node.Has("uri"u8), "A mapping needs a name or a uri."),
        new("StructureDefinition.snapshot", "sdf-3",
            static (in node) => EachIs(node.Items("element"u8), static (in element) => element.Has("definition"u8) && element.Has("min"u8) && element.Has("max"u8)),
            "Each element of a snapshot needs definition, min and max."),
        new("StructureDefinition", "sdf-4", static (in node) => node.Is("abstract"u8, "true"u8) || node.Has("baseDefinition"u8),
            "A definition that is not abstract needs its baseDefinition."),
        new("StructureDefinition", "sdf-5", static (in node) => !node.Is("type"u8, "Extension"u8) || node.Is("derivation"u8, "specialization"u8) || node.Has("context"u8),
            "The definition of an extension needs its context."),
        new("StructureDefinition", "sdf-6", static (in node) => node.Has("snapshot"u8) || node.Has("differential"u8),
            "A definition needs a snapshot or a differential."),
        new("StructureDefinition.snapshot", "sdf-8", static (in node) => AreBelowTheFirst(node),
            "The first element of a snapshot is the type, all others lie below it."),
        new("StructureDefinition.differential", "sdf-8a", static (in node) => IsOfItsType(node) && AreBelowTheFirst(node.Child("differential"u8)),
            "All elements of a differential lie below the type that it is about."),
        new("StructureDefinition.snapshot", "sdf-8b", static (in node) => EachIs(node.Items("element"u8), static (in element) => element.Has("base"u8)),
            "Each element of a snapshot needs its base."),
        new("StructureDefinition", "sdf-9", static (in node) => AllRoots(node, static (in root) => !root.Has("label"u8) && !root.Has("code"u8) && !root.Has("requirements"u8)),
            "The element of the type itself has no label, code or requirements."),
        new("StructureDefinition.snapshot.element", "sdf-10",
            static (in node) => EachIs(node.Items("element"u8), static (in element) => !element.Has("binding"u8) || element.Child("binding"u8).Has("valueSet"u8) || element.Child("binding"u8).Has("description"u8)),
            "A binding needs a valueSet or a description."),
        new("StructureDefinition", "sdf-11",
            static (in node) => IsLogical(node) || !node.Has("snapshot"u8) || node.Child("snapshot"u8).Child("element"u8).TextOf("path"u8).SequenceEqual(node.TextOf("type"u8)),
            "The path of the first element of the snapshot is the type."),
        new("StructureDefinition", "sdf-14", static (in node) => AllElements(node, static (in element) => element.Has("id"u8)),
            "Each element needs an id."),
        new("StructureDefinition", "sdf-15", static (in node) => IsLogical(node) || !node.Child("snapshot"u8).Child("element"u8).Has("type"u8),
            "The first element of a snapshot has no type."),
        new("StructureDefinition", "sdf-15a",
            static (in node) => IsLogical(node) || !IsRoot(node.Child("differential"u8).Child("element"u8)) || !node.Child("differential"u8).Child("element"u8).Has("type"u8),
            "The element of the type itself has no type."),
        new("StructureDefinition", "sdf-16", static (in node) => HasOwnIds(Snapshot(node)), "Each element of the snapshot needs an id of its own."),
        new("StructureDefinition", "sdf-17", static (in node) => HasOwnIds(Differential(node)),
            "Each element of the differential needs an id of its own."),
        new("StructureDefinition", "sdf-18", static (in node) => !node.Has("contextInvariant"u8) || node.Is("type"u8, "Extension"u8),
            "Only an extension has a contextInvariant."),
        new("StructureDefinition", "sdf-19",
            static (in node) => !IsOfHl7(node) || AllElements(node, static (in element) => EachIs(element.Items("type"u8), static (in type) => IsTypeOfHl7(type.TextOf("code"u8)))),
            "A definition of FHIR itself uses types of FHIR only."),
        new("StructureDefinition.differential", "sdf-20", static (in node) => EachIs(node.Items("element"u8), static (in element) => !IsRoot(element) || !element.Has("slicing"u8)),
            "The element of the type itself is not sliced."),
        new("StructureDefinition", "sdf-21", static (in node) => node.Is("derivation"u8, "specialization"u8) || EachIs(Differential(node), static (in element) => !HasDefault(element)),
            "Only a new type has default values."),
        new("StructureDefinition", "sdf-22", static (in node) => !IsOfHl7(node) || AllElements(node, static (in element) => !HasDefault(element)),
            "A definition of FHIR itself has no default values."),
        new("StructureDefinition", "sdf-23", static (in node) => AllRoots(node, static (in root) => !root.Has("sliceName"u8)),
            "The element of the type itself has no sliceName."),
    ];

    private static FhirItems Snapshot(in FhirNode structure) => structure.Child("snapshot"u8).Items("element"u8);

    private static FhirItems Differential(in FhirNode structure) => structure.Child("differential"u8).Items("element"u8);

    private static bool EachIs(FhirItems items, InvariantPredicate predicate)
    {
        foreach (var item in items)
        {
            if (!predicate(item))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AllElements(in FhirNode structure, InvariantPredicate predicate) => EachIs(Snapshot(structure), predicate) && EachIs(Differential(structure), predicate);

    private static bool AllRoots(in FhirNode structure, InvariantPredicate predicate) => AllElements(structure, (in element) => !IsRoot(element) || predicate(element));

    private static bool IsRoot(in FhirNode element) => element.TextOf("path"u8) is { IsEmpty: false } path && !path.Contains((byte)'.');

    private static bool IsLogical(in FhirNode structure) => structure.Is("kind"u8, "logical"u8);

    private static bool IsOfHl7(in FhirNode structure) => structure.TextOf("url"u8).StartsWith("http://hl7.org/fhir/StructureDefinition"u8);

    private static bool IsTypeOfHl7(ReadOnlySpan<byte> code)
    {
        var name = code.StartsWith("http://hl7.org/fhirpath/System."u8) ? code[31..] : code;
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfItsType(in FhirNode structure) =>
        IsLogical(structure) || structure.Child("differential"u8).Child("element"u8).TextOf("path"u8).StartsWith(structure.TextOf("type"u8)) || !structure.Has("differential"u8);

    private static bool HasOwnIds(FhirItems elements)
    {
        var all = elements;
        return EachIs(elements, static (in element) => element.Has("id"u8)) && ElementInvariants.AreDistinct(ElementInvariants.Texts(all, "id"u8));
    }

    private static bool HasDefault(in FhirNode element)
    {
        var cursor = element.Walk();
        while (cursor.Read() && cursor.TokenType == JsonTokenType.PropertyName)
        {
            if (cursor.ValueSpan.StartsWith("defaultValue"u8))
            {
                return true;
            }

            cursor.Skip();
        }

        return false;
    }

    private static bool AreBelowTheFirst(in FhirNode view)
    {
        ReadOnlySpan<byte> root = [];
        foreach (var element in view.Items("element"u8))
        {
            var path = element.TextOf("path"u8);
            if (root.IsEmpty)
            {
                root = path.Contains((byte)'.') ? path[..path.IndexOf((byte)'.')] : path;
            }
            else if (!path.StartsWith(root) || path.Length <= root.Length || path[root.Length] != (byte)'.')
            {
                return false;
            }
        }

        return true;
    }
}
