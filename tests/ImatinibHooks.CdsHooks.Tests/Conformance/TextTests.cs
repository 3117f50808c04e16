using System.Text;
using ImatinibHooks.CdsHooks.Conformance;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>The text of a message by the letter of RFC 8259 (REQ-GEN-01, REQ-GEN-06), and what is said of resources inside.</summary>
public class TextTests
{
    private static readonly (string Check, byte[] Message, int Offset)[] Broken =
    [
        ("json.malformed", """{"cards":[}"""u8.ToArray(), 10),
        ("json.malformed", ""u8.ToArray(), 0),
        ("json.malformed", "{\n\"cards\":[]\n} x"u8.ToArray(), 15),
        ("json.malformed", Encoding.UTF8.GetBytes($$"""{"cards":{{new string('[', 200)}}{{new string(']', 200)}}}"""), 136),
        ("json.byte-order-mark", [0xEF, 0xBB, 0xBF, .. """{"cards":[]}"""u8], 0),
        ("json.encoding", [.. """{"cards":[], "extension":{"org.example.a":" """u8, 0xC3, 0x28, .. "\"}}"u8], 44),
        ("json.comment", "{\"cards\":[] // none\n}"u8.ToArray(), 12),
        ("json.comment", """{"cards":[],}"""u8.ToArray(), 12),
        ("json.surrogate", """{"cards":[],"extension":{"org.example.a":"\ud800"}}"""u8.ToArray(), 41),
        ("json.member-twice", """{"cards":[],"cards":[]}"""u8.ToArray(), 20),
        ("json.object", "[]"u8.ToArray(), 0),
        ("response.outcome", """{"resourceType":"OperationOutcome","issue":[]}"""u8.ToArray(), 0),
    ];

    internal static IEnumerable<string> Checks => Broken.Select(row => row.Check).Append("json.beside").Append("resource").Append("response.uuid.card");

    private static IEnumerable<TestCaseData> Rows => Broken.Select((row, index) => new TestCaseData(row.Check, row.Message, row.Offset).SetArgDisplayNames(row.Check, $"{index}"));

    [TestCaseSource(nameof(Rows))]
    public void ValidateResponse_TextOfAnotherKind_IsFoundAtItsByte(string check, byte[] message, int offset) => Assert.That(
        MessageValidator.ValidateResponse(message, ConformanceOptions.Default).Findings.Select(finding => (finding.Check, finding.Offset)), Is.EqualTo(new[] { (check, offset) }));

    [Test]
    public void ValidateResponse_AfterAByteOrderMark_CountsItsBytes()
    {
        byte[] message = [0xEF, 0xBB, 0xBF, .. """{"cards":7}"""u8];

        Assert.That(MessageValidator.ValidateResponse(message, ConformanceOptions.Default).Findings[^1].Offset, Is.EqualTo(12));
    }

    [Test]
    public void ValidateResponse_RequestThatCannotBeRead_IsToldAndNothingIsCompared() => Assert.That(
        Messages.Validate(MessageKind.Response, Encoding.UTF8.GetBytes(Messages.Response), ConformanceOptions.Default, "{").Findings.Single().Check, Is.EqualTo("json.beside"));

    [Test(Description = "REQ-CARD-01")]
    public void ValidateResponse_SameCardTwice_NamesTheSecondUuid()
    {
        var report = MessageValidator.ValidateResponse("""
            {"cards":[{"uuid":"6a0c4a2f-5c55-4e5e-8f0f-0d3d3f1f7c11","summary":"a","indicator":"info","source":{"label":"b"}},
                      {"uuid":"6a0c4a2f-5c55-4e5e-8f0f-0d3d3f1f7c11","summary":"a","indicator":"info","source":{"label":"b"}}]}
            """u8.ToArray(), ConformanceOptions.Default);

        Assert.That(report.Findings.Select(finding => (finding.Check, finding.Path)), Is.EqualTo(new[] { ("response.uuid.card", "cards[1].uuid") }));
    }

    [Test(Description = "REQ-GEN-07: a validator of FHIR sees each resource and its findings are told at their place in the message")]
    public void ValidateResponse_WithAValidatorOfFhir_TellsItsFindings()
    {
        var seen = new List<string>();
        var options = ConformanceOptions.Default with { Resources = resource => Note(seen, resource) };
        var message = Encoding.UTF8.GetBytes("""{"cards":[],"systemActions":[{"type":"create","description":"a","resource":{"resourceType":"Task","contained":[{"resourceType":"Task"}]}}]}""");
        var finding = MessageValidator.ValidateResponse(message, options).Findings.Single(finding => finding.Check == "resource");

        Assert.That(seen, Is.EqualTo(new[] { """{"resourceType":"Task","contained":[{"resourceType":"Task"}]}""" }));
        Assert.That((finding.Path, finding.Offset, finding.Requirement), Is.EqualTo(("systemActions[0].resource.status", Encoding.UTF8.GetString(message).IndexOf("\"Task\"", StringComparison.Ordinal), "REQ-GEN-07")));
    }

    [Test(Description = "a name may be something about a patient: what does not look like a name is not told")]
    public void ValidateResponse_NameThatIsNoName_IsNotTold() => Assert.That(
        MessageValidator.ValidateResponse("""{"cards":[],"Jane Doe":1}"""u8.ToArray(), ConformanceOptions.Default).Findings.Single().Path, Is.EqualTo("*"));

    [Test]
    public void ValidateResponse_MoreFindingsThanWanted_AreCut()
    {
        var report = MessageValidator.ValidateResponse("""{"cards":[1,2,3]}"""u8.ToArray(), ConformanceOptions.Default with { MaxFindings = 2 });

        Assert.That((report.Findings.Length, report.IsCut, report.Errors), Is.EqualTo((2, true, 2)));
    }

    [Test(Description = "whoever sends nothing but mistakes gets the first of them")]
    [CancelAfter(60_000)]
    public void ValidateResponse_AMillionMistakes_AreCut(CancellationToken cancellationToken)
    {
        var report = MessageValidator.ValidateResponse(Encoding.UTF8.GetBytes($"{{\"cards\":[1{string.Concat(Enumerable.Repeat(",1", 1_000_000))}]}}"), ConformanceOptions.Default);

        Assert.That(cancellationToken.IsCancellationRequested, Is.False);
        Assert.That((report.Findings.Length, report.IsCut), Is.EqualTo((200, true)));
    }

    [Test(Description = "a template of many tokens takes no more than its length")]
    [CancelAfter(60_000)]
    public void ValidateDiscovery_LongTemplate_IsRead(CancellationToken cancellationToken)
    {
        var template = "Observation?code=" + string.Concat(Enumerable.Repeat("{{context.patientId}}", 20_000));
        var report = MessageValidator.ValidateDiscovery(
            Encoding.UTF8.GetBytes($$$"""{"services":[{"hook":"order-sign","title":"a","description":"b","id":"c","prefetch":{"labs":"{{{template}}}"}}]}"""), ConformanceOptions.Default);

        Assert.That(cancellationToken.IsCancellationRequested, Is.False);
        Assert.That(report.Findings, Is.Empty);
    }

    [Test(Description = "thousands of actions beside thousands of drafts are looked up, not searched for")]
    [CancelAfter(60_000)]
    public void ValidateResponse_ManyActionsBesideManyDrafts_AreCompared(CancellationToken cancellationToken)
    {
        var orders = string.Join(',', Enumerable.Range(0, 20_000).Select(id => $$"""{"resource":{"resourceType":"Task","id":"{{id}}" } }"""));
        var actions = string.Join(',', Enumerable.Range(0, 20_000).Select(id => $$"""{"type":"update","description":"a","resource":{"resourceType":"Task","id":"{{id + 1}}" } }"""));
        var report = Messages.Validate(
            MessageKind.Response, Encoding.UTF8.GetBytes($$"""{"cards":[],"systemActions":[{{actions}}]}"""), ConformanceOptions.Default with { IsAgreed = true },
            $$$"""{"hook":"order-sign","context":{"draftOrders":{"resourceType":"Bundle","entry":[{{{orders}}}] } } }""");

        Assert.That(cancellationToken.IsCancellationRequested, Is.False);
        Assert.That(report.Findings.Select(finding => finding.Path), Is.EqualTo(new[] { "systemActions[19999].resource.id" }));
    }

    private static IEnumerable<ResourceFinding> Note(List<string> seen, ReadOnlyMemory<byte> resource)
    {
        seen.Add(Encoding.UTF8.GetString(resource.Span));
        return [new("element-missing", ConformanceSeverity.Error, "Task.status", 16, "send a status")];
    }
}
