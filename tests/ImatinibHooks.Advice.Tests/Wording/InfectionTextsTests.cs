using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests.Wording;

internal sealed class InfectionTextsTests
{
    private const string Page = "wording-infection.md";

    /// <summary>The longest form of every term that a summary names.</summary>
    private static readonly Dictionary<string, string> Longest = new(StringComparer.Ordinal)
    {
        ["anc"] = "<=1.499 (preliminary)",
        ["a"] = "120",
        ["drug"] = new string('x', EvidenceNames.Longest),
        ["mg"] = "10000000000.999",
    };

    [Test]
    public void Cards_EqualTheReviewedTable() => ReviewedTable.AssertEquals(Page, "INFX-CARDS", InfectionTexts.Cards);

    [Test]
    public void Notes_EqualTheReviewedTable() => ReviewedTable.AssertEquals(Page, "INFX-NOTES", InfectionTexts.Notes);

    [Test]
    public void Cards_LongestSummary_FitsACard() => Assert.That(
        InfectionTexts.Cards.Select(static card => Longest.Aggregate(
            card.Summary, static (text, term) => text.Replace($"{{{term.Key}}}", term.Value, StringComparison.Ordinal))),
        Has.All.Length.LessThanOrEqualTo(139).And.All.Not.Contain("{"));

    [Test]
    public void Cards_EveryRule_HasItsWords() => Assert.That(
        InfectionTexts.Cards.Select(static card => card.Rule).Distinct(),
        Is.EquivalentTo(RuleCatalogue.All.Where(static rule => rule.Family == RuleFamily.Infection).Select(static rule => rule.Id)));

    [Test]
    public void Cards_NoText_PrintsAScore() =>
        Assert.That(InfectionTexts.Cards.Select(static card => card.Summary + card.Advice), Has.None.Contains("score"));
}
