using System.Collections.Frozen;
using System.Collections.Immutable;
using ImatinibHooks.Fhir.Validation.Definitions;

namespace ImatinibHooks.Fhir.Validation.Invariants;

/// <summary>All invariants that are checked by a predicate, and those that the walk over the structure checks by itself.</summary>
internal static class InvariantTable
{
    /// <summary>Constraints that other checks hold: presence, containment, narrative, references. Their findings carry the key as well, but for sqty-1, which is a greatest number of 0.</summary>
    internal static readonly FrozenSet<string> HeldByStructure =
        FrozenSet.Create(
            StringComparer.Ordinal,
            "ele-1", "dom-2", "dom-3", "dom-4", "dom-5", "ref-1", "sqty-1", "txt-1", "txt-2", "bdl-2", "bdl-3", "bdl-4", "bdl-5", "bdl-7", "bdl-8", "bdl-11", "bdl-12");

    /// <summary>Constraints of an element that look at the object around it, so that they are asked of that object.</summary>
    internal static readonly FrozenSet<string> LooksUp = FrozenSet.Create(StringComparer.Ordinal, "sdf-8a");

    /// <summary>The invariants with a predicate.</summary>
    internal static ImmutableArray<Invariant> All { get; } =
    [
        .. QuantityInvariants.All, .. DataTypeInvariants.All, .. TimingInvariants.All, .. ResourceInvariants.All,
        .. RecordInvariants.All, .. TerminologyInvariants.All, .. StructureInvariants.All, .. ElementInvariants.All,
    ];

    private static readonly FrozenDictionary<(string Path, string Key), Invariant> ByKey = All.ToFrozenDictionary(static invariant => (invariant.Path, invariant.Key));

    /// <summary>The invariants among some constraints, with their severity.</summary>
    internal static IEnumerable<Invariant> For(IEnumerable<Constraint> constraints) => constraints
        .Where(static constraint => ByKey.ContainsKey((constraint.Path, constraint.Key)))
        .Select(static constraint => ByKey[(constraint.Path, constraint.Key)] with
        {
            Severity = constraint.Severity == "error" ? FindingSeverity.Error : FindingSeverity.Warning,
            IsBestPractice = constraint.Severity == "practice",
        });
}
