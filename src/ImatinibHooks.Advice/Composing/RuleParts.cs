using System.Collections.Concurrent;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Composing;

/// <summary>The parts of a card that depend on the rule alone: its source with the topic, and the link to its page.</summary>
/// <remarks>Made once for each rule. The topic is stable, because clients remember overrides under it (design.md section 5).</remarks>
internal sealed class RuleParts
{
    /// <summary>The system of the topic codes.</summary>
    internal const string TopicSystem = "http://imatinibhooks.org/fhir/CodeSystem/rules";

    private readonly ConcurrentDictionary<string, Part> parts = new(StringComparer.Ordinal);
    private readonly string rulesUrl;

    /// <summary>Takes the address that links begin with.</summary>
    internal RuleParts(Uri publicBaseUrl) => rulesUrl = publicBaseUrl.AbsoluteUri.TrimEnd('/') + "/rules/";

    /// <summary>The source of a card that this rule leads.</summary>
    internal CardSource SourceOf(Rule rule) => PartOf(rule).Source;

    /// <summary>The link to the page of the rule.</summary>
    internal CardLink LinkOf(Rule rule) => PartOf(rule).Link;

    private Part PartOf(Rule rule) => parts.GetOrAdd(rule.Id, static (_, made) => made.self.Make(made.rule), (self: this, rule));

    private Part Make(Rule rule)
    {
        var source = SourceTexts.Find(rule.Source);
        return new(
            new(source?.Label ?? rule.Source, source?.Url, new(TopicSystem, rule.Id, FactTexts.NameOf(rule.Family))),
            new(Fill(GeneralTexts.RuleLink, "rule", rule.Id), rulesUrl + Uri.EscapeDataString(rule.Id)));
    }

    private static string Fill(string text, string term, string value)
    {
        var output = new TextBuffer();
        new Template(text).AddPlain(output, [new(term, value)]);
        return output.Take();
    }

    private sealed record Part(CardSource Source, CardLink Link);
}
