using System.Text.Json.Nodes;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Knowledge;

/// <summary>The code system of the rules: the topic of a card and of a finding names one of its codes.</summary>
internal static class RuleSystem
{
    internal static JsonObject Make(IReadOnlyList<RuleFamily> families)
    {
        var system = Names.Head("CodeSystem", "rules", "Rules of ImatinibHooks");
        system["description"] = "The rules by family. A display is the summary of the first wording; terms between braces are filled in on the card.";
        system["caseSensitive"] = true;
        system["valueSet"] = Names.Url("ValueSet", "rules");
        system["hierarchyMeaning"] = "grouped-by";
        system["content"] = "complete";
        system["count"] = families.Count + RuleCatalogue.All.Length;
        system["property"] = new JsonArray(
            Property("version", "string", "The version of the rule, raised when its meaning changes."),
            Property("confidence", "code", "How sure we are of its numbers: a code of the confidence marks."),
            Property("source", "string", "The key of its primary source in docs/clinical/sources.md."));
        system["concept"] = new JsonArray([.. families.Select(Family)]);
        return system;
    }

    private static JsonObject Property(string code, string type, string description) =>
        new() { ["code"] = code, ["description"] = description, ["type"] = type };

    private static JsonObject Family(RuleFamily family) => new()
    {
        ["code"] = Names.OfFamily(family),
        ["display"] = FactTexts.NameOf(family),
        ["concept"] = new JsonArray([.. RuleCatalogue.All.Where(rule => rule.Family == family).Select(Concept)]),
    };

    private static JsonObject Concept(Rule rule) => new()
    {
        ["code"] = rule.Id,
        ["display"] = Words.OfRule(rule.Id).FirstOrDefault()?.Summary ?? rule.Id,
        ["definition"] = Words.OfRule(rule.Id).FirstOrDefault()?.Advice ?? "Never fires; the rule base keeps its id.",
        ["designation"] = new JsonArray(new JsonObject { ["value"] = FactTexts.NameOf(rule.Family) }),
        ["property"] = new JsonArray(
            new JsonObject { ["code"] = "version", ["valueString"] = rule.Version },
            new JsonObject { ["code"] = "confidence", ["valueCode"] = rule.Confidence.ToString() },
            new JsonObject { ["code"] = "source", ["valueString"] = rule.Source }),
    };
}

/// <summary>The words of a rule.</summary>
internal static class Words
{
    /// <summary>The cards of a rule in the order of the page, those of order-sign; none for a rule that never fires.</summary>
    internal static IEnumerable<CardText> OfRule(string rule) => WordingBook.AllCards.Where(card => card.Rule == rule && !PatientViewTexts.Cards.Contains(card));
}
