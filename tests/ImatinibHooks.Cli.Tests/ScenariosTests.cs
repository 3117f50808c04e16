namespace ImatinibHooks.Cli.Tests;

/// <summary><c>imatinib-hooks scenarios</c>: every outcome has its words and its exit code. The run against the real service is an acceptance test.</summary>
internal sealed class ScenariosTests
{
    private const string NoCards = """{"cards":[]}""";

    [TestCase("""{"cards":[{"extension":{"org.imatinibhooks.findings":[{"rule":"R-1","indicator":"warning"}]}}]}""", 0, "1 scenarios: 1 as expected, 0 different, 0 not run")]
    [TestCase("""{"cards":[{"extension":{"org.imatinibhooks.findings":[{"rule":"R-1","indicator":"warning"},{"rule":"R-2","indicator":"info"}]}}]}""", 0, "1 as expected", Description = "a rule of a later family may come")]
    [TestCase(NoCards, 1, "missing: R-1 warning")]
    [TestCase("""{"cards":[{"extension":{"org.imatinibhooks.findings":[{"rule":"R-1","indicator":"info"}]}}]}""", 1, "missing: R-1 warning; unexpected: R-1 info")]
    [TestCase("""{"cards":[{"extension":{"org.imatinibhooks.findings":[{"rule":"R-1","indicator":"warning"},{"rule":"R-3","indicator":"info"}]}}]}""", 1, "unexpected: R-3 info")]
    [TestCase("""{"cards":[{"summary":"of another service"}]}""", 3, "the answer is no CDS Hooks answer with findings of ImatinibHooks")]
    [TestCase("<html>", 3, "the answer is no CDS Hooks answer")]
    public void Run_ByWhatCame(string answer, int code, string words)
    {
        using var library = new Library();
        using var server = new AnsweringServer(200, answer);
        var run = Run.Of("scenarios", "--base-url", server.Address, "--folder", library.Folder);

        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(code), run.Error);
            Assert.That(run.Out, Does.Contain(words));
            Assert.That(server.Paths, Is.EqualTo(new[] { "/base/cds-services/imatinib-order-sign" }));
        });
    }

    [Test]
    public void Run_Different_SaysWhichClockTheServiceNeeds()
    {
        using var library = new Library();
        using var server = new AnsweringServer(200, NoCards);

        Assert.That(Run.Of("scenarios", "--base-url", server.Address, "--folder", library.Folder).Error, Does.Contain("ImatinibHooks:Clock:FixedNow=2026-03-02T10:00:00-05:00"));
    }

    [Test]
    public void Run_AnErrorOfTheService_IsNotRun()
    {
        using var library = new Library();
        using var server = new AnsweringServer(503, NoCards);
        var run = Run.Of("scenarios", "--base-url", server.Address, "--folder", library.Folder);

        Assert.That(run.Code, Is.EqualTo(3));
        Assert.That(run.Out, Does.Contain("answered with status 503"));
    }

    [Test]
    public void Run_NobodyThere_SaysWhatToDo()
    {
        using var library = new Library();
        var address = AnsweringServer.Nobody();
        var run = Run.Of("scenarios", "--base-url", address, "--folder", library.Folder);

        Assert.That((run.Code, run.Out), Is.EqualTo((3, "")));
        Assert.That(run.Error, Does.StartWith($"{address}/ cannot be reached: start the service there").And.Contain("--base-url"));
    }

    [Test]
    public void Run_FolderWithoutScenarios_SaysWhatOneIs()
    {
        var run = Run.Of("scenarios", "--folder", "no-such-folder");

        Assert.That((run.Code, run.Error.TrimEnd()), Is.EqualTo((3, "no-such-folder holds no scenario: a scenario is a folder with request.json and expected.json.")));
    }

    [TestCase("ftp://cds.example.org")]
    [TestCase("cds.example.org")]
    [TestCase("https://cds.example.org/?a=1")]
    public void BaseUrl_NotAnAddress_IsCode2(string url)
    {
        var run = Run.Of("scenarios", "--base-url", url);

        Assert.That((run.Code, run.Error.Split(Environment.NewLine)[0]), Is.EqualTo((2, "--base-url takes an absolute http or https address without a query, such as https://cds.example.org.")));
    }

    /// <summary>A folder with one scenario.</summary>
    private sealed class Library : IDisposable
    {
        internal Library()
        {
            var scenario = Directory.CreateDirectory(Path.Combine(Folder, "01-one")).FullName;
            File.WriteAllText(Path.Combine(scenario, "request.json"), "{}");
            File.WriteAllText(Path.Combine(scenario, "expected.json"), """{"findings":[{"rule":"R-1","indicator":"warning"}],"later":[{"rule":"R-2"}],"forbidden":["R-3"],"cards":[]}""");
        }

        internal string Folder { get; } = Directory.CreateTempSubdirectory().FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
