using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests.Wording;

internal sealed class MyelosuppressionTextsTests
{
    private const string Page = "wording-myelosuppression.md";

    /// <summary>The longest form of every term that a summary names.</summary>
    private static readonly Dictionary<string, string> Longest = new(StringComparer.Ordinal)
    {
        ["anc"] = "<=1.499 (preliminary)",
        ["plt"] = "<=74.999 (preliminary)",
        ["hb"] = "<=7.999",
        ["alc"] = "<=0.499",
        ["episode"] = "999",
        ["resume"] = "10000000000 mg",
        ["dose"] = "10000000000 mg",
    };

    [Test]
    public void Cards_EqualTheReviewedTable() => ReviewedTable.AssertEquals(Page, "MYELO-CARDS", MyelosuppressionTexts.Cards);

    [Test]
    public void Notes_EqualTheReviewedTable() => ReviewedTable.AssertEquals(Page, "MYELO-NOTES", MyelosuppressionTexts.Notes);

    [Test]
    public void StatusReasons_EqualTheReviewedTable() => ReviewedTable.AssertEquals(Page, "MYELO-STATUS-REASONS", MyelosuppressionTexts.StatusReasons);

    [Test]
    public void Cards_LongestSummary_FitsACard() => Assert.That(
        MyelosuppressionTexts.Cards.Select(static card => Longest.Aggregate(
            card.Summary, static (text, term) => text.Replace($"{{{term.Key}}}", term.Value, StringComparison.Ordinal))),
        Has.All.Length.LessThanOrEqualTo(139).And.All.Not.Contain("{"));

    [Test]
    public void Cards_EveryRule_HasItsWords() => Assert.That(
        MyelosuppressionTexts.Cards.Select(static card => card.Rule).Distinct(),
        Is.EquivalentTo(RuleCatalogue.All.Where(static rule => rule.Family == RuleFamily.Myelosuppression).Select(static rule => rule.Id)));

    [Test]
    public void Cards_FirstSentence_SaysWhatToDo() => Assert.That(
        MyelosuppressionTexts.Cards.Select(static card => card.Advice.Split(' ')[0].TrimEnd(':')),
        Has.All.AnyOf("Hold", "Keep", "Obtain", "Lower", "Continue", "Examine", "Reduce", "Find", "Stop", "Assess", "Consider", "Check", "Look", "Watch", "Record"));
}
