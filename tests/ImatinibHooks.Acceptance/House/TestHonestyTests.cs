namespace ImatinibHooks.Acceptance.House;

/// <summary>No test of this repository can be left out or pass without having looked.</summary>
internal sealed class TestHonestyTests
{
    /// <summary>What lets a test not run or not fail. Put together so that this file does not name them.</summary>
    private static readonly string[] Forbidden =
    [
        "[" + "Ignore", "[" + "Explicit", "Assert" + ".Ignore", "Assert" + ".Inconclusive", "Assert" + ".Pass", "Assume" + ".That", "Thread" + ".Sleep", "[" + "SetUp]",
    ];

    [Test]
    public void Tests_HaveNoWayOut()
    {
        var found = from file in Sources()
                    let text = File.ReadAllText(file)
                    from word in Forbidden
                    where text.Contains(word, StringComparison.Ordinal)
                    select $"{Path.GetFileName(file)}: {word}";

        Assert.That(found, Is.Empty);
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
