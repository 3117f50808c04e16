using System.Text.Json.Nodes;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Knowledge;

/// <summary>Related artefacts: the sources of the rules and the pages that hold them.</summary>
internal static class Citations
{
    private const string Policy = "PROJECT";

    /// <summary>A source by its key: a citation, or the justification of a number that is policy.</summary>
    internal static JsonObject Of(string key)
    {
        var source = SourceTexts.Find(key) ?? throw new InvalidDataException($"sources.md has no {key}");
        var related = new JsonObject { ["type"] = key == Policy ? "justification" : "citation", ["label"] = key, ["display"] = source.Label };
        if (key != Policy)
        {
            related["citation"] = source.Label;
        }

        if (source.Url is not null)
        {
            related["url"] = source.Url;
        }

        return related;
    }

    /// <summary>The sources of the rules of a family and those that its pages name, in the order of sources.md.</summary>
    internal static IEnumerable<JsonObject> Of(RuleFamily family, IReadOnlyList<ReviewedPage> pages)
    {
        var keys = RuleCatalogue.All.Where(rule => rule.Family == family).Select(static rule => rule.Source).Concat(pages.SelectMany(static page => page.Sources)).ToHashSet();
        return SourceTexts.All.Where(source => keys.Contains(source.Key)).Select(static source => Of(source.Key));
    }

    /// <summary>A page of the repository.</summary>
    internal static JsonObject Page(ReviewedPage page) =>
        new() { ["type"] = "documentation", ["display"] = page.Title, ["url"] = $"docs/clinical/{page.Name}" };
}
