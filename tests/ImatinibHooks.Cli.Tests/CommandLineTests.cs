using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Cli.Tests;

/// <summary>What can be typed, and what is said of what cannot.</summary>
internal sealed class CommandLineTests
{
    [Test]
    public void ExitCodes_EqualThePage() => ReviewedTable.AssertEquals("../command-line.md", "EXIT-CODES", ExitCodes.Table);

    [TestCase("--help")]
    [TestCase("evaluate", "--help")]
    [TestCase("explain", "-h")]
    [TestCase("rules", "--help")]
    [TestCase("scenarios", "--help")]
    [TestCase("clients", "--help")]
    public void Help_PrintsTheExitCodes(params string[] arguments)
    {
        var run = Run.Of(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.Zero);
            Assert.That(ExitCodes.Table.Select(code => $"  {code.Code}  {code.Meaning}").Where(line => !run.Lines.Contains(line)), Is.Empty);
        });
    }

    [TestCase("--now")]
    [TestCase("--format")]
    [TestCase("--fail-on")]
    [TestCase("--fired-only")]
    [TestCase("--base-url")]
    [TestCase("--folder")]
    [TestCase("--settings")]
    [TestCase("--issuer")]
    [TestCase("--jwks")]
    [TestCase("--jku")]
    [TestCase("--algorithm")]
    [TestCase("--audience")]
    [TestCase("--tenant")]
    [TestCase("--fhir-server")]
    [TestCase("--dialect")]
    [TestCase("--path")]
    public void Page_NamesEveryOption(string option)
    {
        var page = File.ReadAllText(Path.Combine(Scenarios.Folder("."), "..", "..", "docs", "command-line.md"));
        var help = Run.Of("evaluate", "--help").Out + Run.Of("explain", "--help").Out + Run.Of("scenarios", "--help").Out
            + Run.Of("clients", "add", "--help").Out + Run.Of("clients", "check", "--help").Out;

        Assert.That((page.Contains($"`{option}", StringComparison.Ordinal), help.Contains(option, StringComparison.Ordinal)), Is.EqualTo((true, true)));
    }

    [TestCase(Description = "nothing at all")]
    [TestCase("evaluate", Description = "no input")]
    [TestCase("frobnicate", "x.json", Description = "no such command")]
    [TestCase("evaluate", "x.json", "--format", "xml", Description = "no such format")]
    [TestCase("evaluate", "x.json", "--fail-on", "sometimes", Description = "no such urgency")]
    [TestCase("explain", "x.json", "--format", "cards", Description = "a format of the other command")]
    [TestCase("evaluate", "x.json", "--frob", Description = "no such option")]
    [TestCase("clients", Description = "which of the three")]
    [TestCase("clients", "add", "ehr", "--issuer", "a", Description = "no keys")]
    [TestCase("clients", "add", "ehr", "--issuer", "a", "--jwks", "k.json", "--jku", "https://ehr.example.org/jwks.json", Description = "keys from two places")]
    [TestCase("clients", "add", "ehr", "--issuer", "a", "--jku", "http://ehr.example.org/jwks.json", Description = "keys without TLS")]
    [TestCase("clients", "add", "ehr", "--issuer", "a", "--jwks", "k.json", "--algorithm", "HS256", Description = "an algorithm that is never trusted")]
    [TestCase("clients", "add", "north wing", "--issuer", "a", "--jwks", "k.json", Description = "no such name")]
    [TestCase("clients", "add", "ehr", "--issuer", "a", "--jwks", "k.json", "--audience", "gateway", Description = "no address")]
    [TestCase("clients", "check", "token.txt", "--path", "cds-services", Description = "no path")]
    [TestCase("rules", "show", Description = "no id")]
    [TestCase("rules", "export", "--format", "xml", Description = "no such format")]
    public void Run_NotUnderstood_IsCode2AndSaysWhereHelpIs(params string[] arguments)
    {
        var run = Run.Of(arguments);

        Assert.Multiple(() =>
        {
            Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
            Assert.That(run.Error, Does.Contain("--help' says what can be typed."));
        });
    }

    [TestCase("2026-03-02", Description = "no time")]
    [TestCase("2026-03-02T10:00:00", Description = "no offset")]
    [TestCase("02.03.2026 10:00", Description = "not ISO 8601")]
    [TestCase("2026-02-30T10:00:00Z", Description = "no such day")]
    [TestCase("now", Description = "a word")]
    public void Now_NotATimeWithAnOffset_IsCode2(string now)
    {
        var run = Run.Of("evaluate", "x.json", "--now", now);

        Assert.That((run.Code, run.Error.Split(Environment.NewLine)[0]), Is.EqualTo(
            (2, "--now takes a time in ISO 8601 with an offset, such as 2026-03-02T10:00:00-05:00 or 2026-03-02T15:00Z.")));
    }

    [TestCase("2026-03-02T10:00:00-05:00")]
    [TestCase("2026-03-02T15:00:00.000Z")]
    [TestCase("2026-03-02T16:00+01:00")]
    public void Now_WithAnOffset_IsTaken(string now) =>
        Assert.That(Run.Of("evaluate", Scenarios.Request("02-first-neutropenia"), "--now", now, "--format", "json").Code, Is.EqualTo(1));
}
