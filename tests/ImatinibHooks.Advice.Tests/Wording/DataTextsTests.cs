using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests.Wording;

internal sealed class DataTextsTests
{
    private const string LongestAnalyte = "segmented neutrophils";
    private const string LongestGroups =
        "patient, laboratory results, vital signs, conditions, medication orders, medication statements, medication administrations";

    private static readonly string LongestValue = new('9', 32);

    [Test]
    public void Cards_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-data.md", "DATA-CARDS", DataTexts.Cards);

    [Test]
    public void Cards_LongestSummary_FitsACard() => Assert.That(
        DataTexts.Cards.Select(static card => card.Summary
            .Replace("{analyte}", LongestAnalyte, StringComparison.Ordinal)
            .Replace("{value}", LongestValue, StringComparison.Ordinal)
            .Replace("{groups}", LongestGroups, StringComparison.Ordinal).Length),
        Has.All.LessThanOrEqualTo(139));

    [TestCase("DATA-QA-01", "unit")]
    [TestCase("DATA-QA-01", "value")]
    [TestCase("DATA-FAIL-01", null)]
    public void Cards_EveryVariant_HasItsWords(string rule, string? variant) =>
        Assert.That(DataTexts.Cards.Count(card => card.Rule == rule && card.Variant == variant), Is.EqualTo(1));
}
