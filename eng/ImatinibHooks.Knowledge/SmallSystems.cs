using System.Text.Json.Nodes;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.ValueSets;

namespace ImatinibHooks.Knowledge;

/// <summary>The code system of the confidence marks.</summary>
internal static class ConfidenceSystem
{
    internal static JsonObject Make()
    {
        var system = Names.Head("CodeSystem", "confidence", "How sure the rules are of their numbers");
        system["description"] = "The marks of docs/clinical/sources.md.";
        system["caseSensitive"] = true;
        system["content"] = "complete";
        system["count"] = Enum.GetValues<Confidence>().Length;
        system["concept"] = new JsonArray([.. Enum.GetValues<Confidence>().Select(static mark => new JsonObject
        {
            ["code"] = mark.ToString(),
            ["display"] = FactTexts.ConfidenceOf(mark) ?? "confidence A: read in a label copy or in the guideline's own table or abstract",
        })]);
        return system;
    }
}

/// <summary>The code system behind the texts of the value sets: one code for the texts that mean a set, one for those that do not.</summary>
internal static class TextSystem
{
    internal static JsonObject Make(ProfileTables tables)
    {
        var concepts = tables.Sets.SelectMany(set => ConceptsOf(set, tables)).ToArray();
        var system = Names.Head("CodeSystem", "texts", "Texts that stand for a value set");
        system["description"] = "Used inside the value sets only, so that texts written in the field can stand beside codes; never sent to a client.";
        system["caseSensitive"] = true;
        system["content"] = "complete";
        system["count"] = concepts.Length;
        system["concept"] = new JsonArray(concepts);
        return system;
    }

    private static IEnumerable<JsonNode> ConceptsOf(SetRow set, ProfileTables tables)
    {
        if (tables.Texts.Any(text => text.Name == set.Name && !text.IsExcluded))
        {
            yield return new JsonObject { ["code"] = set.Name, ["display"] = set.Title };
        }

        if (set.IsGuarded || tables.Texts.Any(text => text.Name == set.Name && text.IsExcluded))
        {
            yield return new JsonObject { ["code"] = $"not-{set.Name}", ["display"] = $"Not: {set.Title}" };
        }
    }
}

/// <summary>Value sets that the service does not load: they bind profiles and name whole code systems.</summary>
internal static class KnowledgeValueSets
{
    private static readonly string[] Counts = ["anc", "platelets", "hemoglobin", "wbc", "lymphocytes"];

    internal static JsonObject BloodCounts() => Make("blood-counts", "Blood counts", "Every count of blood cells that a rule reads.",
        new() { ["valueSet"] = new JsonArray([.. Counts.Select(static name => JsonValue.Create(Names.Url("ValueSet", name)))]) });

    internal static JsonObject Rules() => Make("rules", "Rules of ImatinibHooks", "Every rule and every family.", new() { ["system"] = Names.Rules });

    internal static JsonObject OverrideReasons() => Make("override-reasons", "Reasons for overriding a card", "Every reason that a card offers.",
        new() { ["system"] = Names.Url("CodeSystem", "override-reasons") });

    private static JsonObject Make(string id, string title, string description, JsonObject include)
    {
        var set = Names.Head("ValueSet", id, title);
        set["description"] = description;
        set["compose"] = new JsonObject { ["include"] = new JsonArray(include) };
        return set;
    }
}
