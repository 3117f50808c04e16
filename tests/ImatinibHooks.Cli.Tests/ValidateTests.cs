using System.Text;
using System.Text.Json;

namespace ImatinibHooks.Cli.Tests;

/// <summary><c>imatinib-hooks validate</c>: messages of CDS Hooks and FHIR resources in files.</summary>
internal sealed class ValidateTests
{
    [Test]
    public void Answers_OfTheProgram_BesideTheirCalls_HaveNoErrorAndNoWarning()
    {
        foreach (var name in Directory.EnumerateDirectories(Path.GetDirectoryName(Scenarios.Folder("x"))!).Select(Path.GetFileName).Where(name => Path.Exists(Scenarios.Request(name!))))
        {
            var answer = Run.Of("evaluate", Scenarios.Request(name!), "--now", Scenarios.Now, "--format", "cards", "--fail-on", "never");
            var run = Validate(answer.Out, "--ours", "--beside", Scenarios.Request(name!), "--fail-on", "warning");

            Assert.That((run.Code, run.Error), Is.EqualTo((0, "")), $"{name}: {run.Out}");
            Assert.That(run.Lines[0], Does.StartWith("- (response): 0 errors, 0 warnings"), name);
        }
    }

    [Test]
    public void Answer_WithALongSummary_IsCode1AndNamesLineRequirementAndFix()
    {
        var run = Validate("{\"cards\":[\n{\"summary\":\"" + new string('x', 140) + "\",\"indicator\":\"info\",\"source\":{\"label\":\"s\"}}]}", "--format", "json");

        using var found = JsonDocument.Parse(run.Out);
        var finding = found.RootElement.GetProperty("findings").EnumerateArray().Single(each => each.GetProperty("severity").GetString() == "error");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(
            (finding.GetProperty("requirement").GetString(), finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32()),
            Is.EqualTo(("REQ-CARD-03", "cards[0].summary", 2)));
        Assert.That(finding.GetProperty("message").GetString(), Does.Contain("139"));
    }

    [Test]
    public void Suggestion_WithABrokenResource_IsFoundInTheResource()
    {
        var run = Validate("""
            {"cards":[{"summary":"s","indicator":"info","source":{"label":"s"},"selectionBehavior":"any","suggestions":[{"label":"l",
            "actions":[{"type":"create","description":"d","resource":{"resourceType":"ServiceRequest","status":"drafted","intent":"order","subject":{"reference":"Patient/1"}}}]}]}]}
            """, "--format", "json");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("\"requirement\":\"REQ-GEN-07\"").And.Contain("\"path\":\"cards[0].suggestions[0].actions[0].resource.status\"").And.Contain("code-not-bound"));
    }

    [Test]
    public void Resource_ByItself_IsHeldAgainstR4()
    {
        var good = Validate("""{"resourceType":"Patient","birthDate":"1976-02-29"}""");
        var bad = Validate("""{"resourceType":"Patient","birthDate":"1977-02-29"}""");

        Assert.That((good.Code, good.Lines[0]), Is.EqualTo((0, "- (resource): 0 errors, 0 warnings, 0 remarks")));
        Assert.That((bad.Code, bad.Out.Contains("FHIR-R4", StringComparison.Ordinal), bad.Out.Contains("Patient.birthDate", StringComparison.Ordinal)), Is.EqualTo((1, true, true)));
    }

    [TestCase("error", 0)]
    [TestCase("warning", 1)]
    [TestCase("never", 0)]
    public void FailOn_DecidesWhatAWarningMeans(string failOn, int code) =>
        Assert.That(Validate("""{"cards":[],"unheard":1}""", "--fail-on", failOn).Code, Is.EqualTo(code));

    [TestCase("[]")]
    [TestCase("{\"entry\":[]}")]
    [TestCase("no JSON")]
    public void Document_OfNoKind_IsCode3AndSaysWhatTells(string document)
    {
        var run = Validate(document);

        Assert.That(run.Code, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("cards (an answer)"));
    }

    [Test]
    public void Beside_ThatIsNotThere_IsCode3()
    {
        var run = Validate("""{"cards":[]}""", "--beside", "not-there.json");

        Assert.That((run.Code, run.Error), Is.EqualTo((3, $"not-there.json: there is no such file or folder; check the path.{Environment.NewLine}")));
    }

    [Test]
    public void Folder_OfCalls_IsReadWholeAndOthersArePassedOver()
    {
        var run = Run.Of("validate", Scenarios.Folder("02-first-neutropenia"), "--format", "json");

        Assert.That((run.Code, run.Lines.Length), Is.EqualTo((0, 2)), run.Out);
        Assert.That(run.Lines[0], Does.Contain("\"kind\":\"response\""), "expected.json holds cards");
        Assert.That(run.Lines[1], Does.Contain("\"kind\":\"request\""));
    }

    private static Run Validate(string document, params string[] arguments) =>
        Run.With(new() { Input = Encoding.UTF8.GetBytes(document) }, ["validate", "-", .. arguments]);
}
