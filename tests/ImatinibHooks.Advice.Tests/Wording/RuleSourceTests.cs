using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Tests.Wording;

/// <summary>A card names the source of its rule in words; a key that has none would be shown as it is.</summary>
internal sealed class RuleSourceTests
{
    [Test]
    public void Rules_NameSourcesThatHaveWords() =>
        Assert.That(RuleCatalogue.All.Select(rule => rule.Source).Distinct(), Is.SubsetOf(SourceTexts.All.Select(source => source.Key)));
}
