using System.Collections.Immutable;
using ImatinibHooks.Acceptance.Scenarios.Cases;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>One patient's case: the folder of that name under cds-hooks/scenarios.</summary>
/// <param name="Name">The number of the vignette and what it is about.</param>
/// <param name="Chart">The chart that the call is made of.</param>
internal sealed record Scenario(string Name, Chart Chart)
{
    /// <summary>Every scenario, ordered by name.</summary>
    public static ImmutableArray<Scenario> All { get; } =
    [
        .. ThresholdCases.All
            .Concat(UnitCases.All)
            .Concat(EpisodeCases.All)
            .Concat(ScheduleCases.All)
            .Concat(InfectionCases.All)
            .Concat(HepatitisCases.All)
            .Concat(OrderCases.All)
            .Concat(SafetyCases.All)
            .OrderBy(scenario => scenario.Name, StringComparer.Ordinal),
    ];

    /// <summary>The scenario of that name.</summary>
    public static Scenario Named(string name) => All.Single(scenario => scenario.Name == name);

    /// <inheritdoc />
    public override string ToString() => Name;
}
