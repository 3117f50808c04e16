using System.Text;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Cli.Tests;

/// <summary><c>imatinib-hooks evaluate</c>.</summary>
internal sealed class EvaluateTests
{
    private const string Low = "02-first-neutropenia";
    private const string Clean = "01-clean-renewal";

    [Test]
    public void Evaluate_Table_ShowsUrgencySummaryAndRules()
    {
        var run = Run.Of("evaluate", Scenarios.Request(Low), "--now", Scenarios.Now);

        Assert.That(run.Out, Does.Contain("critical").And.Contain("hold imatinib").And.Contain("MYELO-CP-01").And.Contain("section 2.14"));
    }

    [Test]
    public void Evaluate_NothingFired_NeverSaysThatItIsSafe()
    {
        var run = Run.Of("evaluate", Scenarios.Request(Clean), "--now", Scenarios.Now);

        Assert.That(run, Is.EqualTo(new Run(0, $"""
            {Scenarios.Request(Clean)}
            No rule fired. That is not a statement that an order is safe: 'imatinib-hooks explain' shows what was checked and what was not.


            """.ReplaceLineEndings(Environment.NewLine), "")));
    }

    [Test]
    public void Evaluate_Json_GivesTheFindingsOfEachInputOnALine()
    {
        var run = Run.Of("evaluate", Scenarios.Request(Low), Scenarios.Request(Clean), "--now", Scenarios.Now, "--format", "json");

        Assert.That(run.Lines.Select(line => JsonNode.Parse(line)!["findings"]!.AsArray().Select(finding => $"{finding!["rule"]} {finding["indicator"]}")),
            Is.EqualTo(new[] { new[] { "MYELO-CP-01 critical" }, Array.Empty<string>() }));
    }

    [Test]
    public void Evaluate_Json_NamesTheTimeItJudgedBy()
    {
        var run = Run.Of("evaluate", Scenarios.Request(Clean), "--now", "2026-03-02T15:00Z", "--format", "json");

        Assert.That((string?)JsonNode.Parse(run.Out)!["asOf"], Is.EqualTo("2026-03-02T15:00:00+00:00"));
    }

    [Test]
    public void Evaluate_Cards_GivesTheAnswerOfTheService()
    {
        var run = Run.Of("evaluate", Scenarios.Request(Low), "--now", Scenarios.Now, "--format", "cards");

        Assert.That((string?)JsonNode.Parse(run.Out)!["cards"]![0]!["summary"], Does.StartWith("ANC 0.8: hold imatinib"));
    }

    [TestCase("critical", Low, 1)]
    [TestCase("never", Low, 0)]
    [TestCase("critical", "22-open-hold-not-recovered", 0, Description = "a warning does not reach critical")]
    [TestCase("warning", "22-open-hold-not-recovered", 1)]
    [TestCase("warning", "03-exactly-on-the-line", 0, Description = "an info does not reach warning")]
    [TestCase("info", "03-exactly-on-the-line", 1)]
    [TestCase("info", Clean, 0)]
    public void Evaluate_FailOn_DecidesTheExitCode(string failOn, string scenario, int code) =>
        Assert.That(Run.Of("evaluate", Scenarios.Request(scenario), "--now", Scenarios.Now, "--fail-on", failOn).Code, Is.EqualTo(code));

    [Test]
    public void Evaluate_WithoutNow_JudgesByTheClock()
    {
        var monthsLater = new FixedClock(DateTimeOffset.Parse("2026-09-01T10:00:00-05:00", System.Globalization.CultureInfo.InvariantCulture));

        var run = Run.With(new() { Clock = monthsLater }, "evaluate", Scenarios.Request(Clean), "--format", "json");

        Assert.That(run.Out, Does.Contain("CBC-05"), "half a year later the blood count is overdue");
    }

    [Test]
    public void Evaluate_StandardInput_IsRead()
    {
        var run = Run.With(new() { Input = File.ReadAllBytes(Scenarios.Request(Low)) }, "evaluate", "-", "--now", Scenarios.Now, "--format", "json");

        Assert.That((run.Code, (string?)JsonNode.Parse(run.Out)!["input"]), Is.EqualTo((1, "-")));
    }

    [Test]
    public void Evaluate_ByteOrderMark_IsNoFault()
    {
        byte[] body = [.. Encoding.UTF8.Preamble, .. File.ReadAllBytes(Scenarios.Request(Low))];

        Assert.That(Run.With(new() { Input = body }, "evaluate", "-", "--now", Scenarios.Now).Code, Is.EqualTo(1));
    }

    [Test]
    public void Evaluate_Bundle_IsToldByItsContent()
    {
        var run = Run.With(new() { Input = Encoding.UTF8.GetBytes(BundleOf(Low)) }, "evaluate", "-", "--now", Scenarios.Now, "--format", "json");

        Assert.That(run.Out, Does.Contain("MYELO-CP-01"));
    }

    [Test]
    public void Evaluate_Colored_SteersATerminalAndPlainDoesNot()
    {
        var colored = Run.With(new() { IsColored = true }, "evaluate", Scenarios.Request(Low), "--now", Scenarios.Now);
        var plain = Run.Of("evaluate", Scenarios.Request(Low), "--now", Scenarios.Now);

        Assert.That((colored.Out.Contains('\u001B'), plain.Out.Contains('\u001B')), Is.EqualTo((true, false)));
    }

    /// <summary>The record of a scenario as one Bundle, drafts included.</summary>
    private static string BundleOf(string scenario)
    {
        var call = JsonNode.Parse(File.ReadAllText(Scenarios.Request(scenario)))!;
        var entries = call["prefetch"]!.AsObject().Select(key => key.Value).Append(call["context"]!["draftOrders"])
            .SelectMany(value => value!["entry"]?.AsArray() ?? [new JsonObject { ["resource"] = value.DeepClone() }])
            .Select(entry => entry!["resource"]!)
            .Where(resource => (string?)resource["resourceType"] != "Bundle")
            .Select(resource => (JsonNode)new JsonObject { ["resource"] = resource.DeepClone() });
        return new JsonObject { ["resourceType"] = "Bundle", ["type"] = "collection", ["entry"] = new JsonArray([.. entries]) }.ToJsonString();
    }

    /// <summary>A clock that stands.</summary>
    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
