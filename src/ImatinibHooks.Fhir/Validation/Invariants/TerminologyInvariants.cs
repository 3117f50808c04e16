using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace ImatinibHooks.Fhir.Validation.Invariants;

/// <summary>Invariants of the resources that hold knowledge: code systems, value sets, plans and libraries.</summary>
internal static class TerminologyInvariants
{
    private const string ComputableName = "A computable name begins with a capital letter and has letters, digits and _ only, 255 at most.";
    private const int MaxNameLength = 255;

    private static readonly SearchValues<byte> NameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    /// <summary>The invariants.</summary>
    internal static ImmutableArray<Invariant> All { get; } =
    [
        new("CodeSystem", "csd-0", static (in node) => HasComputableName(node), ComputableName),
        new("CodeSystem", "csd-1", static (in node) => AddCodes(node, []), "Each code may stand once in a code system: take the repeated one out."),
        new("Library", "lib-0", static (in node) => HasComputableName(node), ComputableName),
        new("PlanDefinition", "pdf-0", static (in node) => HasComputableName(node), ComputableName),
        new("StructureDefinition", "sdf-0", static (in node) => HasComputableName(node), ComputableName),
        new("ValueSet", "vsd-0", static (in node) => HasComputableName(node), ComputableName),
        new("ValueSet.compose.include", "vsd-1", static (in node) => node.Has("valueSet"u8) || node.Has("system"u8),
            "What is included comes from a valueSet or a system."),
        new("ValueSet.compose.include", "vsd-2", static (in node) => node.Has("system"u8) || (!node.Has("concept"u8) && !node.Has("filter"u8)),
            "Concepts and filters need the system that they are of."),
        new("ValueSet.compose.include", "vsd-3", static (in node) => !node.Has("concept"u8) || !node.Has("filter"u8),
            "A part of a value set lists concepts or filters them, not both."),
        new("ValueSet.expansion.contains", "vsd-6", static (in node) => node.Has("code"u8) || node.Has("display"u8),
            "An entry needs a code or a display."),
        new("ValueSet.expansion.contains", "vsd-9", static (in node) => node.Has("code"u8) || node.Is("abstract"u8, "true"u8),
            "An entry without a code has to be abstract."),
        new("ValueSet.expansion.contains", "vsd-10", static (in node) => !node.Has("code"u8) || node.Has("system"u8),
            "An entry with a code needs its system."),
    ];

    private static bool HasComputableName(in FhirNode node)
    {
        var name = node.TextOf("name"u8);
        return name.IsEmpty || (name.Length <= MaxNameLength && name[0] is >= (byte)'A' and <= (byte)'Z' && !name.ContainsAnyExcept(NameLetters));
    }

    private static bool AddCodes(in FhirNode parent, HashSet<string> codes)
    {
        foreach (var concept in parent.Items("concept"u8))
        {
            if (!codes.Add(Encoding.UTF8.GetString(concept.TextOf("code"u8))) || !AddCodes(concept, codes))
            {
                return false;
            }
        }

        return true;
    }
}
