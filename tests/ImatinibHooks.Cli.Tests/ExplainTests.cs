using System.Text.Json.Nodes;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Cli.Tests;

/// <summary><c>imatinib-hooks explain</c>.</summary>
internal sealed class ExplainTests
{
    [Test]
    public void Explain_Table_NamesEveryRule()
    {
        var run = Run.Of("explain", Scenarios.Request("02-first-neutropenia"), "--now", Scenarios.Now);

        Assert.That(RuleCatalogue.All.Select(rule => rule.Id).Where(id => !run.Out.Contains(id, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Explain_Table_SaysWhatIsMissing()
    {
        var run = Run.Of("explain", Scenarios.Request("02-first-neutropenia"), "--now", Scenarios.Now);

        Assert.That(run.Lines.Single(line => line.Contains("MYELO-FN-01", StringComparison.Ordinal)), Does.Contain("not-assessed").And.Contain("missing: a temperature"));
    }

    [Test]
    public void Explain_Suppressed_NamesTheHoldThatSpeaks()
    {
        var run = Run.Of("explain", Scenarios.Request("16-preliminary-low"), "--now", Scenarios.Now, "--fired-only");

        Assert.That(run.Lines.Single(line => line.Contains("CBC-05", StringComparison.Ordinal)), Does.Contain("info, silent because MYELO-CP-01 speaks"));
    }

    [Test]
    public void Explain_FiredOnly_LeavesOutTheRest()
    {
        var run = Run.Of("explain", Scenarios.Request("02-first-neutropenia"), "--now", Scenarios.Now, "--fired-only");

        Assert.That((run.Out.Contains("MYELO-CP-01", StringComparison.Ordinal), run.Out.Contains("MYELO-CP-02", StringComparison.Ordinal)), Is.EqualTo((true, false)));
    }

    [Test]
    public void Explain_Json_IsTheTraceOfEachInputOnALine()
    {
        var run = Run.Of("explain", Scenarios.Request("01-clean-renewal"), Scenarios.Request("02-first-neutropenia"), "--now", Scenarios.Now, "--format", "json");

        Assert.That(run.Lines.Select(line => (string?)JsonNode.Parse(line)!["patient"]), Is.EqualTo(new[] { "Patient/pt-01-clean-renewal", "Patient/pt-02-first-neutropenia" }));
    }

    [Test]
    public void Explain_CriticalFinding_IsNoFailure() =>
        Assert.That(Run.Of("explain", Scenarios.Request("02-first-neutropenia"), "--now", Scenarios.Now).Code, Is.Zero);
}
