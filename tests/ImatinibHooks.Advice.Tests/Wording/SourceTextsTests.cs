using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests.Wording;

internal sealed class SourceTextsTests
{
    [Test]
    public void All_EqualTheReviewedTable() => ReviewedTable.AssertEquals("sources.md", "SOURCES", SourceTexts.All);

    [Test]
    public void All_Keys_AreUnique() => Assert.That(SourceTexts.All.Select(static source => source.Key), Is.Unique);

    [Test]
    public void All_Urls_AreAbsoluteAndSecure() => Assert.That(
        SourceTexts.All.Where(static source => source.Url is not null).Select(static source => new Uri(source.Url!).Scheme),
        Has.All.EqualTo("https"));

    [Test]
    public void Find_TheSourceOfEveryRule_IsThere() =>
        Assert.That(RuleCatalogue.All.Where(static rule => SourceTexts.Find(rule.Source) is null).Select(static rule => rule.Source), Is.Empty);

    [Test]
    public void Find_NoSuchKey_IsNull() => Assert.That(SourceTexts.Find("NOWHERE"), Is.Null);
}
