using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests.Wording;

internal sealed class BloodCountScheduleTextsTests
{
    private static readonly string[] Variants = ["overdue", "due", "overdue-weekly", "due-weekly", "missing"];

    [Test]
    public void Cards_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-cbc.md", "CBC-CARDS", BloodCountScheduleTexts.Cards);

    [Test]
    public void Notes_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-cbc.md", "CBC-NOTES", BloodCountScheduleTexts.Notes);

    [Test]
    public void Cards_LongestSummary_FitsACard() => Assert.That(
        BloodCountScheduleTexts.Cards.Select(static card => card.Summary
            .Replace("{days}", "999999", StringComparison.Ordinal)
            .Replace("{analytes}", "ANC, platelets, haemoglobin", StringComparison.Ordinal).Length),
        Has.All.LessThanOrEqualTo(139));

    [Test]
    public void Cards_EveryRuleAndVariant_HasItsWords() => Assert.That(
        BloodCountScheduleTexts.Cards.Select(static card => (card.Rule, card.Variant)),
        Is.EquivalentTo(
            from rule in RuleCatalogue.All
            where rule.Family == RuleFamily.BloodCountSchedule
            from variant in Variants
            select (rule.Id, (string?)variant)));
}
