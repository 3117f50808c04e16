using System.Text.Json.Nodes;
using ImatinibHooks.Cli.Output;

namespace ImatinibHooks.Cli.Tests;

/// <summary>The progress line, safe text, and the program as a process.</summary>
internal sealed class OutputTests
{
    [Test]
    public void Progress_ManyInputsAndAWatcher_IsShownAndTakenAway()
    {
        var run = Run.With(new() { IsErrorWatched = true }, ["evaluate", "--now", Scenarios.Now, .. Enumerable.Repeat(Scenarios.Request("01-clean-renewal"), 10)]);

        Assert.Multiple(() =>
        {
            Assert.That(run.Error, Does.Contain("\r9 of 10 inputs"));
            Assert.That(run.Error, Does.EndWith("\r" + new string(' ', "9 of 10 inputs".Length) + "\r"));
        });
    }

    [TestCase(9, true, Description = "few inputs")]
    [TestCase(10, false, Description = "nobody watches")]
    public void Progress_FewInputsOrNoWatcher_IsNotShown(int inputs, bool isWatched)
    {
        var run = Run.With(new() { IsErrorWatched = isWatched }, ["evaluate", "--now", Scenarios.Now, .. Enumerable.Repeat(Scenarios.Request("01-clean-renewal"), inputs)]);

        Assert.That(run.Error, Is.Empty);
    }

    [TestCase("plain", "plain")]
    [TestCase("a\u001B[2Jb\u009Bc\nd\u007F", "a?[2Jb?c?d?", TestName = "Printable_EscapeSequence_BecomesQuestionMarks")]
    [TestCase("Größe ≥ 1", "Größe ≥ 1")]
    public void Printable_ControlCharacters_BecomeQuestionMarks(string text, string expected) => Assert.That(Printable.Of(text), Is.EqualTo(expected));

    [Test]
    public void Process_PipedCall_AnswersOnStandardOutputWithItsExitCode()
    {
        var run = Run.AsProcess(File.ReadAllText(Scenarios.Request("02-first-neutropenia")), "evaluate", "-", "--now", Scenarios.Now, "--format", "cards");

        Assert.That((run.Code, run.Error, (string?)JsonNode.Parse(run.Out)!["cards"]![0]!["indicator"]), Is.EqualTo((1, "", "critical")));
    }

    [Test]
    public void Process_PipedTable_HasNoColours() =>
        Assert.That(Run.AsProcess("", "evaluate", Scenarios.Request("02-first-neutropenia"), "--now", Scenarios.Now).Out, Does.Contain("│").And.Not.Contains("\u001B"));

    [Test]
    public void Process_NotUnderstood_IsCode2() => Assert.That(Run.AsProcess("", "evaluate").Code, Is.EqualTo(2));
}
