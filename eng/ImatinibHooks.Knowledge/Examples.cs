using System.Text.Json.Nodes;

namespace ImatinibHooks.Knowledge;

/// <summary>A resource that keeps a profile.</summary>
internal sealed record Example(string Profile, JsonObject Resource);

/// <summary>The examples: resources of the scenarios, as they are sent and as they are suggested.</summary>
internal static class Examples
{
    private static readonly (string Profile, string Scenario)[] Suggested =
    [
        ("imatinib-hold", "02-first-neutropenia"),
        ("blood-count-order", "02-first-neutropenia"),
        ("imatinib-dose-change", "28-wrong-resume-dose-in-100-mg-tablets"),
        ("imatinib-resumption", "26-true-recurrence-in-100-mg-tablets"),
        ("test-order", "36-hbsag-positive"),
        ("referral-order", "36-hbsag-positive"),
        ("drug-proposal", "36-hbsag-positive"),
    ];

    /// <summary>One example for each profile.</summary>
    internal static IEnumerable<Example> Make(string root, ProfileTable profiles)
    {
        var call = Read(root, "02-first-neutropenia", "request.json");
        yield return Of("imatinib-order", Resources(call["context"]!["draftOrders"]!).First());
        yield return Of("blood-count", Resources(call["prefetch"]!["laboratory"]!).First(static result => ((string)result["id"]!).StartsWith("anc-", StringComparison.Ordinal)));
        foreach (var (profile, scenario) in Suggested)
        {
            yield return Of(profile, Suggestions.In(Read(root, scenario, "expected.json"), profiles).First(suggested => suggested.Profile == profile).Resource);
        }
    }

    private static JsonNode Read(string root, string scenario, string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(root, "cds-hooks", "scenarios", scenario, file)))!;

    private static IEnumerable<JsonObject> Resources(JsonNode bundle) => bundle["entry"]!.AsArray().Select(static entry => entry!["resource"]!.AsObject());

    /// <summary>A copy that names its profile. What is new has no id; the id of the example is left to the name of its file.</summary>
    private static Example Of(string profile, JsonObject resource)
    {
        var copy = resource.DeepClone().AsObject();
        copy.Insert(copy.ContainsKey("id") ? 2 : 1, "meta", new JsonObject { ["profile"] = new JsonArray(Names.Url("StructureDefinition", profile)) });
        return new(profile, copy);
    }
}

/// <summary>The resources that cards suggest, each with the profile that it must keep.</summary>
internal static class Suggestions
{
    /// <summary>All of them in the golden cards of a scenario.</summary>
    /// <param name="expected">What expected.json holds.</param>
    /// <param name="profiles">The profiles; one of them names the code of a blood count.</param>
    internal static IEnumerable<Example> In(JsonNode expected, ProfileTable profiles) =>
        from card in expected["cards"]!.AsArray()
        from suggestion in card!["suggestions"]?.AsArray() ?? []
        from action in suggestion!["actions"]?.AsArray() ?? []
        where action!["resource"] is not null
        let resource = action["resource"]!.AsObject()
        select new Example(ProfileOf((string)action["type"]!, resource, profiles.BloodCountCode), resource);

    /// <summary>The profile by what is done and by what kind of thing it is.</summary>
    private static string ProfileOf(string type, JsonObject resource, string bloodCount) => ((string)resource["resourceType"]!, type) switch
    {
        ("MedicationRequest", "update") => (string?)resource["status"] == "on-hold" ? "imatinib-hold" : "imatinib-dose-change",
        ("MedicationRequest", "create") => (string?)resource["intent"] == "proposal" ? "drug-proposal" : "imatinib-resumption",
        ("ServiceRequest", "create") when resource["code"]?["coding"] is null => "referral-order",
        ("ServiceRequest", "create") => (string?)resource["code"]!["coding"]![0]!["code"] == bloodCount ? "blood-count-order" : "test-order",
        var (kind, what) => throw new InvalidDataException($"No profile is known for {what} of a {kind}."),
    };
}
