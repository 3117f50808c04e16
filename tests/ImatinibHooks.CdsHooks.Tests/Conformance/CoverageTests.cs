using System.Collections.Frozen;
using ImatinibHooks.CdsHooks.Conformance;
using ImatinibHooks.CdsHooks.Trust;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>Which of the requirements are checked, by what, and which are not and why: docs/conformance.md holds the table.</summary>
public class CoverageTests
{
    private const string Begin = "<!-- requirements -->\n";
    private const string End = "<!-- end -->\n";

    private static readonly string[] Reasons = ["http", "token", "code", "client", "people", "allows"];

    private static readonly string Page = Repository.PathOf("docs", "conformance.md");

    private static readonly FrozenDictionary<string, string[]> ChecksOf =
        ConformanceChecks.All.GroupBy(check => check.Requirement).ToFrozenDictionary(group => group.Key, group => group.Select(check => check.Key).ToArray());

    private static readonly FrozenSet<string> OfTokens = TokenChecks.All.Select(check => check.Requirement).ToFrozenSet();

    [Test]
    public void All_AreAsManyAsTheListHas() => Assert.That(ProtocolRequirements.All.Select(requirement => requirement.Id).Distinct().Count(), Is.EqualTo(211).And.EqualTo(ProtocolRequirements.All.Length));

    [Test]
    public void EachOne_IsCheckedOnAMessageOrSaysWhyNot() => Assert.That(
        ProtocolRequirements.All.Where(requirement => ChecksOf.ContainsKey(requirement.Id) == requirement.Elsewhere is not null).Select(requirement => requirement.Id), Is.Empty);

    [Test]
    public void EachReason_IsOneOfTheWords() =>
        Assert.That(ProtocolRequirements.All.Select(requirement => requirement.Elsewhere).OfType<string>().Distinct(), Is.SubsetOf(Reasons));

    [Test]
    public void EachTokenRequirement_IsCheckedByTheChecksOfTokens() => Assert.That(
        ProtocolRequirements.All.Where(requirement => requirement.Elsewhere == "token").Select(requirement => requirement.Id), Is.EquivalentTo(OfTokens));

    [Test]
    public void EachCheckedOne_HasAnExampleThatFails()
    {
        var failing = CheckTests.Tables.SelectMany(table => table.Examples).SelectMany(example => example.Also.Prepend(example.Check)).Concat(TextTests.Checks).Concat(GalleryTests.Checks)
            .Concat(RequestExamples.OfOtherHooks.Select(row => row.Check)).ToHashSet();

        Assert.That(ChecksOf.Where(checks => !checks.Value.Any(failing.Contains)).Select(checks => checks.Key), Is.Empty);
    }

    [Test(Description = "prints how many of the 211 are checked on messages and on tokens; the bar of the project is 150, with those that a running service is asked for")]
    public void Checked_AreCountedAndPrinted()
    {
        var onMessages = ProtocolRequirements.All.Count(requirement => ChecksOf.ContainsKey(requirement.Id));
        TestContext.Out.WriteLine($"{onMessages} of {ProtocolRequirements.All.Length} requirements are checked on messages by {ConformanceChecks.All.Length} checks, {OfTokens.Count} on tokens");
        foreach (var reason in Reasons)
        {
            TestContext.Out.WriteLine($"{reason,-8} {ProtocolRequirements.All.Count(requirement => requirement.Elsewhere == reason)}");
        }

        Assert.That(onMessages, Is.GreaterThanOrEqualTo(130));
    }

    [Test]
    public void Page_HoldsEachRequirementWithItsChecks()
    {
        var table = Begin + "\n| id | level | party | about | checks |\n| --- | --- | --- | --- | --- |\n" + string.Concat(ProtocolRequirements.All.Select(Row)) + "\n" + End;
        var page = File.ReadAllText(Page);
        var start = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal) + End.Length;
        if (Environment.GetEnvironmentVariable("IMATINIBHOOKS_UPDATE") == "conformance")
        {
            File.WriteAllText(Page, page[..start] + table + page[end..]);
        }

        Assert.That(File.ReadAllText(Page)[start..], Does.StartWith(table));
    }

    private static string Row(ProtocolRequirement requirement)
    {
        var level = requirement.Level.ToString().ToLowerInvariant() + (requirement.IsDerived ? "\\*" : string.Empty);
        var checks = ChecksOf.TryGetValue(requirement.Id, out var keys) ? string.Join(", ", keys.Select(key => $"`{key}`")) : $"not on messages: {requirement.Elsewhere}";
        return $"| {requirement.Id} | {level} | {requirement.Party} | {requirement.Words} | {checks} |\n";
    }
}
