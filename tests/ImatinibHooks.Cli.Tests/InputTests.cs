using System.Text;

namespace ImatinibHooks.Cli.Tests;

/// <summary>What can be read, and what is said of what cannot.</summary>
internal sealed class InputTests
{
    [Test]
    public void Evaluate_Folder_ReadsItsCallsAndCountsTheRest()
    {
        var run = Run.Of("evaluate", Scenarios.Folder("02-first-neutropenia"), "--now", Scenarios.Now, "--format", "json");

        Assert.That((run.Code, run.Lines.Length, run.Error), Is.EqualTo(
            (1, 1, $"1 of 2 files hold neither a hook call nor a Bundle and were passed over.{Environment.NewLine}")));
    }

    [Test]
    public void Evaluate_MissingFile_IsCode3AndTheOthersAreStillShown()
    {
        var run = Run.Of("evaluate", "no-such-file.json", Scenarios.Request("02-first-neutropenia"), "--now", Scenarios.Now, "--format", "json");

        Assert.That((run.Code, run.Lines.Length, run.Error), Is.EqualTo(
            (3, 1, $"no-such-file.json: there is no such file or folder; check the path.{Environment.NewLine}")));
    }

    [Test]
    public void Evaluate_NamedFileOfAnotherKind_IsRefused()
    {
        var expected = Path.Combine(Scenarios.Folder("02-first-neutropenia"), "expected.json");

        var run = Run.Of("evaluate", expected);

        Assert.That((run.Code, run.Error), Is.EqualTo(
            (3, $"{expected}: neither a hook call (an object with a member hook) nor a FHIR Bundle; give one of these.{Environment.NewLine}")));
    }

    [Test]
    public void Evaluate_FolderWithoutCalls_HasNothingToAssess()
    {
        var empty = Directory.CreateTempSubdirectory("imatinib-hooks-");

        var run = Run.Of("evaluate", empty.FullName);

        empty.Delete();
        Assert.That((run.Code, run.Error), Is.EqualTo(
            (3, $"There was nothing to assess: name a file, a folder with *.json files, or - for standard input.{Environment.NewLine}")));
    }

    [TestCase("""{"hook":"order-sign","secret":"Secret Name" """, Description = "cut off")]
    [TestCase("Secret Name", Description = "no JSON")]
    [TestCase("""{"hook":"Secret Name","hookInstance":"Secret Name","context":{"patientId":"Secret Name"}}""", Description = "another hook")]
    [TestCase("""{"hook":"order-sign","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea","context":{"patientId":["Secret Name"]}}""", Description = "mistyped")]
    [TestCase("""{"secret":"Secret Name"}""", Description = "another kind")]
    [TestCase("""["Secret Name"]""", Description = "an array")]
    [TestCase("", Description = "nothing")]
    public void Evaluate_BadInput_IsRefusedWithoutRepeatingIt(string input)
    {
        var run = Run.With(new() { Input = Encoding.UTF8.GetBytes(input) }, "evaluate", "-");

        Assert.Multiple(() =>
        {
            Assert.That((run.Code, run.Out), Is.EqualTo((3, "")));
            Assert.That(run.Error, Does.StartWith("-: ").And.Not.Contains("Secret"));
        });
    }

    [Test]
    public void Evaluate_ControlCharactersInAName_DoNotSteerTheTerminal()
    {
        var run = Run.Of("evaluate", "a\u001B[31mb");

        Assert.That(run.Error, Does.StartWith("a?[31mb: "));
    }
}
