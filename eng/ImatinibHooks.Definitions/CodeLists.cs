using System.Text.Json;

namespace ImatinibHooks.Definitions;

/// <summary>The rows of bindings.tsv: value set, code system, codes separated by spaces; of a value set that cannot be told in full, none.</summary>
internal sealed class CodeLists
{
    private readonly Dictionary<string, JsonElement> valueSets;
    private readonly Dictionary<string, JsonElement> systems;

    internal CodeLists(IEnumerable<JsonElement> resources)
    {
        var all = resources.ToList();
        valueSets = ByUrl(all, "ValueSet");
        systems = ByUrl(all, "CodeSystem");
    }

    /// <summary>The rows of one value set.</summary>
    internal IEnumerable<string> RowsOf(string url) => CodesOf(url) is { } codes
        ? codes.GroupBy(static code => code.System, static code => code.Code)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{JsonMembers.NameOf(url)}\t{group.Key}\t{string.Join(' ', group.Order(StringComparer.Ordinal))}")
        : [];

    private static Dictionary<string, JsonElement> ByUrl(List<JsonElement> all, string type) => all
        .Where(one => one.Text("resourceType") == type && one.TextOrEmpty("url").Length > 0)
        .GroupBy(static one => one.Text("url"))
        .ToDictionary(static group => group.Key, static group => group.First());

    /// <summary>All codes; null when some part is not known or cannot be listed.</summary>
    private HashSet<(string System, string Code)>? CodesOf(string url)
    {
        if (!valueSets.TryGetValue(url.Split('|')[0], out var valueSet))
        {
            return null;
        }

        var compose = valueSet.GetProperty("compose");
        var codes = Union(compose.List("include"));
        var excluded = Union(compose.List("exclude"));
        codes?.ExceptWith(excluded ?? []);
        return excluded is null ? null : codes;
    }

    private HashSet<(string System, string Code)>? Union(IEnumerable<JsonElement> parts)
    {
        var codes = new HashSet<(string System, string Code)>();
        foreach (var part in parts)
        {
            if (PartOf(part) is not { } more)
            {
                return null;
            }

            codes.UnionWith(more);
        }

        return codes;
    }

    private IEnumerable<(string System, string Code)>? PartOf(JsonElement part)
    {
        if (part.TryGetProperty("valueSet", out var nested))
        {
            var lists = nested.EnumerateArray().Select(url => CodesOf(url.GetString()!)).ToList();
            return lists.TrueForAll(static list => list is not null) ? lists.SelectMany(static list => list!) : null;
        }

        var system = part.Text("system");
        return part.TryGetProperty("concept", out var concepts)
            ? concepts.EnumerateArray().Select(concept => (system, concept.Text("code")))
            : systems.TryGetValue(system, out var definition) && definition.Text("content") == "complete" ? Filtered(definition, system, [.. part.List("filter")]) : null;
    }

    private static IEnumerable<(string System, string Code)>? Filtered(JsonElement definition, string system, JsonElement[] filters)
    {
        var concepts = Flatten(definition.List("concept"), []).ToList();
        return filters switch
        {
            [] => concepts.Select(concept => (system, concept.Code)),
            [var filter] when filter.Text("op") is "is-a" or "descendent-of" => Below(concepts, filter).Select(code => (system, code)),
            _ => null,
        };
    }

    private static IEnumerable<string> Below(List<Concept> concepts, JsonElement filter)
    {
        var root = filter.Text("value");
        var below = new HashSet<string> { root };
        while (concepts.FindAll(concept => concept.Parents.Any(below.Contains) && !below.Contains(concept.Code)) is { Count: > 0 } more)
        {
            below.UnionWith(more.Select(static concept => concept.Code));
        }

        return below.Where(code => code != root || filter.Text("op") == "is-a");
    }

    private static IEnumerable<Concept> Flatten(IEnumerable<JsonElement> concepts, string[] parents) => concepts.SelectMany(concept =>
    {
        var code = concept.Text("code");
        var subsumers = concept.List("property").Where(static one => one.Text("code") == "subsumedBy").Select(static one => one.Text("valueCode"));
        return Flatten(concept.List("concept"), [code]).Prepend(new(code, [.. parents, .. subsumers]));
    });

    private sealed record Concept(string Code, string[] Parents);
}
