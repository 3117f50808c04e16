using System.Text.Json.Nodes;
using ImatinibHooks.Acceptance.Knowledge;
using ImatinibHooks.Acceptance.Scenarios;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>Resources that are right: what we ship, what the scenarios send and suggest, and examples of most types of resource.</summary>
internal static class ValidResources
{
    /// <summary>The examples that lie beside this file.</summary>
    public static IReadOnlyList<(string Name, JsonObject Resource)> Examples { get; } =
    [
        .. JsonNode.Parse(Repository.Read("tests", "ImatinibHooks.Acceptance", "Validation", "resources.json"))!.AsArray()
            .Select(static one => ($"{one!["resourceType"]} {one["id"]}", one.AsObject())),
    ];

    /// <summary>All of them, each once.</summary>
    public static IReadOnlyList<(string Name, string Json)> All { get; } =
    [
        .. Examples.Select(static one => (one.Name, one.Resource.ToJsonString()))
            .Concat(Artefacts.All.Select(static one => (one.Name, one.Resource.ToJsonString())))
            .Concat(Artefacts.Suggested.Select(static one => (one.Name, one.Resource.ToJsonString())))
            .Concat(Scenario.All.SelectMany(Sent))
            .DistinctBy(static one => one.Item2),
    ];

    private static IEnumerable<(string Name, string Json)> Sent(Scenario scenario)
    {
        var call = JsonNode.Parse(File.ReadAllText(new ScenarioFolder(scenario.Name).RequestPath))!;
        return call["prefetch"]!.AsObject().Append(new("draftOrders", call["context"]!["draftOrders"]))
            .Where(static value => value.Value is JsonObject resource && resource.ContainsKey("resourceType"))
            .Select(value => ($"{scenario.Name} {value.Key}", value.Value!.ToJsonString()));
    }
}
