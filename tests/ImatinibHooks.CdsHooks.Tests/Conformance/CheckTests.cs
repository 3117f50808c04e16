using System.Text;
using ImatinibHooks.CdsHooks.Conformance;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>Each check finds what it is for, and nothing in a good message.</summary>
public class CheckTests
{
    internal static readonly (MessageKind Kind, IEnumerable<Example> Examples)[] Tables =
    [
        (MessageKind.Response, ResponseExamples.All),
        (MessageKind.Response, ActionExamples.All),
        (MessageKind.Request, RequestExamples.All),
        (MessageKind.Discovery, DiscoveryExamples.All),
        (MessageKind.Outcome, DiscoveryExamples.OfOutcome),
        (MessageKind.Feedback, FeedbackExamples.All),
    ];

    private static IEnumerable<TestCaseData> Examples => Tables.SelectMany(table => table.Examples.Select(example => new TestCaseData(table.Kind, example).SetArgDisplayNames(example.ToString())));

    private static IEnumerable<TestCaseData> OfOtherHooks => RequestExamples.OfOtherHooks.Select(row => new TestCaseData(row.Request, row.Check, row.Path));

    [TestCaseSource(nameof(Examples))]
    public void Validate_OneThingWrong_IsFoundThereAndNothingElse(MessageKind kind, object example)
    {
        var wrong = (Example)example;
        var findings = wrong.Report(kind).Findings;

        Assert.That(findings.Select(finding => finding.Check), Is.EquivalentTo(wrong.Also.Prepend(wrong.Check)));
        Assert.That(findings.Where(finding => finding.Check == wrong.Check).Select(finding => finding.Path), Does.Contain(wrong.At ?? wrong.Path));
    }

    [TestCaseSource(nameof(OfOtherHooks))]
    public void ValidateRequest_OfAnotherHook_AsksForItsFields(string request, string check, string path) => Assert.That(
        MessageValidator.ValidateRequest(Encoding.UTF8.GetBytes(request), ConformanceOptions.Default).Findings.Select(finding => (finding.Check, finding.Path)),
        Is.EqualTo(new[] { (check, path) }));

    [TestCase(MessageKind.Discovery, null)]
    [TestCase(MessageKind.Request, Messages.Discovery)]
    [TestCase(MessageKind.Response, Messages.Request)]
    [TestCase(MessageKind.Feedback, Messages.Response)]
    [TestCase(MessageKind.Outcome, null)]
    public void Validate_GoodMessage_HasNoFindings(MessageKind kind, string? beside) =>
        Assert.That(Messages.Validate(kind, Encoding.UTF8.GetBytes(Messages.Good(kind)), ConformanceOptions.Default, beside).Findings, Is.Empty);

    [Test(Description = "what is a rule of this project is information in a message of others and an error in ours")]
    public void Validate_RuleOfTheProject_IsAnErrorInOurs()
    {
        var example = ResponseExamples.All.Single(example => example.Check == "card.uuid.missing");

        Assert.That(example.Report(MessageKind.Response).Findings.Single().Severity, Is.EqualTo(ConformanceSeverity.Information));
        Assert.That((example with { Options = ConformanceOptions.Ours }).Report(MessageKind.Response).Findings.Single().Severity, Is.EqualTo(ConformanceSeverity.Error));
    }

    [Test(Description = "REQ-EXT-05: closed for ours, open for others")]
    public void Validate_UnknownMember_IsAnErrorInOursAndAWarningInThatOfOthers()
    {
        var example = ResponseExamples.All.First(example => example.Check == "response.unknown");

        Assert.That(example.Report(MessageKind.Response).Findings.Single().Severity, Is.EqualTo(ConformanceSeverity.Warning));
        Assert.That((example with { Options = ConformanceOptions.Ours }).Report(MessageKind.Response).Findings.Single().Severity, Is.EqualTo(ConformanceSeverity.Error));
    }

    [Test]
    public void All_EachKeyOnce() => Assert.That(ConformanceChecks.All.Select(check => check.Key), Is.Unique);

    [Test]
    public void All_KnowTheirRequirement() => Assert.That(ConformanceChecks.All.Select(check => check.Requirement).Distinct(), Is.SubsetOf(ProtocolRequirements.All.Select(requirement => requirement.Id)));

    [Test(Description = "what the protocol does not demand cannot be an error in a message of others")]
    public void All_RulesOfTheProject_AreNoErrorsOfOthers() => Assert.That(
        ConformanceChecks.All.Where(check => check.Level == RequirementLevel.Project && check.Others == ConformanceSeverity.Error).Select(check => check.Key), Is.Empty);

    [Test]
    public void All_HaveAnExampleThatFails()
    {
        var examples = Tables.SelectMany(table => table.Examples).SelectMany(example => example.Also.Prepend(example.Check))
            .Concat(RequestExamples.OfOtherHooks.Select(row => row.Check)).Concat(TextTests.Checks).Concat(GalleryTests.Checks);

        Assert.That(ConformanceChecks.All.Select(check => check.Key).Except(examples), Is.Empty);
    }
}
