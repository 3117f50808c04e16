using System.Collections.Immutable;

namespace ImatinibHooks.Acceptance.RuleBase;

/// <summary>One id of the rule base: the whole list stands in rule-ids.csv.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind"><c>rule</c>: it gives a verdict; <c>definition</c>: others rest on it and it gives none; <c>same as ID</c>: another name of that rule.</param>
internal sealed record RuleId(string Id, string Kind)
{
    /// <summary>Every id, in the order of the rule base.</summary>
    internal static ImmutableArray<RuleId> All { get; } =
    [
        .. Repository.Read("tests", "ImatinibHooks.Acceptance", "RuleBase", "rule-ids.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(static line => line.Trim().Split(',')).Select(static cells => new RuleId(cells[0], cells[1])),
    ];

    /// <summary>Whether it gives a verdict of its own.</summary>
    internal bool IsRule => Kind == "rule";

    /// <summary>The id under which its verdict is given; null for a definition.</summary>
    internal string? InCatalogue => IsRule ? Id : Kind.StartsWith("same as ", StringComparison.Ordinal) ? Kind["same as ".Length..] : null;

    public override string ToString() => Id;
}
