using System.Text.Json.Nodes;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Knowledge;

/// <summary>The library of a family: the reviewed pages that are its logic, what it rests on, and the data that it asks for.</summary>
internal static class FamilyLibrary
{
    private const string Category = "http://terminology.hl7.org/CodeSystem/observation-category";

    internal static JsonObject Make(RuleFamily family, IReadOnlyList<ReviewedPage> pages)
    {
        var id = Names.OfFamily(family);
        var own = ReviewedPages.Of(family, pages);
        var library = SignOff.Head("Library", id, FactTexts.NameOf(family), own);
        library["type"] = new JsonObject
        {
            ["coding"] = new JsonArray(new JsonObject { ["system"] = "http://terminology.hl7.org/CodeSystem/library-type", ["code"] = "asset-collection" }),
        };
        library["description"] = "The tables that a pharmacist signs; the code holds the same rows and a test compares them. There is no other form of the logic.";
        library["relatedArtifact"] = new JsonArray([.. Citations.Of(family, own)]);
        library["dataRequirement"] = new JsonArray([.. RequirementsOf(family)]);
        library["content"] = new JsonArray([.. own.Select(static page => new JsonObject
        {
            ["contentType"] = "text/markdown",
            ["language"] = "en",
            ["url"] = $"docs/clinical/{page.Name}",
            ["title"] = page.Title,
        })]);
        return library;
    }

    private static IEnumerable<JsonObject> RequirementsOf(RuleFamily family)
    {
        var needs = RuleCatalogue.All.Where(rule => rule.Family == family).Aggregate(DataGroups.None, static (soFar, rule) => soFar | RuleCatalogue.NeedsOf(rule));
        return Enum.GetValues<DataGroups>().Where(group => group != DataGroups.None && needs.HasFlag(group)).Select(Requirement);
    }

    private static JsonObject Requirement(DataGroups group) => group switch
    {
        DataGroups.Laboratory => Observations("laboratory"),
        DataGroups.VitalSigns => Observations("vital-signs"),
        DataGroups.Patient => new() { ["type"] = "Patient" },
        _ => new() { ["type"] = group.ToString().TrimEnd('s') },
    };

    private static JsonObject Observations(string category) => new()
    {
        ["type"] = "Observation",
        ["codeFilter"] = new JsonArray(new JsonObject
        {
            ["path"] = "category",
            ["code"] = new JsonArray(new JsonObject { ["system"] = Category, ["code"] = category }),
        }),
    };
}
