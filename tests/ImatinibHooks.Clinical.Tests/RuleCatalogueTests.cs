using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests;

internal sealed class RuleCatalogueTests
{
    [Test]
    public void All_IsOrderedById_WithoutRepeats() =>
        Assert.That(RuleCatalogue.All.Select(static rule => rule.Id), Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal));

    [Test]
    public void Find_EveryRule_FindsItself() =>
        Assert.That(RuleCatalogue.All.Select(static rule => RuleCatalogue.Find(rule.Id)), Is.EqualTo(RuleCatalogue.All));

    [Test]
    public void Find_OtherId_IsNull() => Assert.That(RuleCatalogue.Find("cbc-00"), Is.Null);

    [Test]
    public void DataRules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("data.md", "DATA-RULES", RuleCatalogue.All.Where(static rule => rule.Family == RuleFamily.Data));
}
