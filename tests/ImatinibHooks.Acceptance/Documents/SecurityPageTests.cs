using System.Text.RegularExpressions;

namespace ImatinibHooks.Acceptance.Documents;

/// <summary>docs/security.md: each threat names the tests that prove what stands against it, and they exist.</summary>
internal sealed partial class SecurityPageTests
{
    private static readonly string[] Kinds = ["S", "T", "R", "I", "D", "E"];

    [Test]
    public void Threats_EachNamesItsTests_AndTheyExist()
    {
        var known = KnownTests();
        var missing = from row in Rows()
                      from test in TestsOf(row)
                      where !known.Contains(test)
                      select $"{row[0]} names {test}";

        Assert.That(missing, Is.Empty);
        Assert.That(Rows().Select(row => TestsOf(row).Length), Has.All.GreaterThan(0));
    }

    [Test]
    public void Threats_AreOrderedWholeAndOfAKindOfStride()
    {
        var rows = Rows();

        Assert.That(rows.Select(row => row.Length), Has.All.EqualTo(4));
        Assert.That(rows.Select(row => row[0]), Is.Unique);
        Assert.That(rows.Select(row => row[0]), Has.All.Match("^[STRIDE]-[0-9]{2}$"));
        Assert.That(rows.Select(row => (Array.IndexOf(Kinds, row[0][..1]), row[0])), Is.Ordered);
        Assert.That(rows.Select(row => row[0][..1]).Distinct(), Is.EqualTo(Kinds), "no kind of threat is passed over");
        Assert.That(rows.SelectMany(row => row[1..3]).Select(cell => cell.Length), Has.All.GreaterThan(20));
    }

    private static List<string[]> Rows() => MarkdownTable.Rows("security.md", "id");

    private static string[] TestsOf(string[] row) => row[^1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Every test method of the sources as Class.Method: a class a file, named like it.</summary>
    private static HashSet<string> KnownTests() =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file => TestMethod().Matches(File.ReadAllText(file)).Select(method => $"{Path.GetFileNameWithoutExtension(file)}.{method.Groups[1].Value}")),
    ];

    [GeneratedRegex(@"\[(?:Test|TestCase|TestCaseSource|Property)\b[^\n]*\]\s+(?:\[[^\n]*\]\s+)*public (?:async )?(?:static )?[\w<>]+ (\w+)\(")]
    private static partial Regex TestMethod();
}
