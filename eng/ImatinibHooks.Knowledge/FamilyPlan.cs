using System.Globalization;
using System.Text.Json.Nodes;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Knowledge;

/// <summary>The plan definition of a family: when its rules are asked, what each says, and what it rests on.</summary>
internal static class FamilyPlan
{
    private const string QualityOfEvidence = "http://hl7.org/fhir/StructureDefinition/cqf-qualityOfEvidence";

    internal static JsonObject Make(RuleFamily family, IReadOnlyList<ReviewedPage> pages)
    {
        var id = Names.OfFamily(family);
        var own = ReviewedPages.Of(family, pages);
        var plan = SignOff.Head("PlanDefinition", id, FactTexts.NameOf(family), own);
        plan["type"] = new JsonObject { ["coding"] = new JsonArray(Coding("http://terminology.hl7.org/CodeSystem/plan-definition-type", "eca-rule")) };
        plan["description"] = $"The rules of the family {FactTexts.NameOf(family)}, asked when an order of imatinib is signed. They inform a clinician and decide nothing.";
        plan["topic"] = new JsonArray(new JsonObject { ["coding"] = new JsonArray(Coding(Names.Rules, id)) });
        plan["relatedArtifact"] = new JsonArray([.. own.Select(Citations.Page), .. Citations.Of(family, own)]);
        plan["library"] = new JsonArray($"{Names.Url("Library", id)}|{Names.Version}");
        plan["action"] = new JsonArray([.. RuleCatalogue.All.Where(rule => rule.Family == family).Select(Action)]);
        return plan;
    }

    private static JsonObject Action(Rule rule)
    {
        var words = Words.OfRule(rule.Id).ToArray();
        var action = new JsonObject
        {
            ["extension"] = new JsonArray(new JsonObject
            {
                ["url"] = QualityOfEvidence,
                ["valueCodeableConcept"] = new JsonObject { ["coding"] = new JsonArray(Coding(Names.Confidence, rule.Confidence.ToString())) },
            }),
            ["prefix"] = rule.Id,
            ["title"] = string.Create(CultureInfo.InvariantCulture, $"{rule.Id}, version {rule.Version}"),
            ["code"] = new JsonArray(new JsonObject { ["coding"] = new JsonArray(Coding(Names.Rules, rule.Id)) }),
            ["documentation"] = new JsonArray(Citations.Of(rule.Source)),
            ["trigger"] = new JsonArray(new JsonObject { ["type"] = "named-event", ["name"] = "order-sign" }),
        };
        if (words.Length == 1)
        {
            AddWords(action, words[0]);
        }
        else if (words.Length > 1)
        {
            action["selectionBehavior"] = "at-most-one";
            action["action"] = new JsonArray([.. words.Select(Variant)]);
        }

        return action;
    }

    private static JsonObject Variant(CardText words)
    {
        var action = new JsonObject { ["title"] = words.Variant ?? "otherwise" };
        AddWords(action, words);
        return action;
    }

    private static void AddWords(JsonObject action, CardText words)
    {
        action["description"] = words.Advice;
        action["textEquivalent"] = words.Summary;
    }

    private static JsonObject Coding(string system, string code) => new() { ["system"] = system, ["code"] = code };
}
