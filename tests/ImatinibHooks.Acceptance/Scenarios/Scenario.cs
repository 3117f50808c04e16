using System.Collections.Immutable;
using ImatinibHooks.Acceptance.Scenarios.Cases;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>One patient's case: the folder of that name under cds-hooks/scenarios.</summary>
/// <param name="Name">The number of the vignette and what it is about.</param>
/// <param name="Chart">The chart that the call is made of.</param>
internal sealed record Scenario(string Name, Chart Chart)
{
    /// <summary>The hook of the scenario.</summary>
    public string Hook => HookOf(Name);

    /// <summary>What has been selected of the drafts, as it is sent; empty but for order-select.</summary>
    public ImmutableArray<string> Selections { get; init; } = [];

    /// <summary>Where the call is posted to.</summary>
    public string Service => "/cds-services/imatinib-" + Hook;

    /// <summary>Where it is asked why.</summary>
    public string Explanation => "/explain/imatinib-" + Hook;

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
            .Concat(SelectCases.All)
            .Concat(ViewCases.All)
            .OrderBy(scenario => scenario.Name, StringComparer.Ordinal),
    ];

    /// <summary>The scenario of that name.</summary>
    public static Scenario Named(string name) => All.Single(scenario => scenario.Name == name);

    /// <summary>The hook of the scenario of that name: order-sign unless it begins with another moment.</summary>
    public static string HookOf(string name) => name.Split('-')[0] switch
    {
        "select" => "order-select",
        "view" => "patient-view",
        _ => "order-sign",
    };

    /// <inheritdoc />
    public override string ToString() => Name;
}
