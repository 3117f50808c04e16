using System.Text.RegularExpressions;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Acceptance.RuleBase;

/// <summary>Every id of the rule base is in the catalogue, on a reviewed page and in a test; the first test prints the list.</summary>
internal sealed partial class RuleIdTests
{
    private static readonly Lazy<HashSet<string>> InPages = new(() => IdsIn(Files("docs/clinical", "*.md").Where(file => !Path.GetFileName(file).StartsWith("wording-", StringComparison.Ordinal))));

    private static readonly Lazy<HashSet<string>> InTests = new(() => IdsIn(Files("tests", "*.cs").Where(file => !file.Contains("RuleBase", StringComparison.Ordinal))));

    [Test]
    public void All_ArePrintedWithWhereTheyAre()
    {
        foreach (var id in RuleId.All)
        {
            TestContext.Out.WriteLine($"{id.Id,-16} {id.Kind,-22} {Mark("code", IsInCode(id))} {Mark("page", InPages.Value.Contains(id.Id))} {Mark("test", InTests.Value.Contains(id.Id))}");
        }

        var whole = RuleId.All.Count(IsWhole);
        TestContext.Out.WriteLine($"{whole} of {RuleId.All.Length} ids of the rule base are in code, page and test");
        Assert.That(whole, Is.EqualTo(RuleId.All.Length));
    }

    [Test]
    public void EachOne_IsInTheCatalogue() => Assert.That(RuleId.All.Where(static id => !IsInCode(id)).Select(static id => id.Id), Is.Empty);

    [Test]
    public void EachOne_IsOnAReviewedPage() => Assert.That(RuleId.All.Select(static id => id.Id).Except(InPages.Value), Is.Empty);

    [Test]
    public void EachOne_IsNamedInATest() => Assert.That(RuleId.All.Select(static id => id.Id).Except(InTests.Value), Is.Empty);

    [Test]
    public void Catalogue_HoldsNoRuleThatIsNotInTheRuleBase() =>
        Assert.That(RuleCatalogue.All.Select(static rule => rule.Id).Except(RuleId.All.Select(static id => id.Id)), Is.Empty);

    [Test]
    public void All_EachIdOnce() => Assert.That(RuleId.All.Select(static id => id.Id), Is.Unique);

    private static bool IsWhole(RuleId id) => IsInCode(id) && InPages.Value.Contains(id.Id) && InTests.Value.Contains(id.Id);

    private static bool IsInCode(RuleId id) => id.InCatalogue is not { } name || RuleCatalogue.Find(name) is not null;

    private static string Mark(string what, bool isThere) => isThere ? what : "----";

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(Repository.PathOf(folder.Split('/')), pattern, SearchOption.AllDirectories)
        .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static HashSet<string> IdsIn(IEnumerable<string> files) => [.. files.SelectMany(static file => Ids().Matches(File.ReadAllText(file)).Select(static match => match.Value))];

    [GeneratedRegex(@"\b[A-Z]{2,5}(?:-[A-Z0-9]+)+b?\b")]
    private static partial Regex Ids();
}
