namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>The scenario files are whole, and the requests are what the generator makes.</summary>
internal sealed class ScenarioFileTests
{
    private static IEnumerable<Scenario> All => Scenario.All;

    [TestCaseSource(nameof(All))]
    public void Request_IsWhatTheGeneratorMakes(Scenario scenario)
    {
        var folder = new ScenarioFolder(scenario.Name);
        var made = ScenarioFolder.Format(CallDocument.Of(scenario));
        if (ScenarioFolder.Update == "requests")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.RequestPath)!);
            File.WriteAllText(folder.RequestPath, made);
        }

        Assert.That(File.ReadAllText(folder.RequestPath), Is.EqualTo(made));
    }

    [Test]
    public void Folders_AreTheScenarios()
    {
        var folders = Directory.EnumerateDirectories(ScenarioFolder.All).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.That(folders, Is.EqualTo(Scenario.All.Select(scenario => scenario.Name)));
    }

    [TestCaseSource(nameof(All))]
    public void Folder_HoldsRequestExpectationAndStory(Scenario scenario)
    {
        var folder = new ScenarioFolder(scenario.Name);

        Assert.That(Directory.EnumerateFiles(Path.GetDirectoryName(folder.RequestPath)!),
            Is.EquivalentTo(new[] { folder.RequestPath, folder.ExpectedPath, folder.StoryPath }));
    }

    /// <summary>The thirty-nine vignettes of the rule base, each with a scenario of its number.</summary>
    [Test]
    public void Scenarios_CoverEveryVignette()
    {
        int[] vignettes =
        [
            1, 2, 3, 4, 6, 7, 9, 10, 11, 12, 14, 15, 16, 19, 22, 25, 26, 28, 29, 30, 31, 34, 35, 36, 37, 39, 40,
            41, 43, 44, 45, 47, 51, 52, 55, 57, 58, 59, 60,
        ];

        var covered = Scenario.All.Where(scenario => scenario.Hook == "order-sign").Select(scenario => int.Parse(scenario.Name.AsSpan(0, 2), provider: null)).Distinct();

        Assert.That(covered, Is.EqualTo(vignettes));
    }
}
