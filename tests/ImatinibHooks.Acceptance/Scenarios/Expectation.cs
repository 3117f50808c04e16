using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>What expected.json says of one scenario.</summary>
internal sealed record Expectation
{
    private readonly JsonObject document;

    private Expectation(JsonObject document) => this.document = document;

    /// <summary>The findings of the families that are built, each as rule and indicator, in the order of the file.</summary>
    public ImmutableArray<string> Findings => [.. Entries("findings").Select(entry => $"{entry!["rule"]} {entry["indicator"]}")];

    /// <summary>The rules of families that are not built yet.</summary>
    public ImmutableArray<string> Later => [.. Entries("later").Select(entry => (string)entry!["rule"]!)];

    /// <summary>The rules that must not come.</summary>
    public ImmutableArray<string> Forbidden => [.. Entries("forbidden").Select(entry => (string)entry!)];

    /// <summary>The cards, in the form of <see cref="Golden"/>.</summary>
    public string Cards => ScenarioFolder.Format(document["cards"]);

    /// <summary>Reads the file of a scenario.</summary>
    public static Expectation Of(Scenario scenario) =>
        new(JsonNode.Parse(File.ReadAllText(new ScenarioFolder(scenario.Name).ExpectedPath))!.AsObject());

    /// <summary>Writes other cards into the file, and nothing else.</summary>
    public static void Record(Scenario scenario, JsonArray cards)
    {
        var path = new ScenarioFolder(scenario.Name).ExpectedPath;
        var document = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        document["cards"] = cards.DeepClone();
        File.WriteAllText(path, ScenarioFolder.Format(document));
    }

    private JsonArray Entries(string member) => document[member]!.AsArray();
}
