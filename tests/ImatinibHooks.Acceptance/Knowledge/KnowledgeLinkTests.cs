using System.Text.Json.Nodes;
using ImatinibHooks.Acceptance.Scenarios;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Acceptance.Knowledge;

/// <summary>The artefacts speak of each other, of the rules, of the cards and of the pages, and none of these words leads nowhere.</summary>
internal sealed class KnowledgeLinkTests
{
    private const string Base = "http://imatinibhooks.org/fhir/";

    [Test]
    public void Rules_EveryRuleAndEveryFamilyHasItsCode() => Assert.That(
        Codes("codesystems/rules.json"),
        Is.EquivalentTo(RuleCatalogue.All.Select(static rule => rule.Id).Concat(Families())));

    [Test]
    public void Rules_TheTopicsAndFindingsOfTheGoldenCardsAreCodes() => Assert.That(
        Scenario.All.SelectMany(static scenario => Artefacts.Expected(scenario)["cards"]!.AsArray()).SelectMany(static card => CodesOf(card!)).Distinct(),
        Is.SubsetOf(Codes("codesystems/rules.json")));

    [Test]
    public void Plans_EveryRuleIsAnActionOfOne() => Assert.That(
        Artefacts.All.Where(static one => one.Name.StartsWith("knowledge/PlanDefinition-", StringComparison.Ordinal))
            .SelectMany(static plan => plan.Resource["action"]!.AsArray()).Select(static action => (string)action!["prefix"]!),
        Is.EquivalentTo(RuleCatalogue.All.Select(static rule => rule.Id)));

    /// <summary>Every action says how sure we are and on what it rests.</summary>
    [Test]
    public void Plans_EveryActionHasItsSourceAndConfidence() => Assert.That(
        Artefacts.All.Where(static one => one.Name.StartsWith("knowledge/PlanDefinition-", StringComparison.Ordinal))
            .SelectMany(static plan => plan.Resource["action"]!.AsArray())
            .ToDictionary(
                static action => (string)action!["prefix"]!,
                static action => ((string)action!["documentation"]![0]!["label"]!, (string)action["extension"]![0]!["valueCodeableConcept"]!["coding"]![0]!["code"]!)),
        Is.EquivalentTo(RuleCatalogue.All.ToDictionary(static rule => rule.Id, static rule => (rule.Source, rule.Confidence.ToString()))));

    [Test]
    public void Addresses_EveryOneOfOursIsAnArtefact()
    {
        var known = Artefacts.All.Select(static one => (string?)one.Resource["url"]).OfType<string>().ToHashSet();

        Assert.That(Artefacts.All.SelectMany(static one => Texts(one.Resource)).Where(IsOurs).Select(static text => text.Split('|')[0]).Distinct(), Is.SubsetOf(known));
    }

    [Test]
    public void Pages_EveryOneNamedIsThere() => Assert.That(
        Artefacts.All.SelectMany(static one => Texts(one.Resource)).Where(static text => text.StartsWith("docs/", StringComparison.Ordinal)).Distinct().Where(static page => !File.Exists(Repository.PathOf(page.Split('/')))),
        Is.Empty);

    [Test]
    public void Texts_EveryCodeOfTheValueSetsIsInTheCodeSystem() => Assert.That(
        Artefacts.All.Where(static one => one.Name.StartsWith("valuesets/", StringComparison.Ordinal)).SelectMany(static one => TextCodes(one.Resource)).Distinct(),
        Is.EquivalentTo(Codes("codesystems/texts.json")));

    private static IEnumerable<string> CodesOf(JsonNode card) => card["extension"]!["org.imatinibhooks.findings"]!.AsArray()
        .Select(static finding => (string)finding!["rule"]!).Append((string)card["source"]!["topic"]!["code"]!);

    private static IEnumerable<string> Families() => Artefacts.All
        .Where(static one => one.Name.StartsWith("knowledge/PlanDefinition-", StringComparison.Ordinal)).Select(static one => (string)one.Resource["id"]!);

    private static List<string> Codes(string path) => [.. Concepts(Artefacts.Find(path))];

    private static IEnumerable<string> Concepts(JsonNode node) =>
        (node["concept"]?.AsArray() ?? []).SelectMany(static concept => Concepts(concept!).Prepend((string)concept!["code"]!));

    private static IEnumerable<string> TextCodes(JsonNode set) =>
        from part in new[] { "include", "exclude" }
        from include in set["compose"]![part]?.AsArray() ?? []
        where (string?)include!["system"] == Base + "CodeSystem/texts"
        from concept in include["concept"]!.AsArray()
        select (string)concept!["code"]!;

    private static bool IsOurs(string text) => text.StartsWith(Base, StringComparison.Ordinal);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
