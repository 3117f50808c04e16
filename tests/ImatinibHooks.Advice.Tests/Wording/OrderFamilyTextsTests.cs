using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Tests.Wording;

/// <summary>The words of the families TKI, DISC, PREG, RESP and WARN: the pages that people review, and the limits of length.</summary>
internal sealed class OrderFamilyTextsTests
{
    /// <summary>The longest form of every term that a summary names.</summary>
    private static readonly Dictionary<string, string> Longest = new(StringComparer.Ordinal)
    {
        ["a"] = "imatinib",
        ["b"] = "dasatinib and nilotinib and bosutinib and ponatinib and asciminib and another BCR-ABL inhibitor",
        ["drug"] = "another BCR-ABL inhibitor",
        ["n"] = "99",
        ["sum"] = "10000.999 mg",
        ["v"] = ">=100.123456",
        ["m"] = "1200.9",
        ["d"] = "36525",
        ["kg"] = "100.999",
        ["wbc"] = "<=1000.999",
    };

    private static IEnumerable<WordedFamily> Families =>
    [
        new("TKI", "wording-inhibitors.md", InhibitorTexts.Cards, InhibitorTexts.Notes),
        new("DISC", "wording-stopping.md", StoppingTexts.Cards, StoppingTexts.Notes),
        new("PREG", "wording-pregnancy.md", PregnancyTexts.Cards, PregnancyTexts.Notes),
        new("RESP", "wording-response.md", ResponseTexts.Cards, ResponseTexts.Notes),
        new("WARN", "wording-label-warnings.md", LabelWarningTexts.Cards, LabelWarningTexts.Notes),
    ];

    [TestCaseSource(nameof(Families))]
    public void Cards_EqualTheReviewedTable(WordedFamily family) => family.AssertCardsEqualThePage();

    [TestCaseSource(nameof(Families))]
    public void Notes_EqualTheReviewedTable(WordedFamily family) => family.AssertNotesEqualThePage();

    [TestCaseSource(nameof(Families))]
    public void Cards_LongestSummary_FitsACard(WordedFamily family) => family.AssertSummariesFit(Longest);

    [Test]
    public void Cards_EveryRuleOfTheFamilies_HasItsWords() => Assert.That(
        Families.SelectMany(static family => family.Cards).Select(static card => card.Rule).Distinct(),
        Is.SupersetOf(RuleCatalogue.All.Where(static rule => rule.Family is
            RuleFamily.OtherInhibitor or RuleFamily.Stopping or RuleFamily.Pregnancy or RuleFamily.Response or RuleFamily.LabelWarning).Select(static rule => rule.Id)));

    /// <summary>RESP-03: no words of a response stop or raise the dose; ELN 2025: "consider".</summary>
    [Test]
    public void Cards_Response_OnlyConsidersAChange() => Assert.That(
        ResponseTexts.Cards.Where(static card => card.Rule == "RESP-02").Select(static card => card.Advice), Has.All.Contains("consider").And.All.Not.Contains("mg"));
}
