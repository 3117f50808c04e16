using ImatinibHooks.Clinical;

namespace ImatinibHooks.Cli.Tests;

/// <summary><c>imatinib-hooks rules</c>: the whole rule base from the command line.</summary>
internal sealed class RulesTests
{
    [TestCase("rules")]
    [TestCase("rules", "list")]
    public void List_HoldsEveryRule(params string[] arguments)
    {
        var run = Run.Of(arguments);

        Assert.That(run.Code, Is.Zero);
        Assert.That(RuleCatalogue.All.Select(rule => rule.Id).Where(id => !run.Lines.Any(line => line.Contains($"│ {id} ", StringComparison.Ordinal))), Is.Empty);
        Assert.That(run.Lines[^1], Is.EqualTo($"{RuleCatalogue.All.Length} rules"));
    }

    [Test]
    public void Show_EachRule_NamesItsSourceAndEndsWithItsPage()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            var run = Run.Of("rules", "show", rule.Id);

            Assert.That((run.Code, run.Lines[0].Split(',')[0]), Is.EqualTo((0, rule.Id)));
            Assert.That(run.Out, Does.Contain($"Confidence {rule.Confidence}: ").And.Contain("Funding of the technical implementation: not known").And.Contain($"| {rule.Id} | {rule.Version} |"));
        }
    }

    [Test]
    public void Show_UnknownRule_IsCode2AndSaysWhereTheyAre()
    {
        var run = Run.Of("rules", "show", "MYELO-CP-99");

        Assert.That((run.Code, run.Error.Split(Environment.NewLine)[0]), Is.EqualTo((2, "There is no rule MYELO-CP-99: 'imatinib-hooks rules list' lists them.")));
    }

    [Test]
    public void Export_Csv_HoldsEveryRuleWithAsManyCellsAsTheHead()
    {
        var lines = Run.Of("rules", "export", "--format", "csv").Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines[0], Is.EqualTo("rule,version,family,confidence,sourceKey,source,edition,url,variant,summary,advice,page,signOff"));
        Assert.That(lines.Skip(1).Select(line => line.Split(',')[0]).Distinct(), Is.EqualTo(RuleCatalogue.All.Select(rule => rule.Id)));
        Assert.That(lines.Select(Cells), Has.All.EqualTo(13));
    }

    [Test]
    public void Export_CellWithACommaOrQuote_IsQuoted()
    {
        using var output = new StringWriter();
        Output.Csv.WriteLine(output, "a,b", "say \"so\"", null, "plain");

        Assert.That(output.ToString(), Is.EqualTo("\"a,b\",\"say \"\"so\"\"\",,plain\r\n"));
    }

    // Commas outside of quotes part the cells.
    private static int Cells(string line) => line.Split('"').Where((_, index) => index % 2 == 0).Sum(part => part.Count(character => character == ',')) + 1;
}
