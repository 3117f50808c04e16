using System.Text;
using System.Text.Json.Nodes;
using ImatinibHooks.CdsHooks.Conformance;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>Our own recorded answers hold, and no required member can be taken from them unseen.</summary>
public class GoldenAnswerTests
{
    private static readonly Answer[] Answers =
        [.. Directory.EnumerateDirectories(Repository.PathOf("cds-hooks", "scenarios")).Order(StringComparer.Ordinal).Select(Answer.Read).OfType<Answer>()];

    private static IEnumerable<TestCaseData> Scenarios => Answers.Select(answer => new TestCaseData(answer.Name));

    [TestCaseSource(nameof(Scenarios))]
    public void ValidateResponse_OurGoldenAnswer_HasNoErrorsAndNoWarnings(string name)
    {
        var answer = Answers.Single(answer => answer.Name == name);
        var report = MessageValidator.ValidateResponse(answer.Response, ConformanceOptions.Ours, answer.Request);

        Assert.That(report.Findings.Where(finding => finding.Severity != ConformanceSeverity.Information), Is.Empty);
    }

    [Test(Description = "the one that selects by an address is a client that the service puts up with")]
    public void ValidateRequest_OurScenarios_HaveNoErrorsButTheOneThatIsMeant() => Assert.That(
        Answers.SelectMany(answer => MessageValidator.ValidateRequest(answer.Request, ConformanceOptions.Default).Findings
            .Where(finding => finding.Severity == ConformanceSeverity.Error).Select(finding => $"{answer.Name} {finding.Check}")),
        Is.EqualTo(new[] { "select-imatinib-by-url context.reference" }));

    [Test]
    public void ValidateDiscovery_OurServices_HaveNoErrorsAndNoWarnings() => Assert.That(
        MessageValidator.ValidateDiscovery(File.ReadAllBytes(Repository.PathOf("cds-hooks", "services.json")), ConformanceOptions.Ours).Findings, Is.Empty);

    [TestCaseSource(nameof(Scenarios))]
    public void ValidateResponse_GoldenAnswerWithoutARequiredMember_IsFoundThere(string name)
    {
        var answer = Answers.Single(answer => answer.Name == name);

        Assert.That(answer.Removable().Where(path => !IsFound(answer, path)), Is.Empty);
    }

    [Test]
    public void Answers_HoldCardsWithSuggestions() => Assert.That(Answers.SelectMany(answer => answer.Removable()).Count(path => path.EndsWith("].resource", StringComparison.Ordinal)), Is.GreaterThan(10));

    private static bool IsFound(Answer answer, string path) => MessageValidator.ValidateResponse(answer.Without(path), ConformanceOptions.Ours, answer.Request).Findings
        .Any(finding => finding.Severity == ConformanceSeverity.Error && finding.Path == path);

    /// <summary>The recorded answer of a scenario, with uuids in the place of their marks.</summary>
    private sealed record Answer(string Name, byte[] Request, byte[] Response)
    {
        public override string ToString() => Name;

        internal static Answer? Read(string folder)
        {
            var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!;
            if (expected["cards"] is not JsonArray cards)
            {
                return null;
            }

            var response = new JsonObject { ["cards"] = WithUuids(cards) };
            return new(Path.GetFileName(folder), File.ReadAllBytes(Path.Combine(folder, "request.json")), Encoding.UTF8.GetBytes(response.ToJsonString()));
        }

        /// <summary>Every member of the answer that the protocol requires, or this project of its own cards.</summary>
        internal IEnumerable<string> Removable() => Required(JsonNode.Parse(Response)!, string.Empty);

        private static IEnumerable<string> Required(JsonNode node, string list)
        {
            var own = node is JsonObject ? RequiredIn(list).Where(name => node[name] is not null).Select(name => $"{node.GetPath()[2..]}.{name}") : [];
            var inner = node switch
            {
                JsonObject members => members.Where(member => member.Key is not ("resource" or "extension") && member.Value is JsonObject or JsonArray).SelectMany(member => Required(member.Value!, member.Key)),
                JsonArray items => items.OfType<JsonNode>().SelectMany(item => Required(item, list)),
                _ => [],
            };
            return own.Concat(inner);
        }

        private static string[] RequiredIn(string list) => list switch
        {
            "cards" => ["uuid", "summary", "indicator", "source", "selectionBehavior"],
            "source" => ["label"],
            "topic" => ["system", "code"],
            "suggestions" => ["uuid", "label"],
            "actions" => ["type", "description", "resource", "resourceId"],
            "links" => ["label", "url", "type"],
            "overrideReasons" => ["system", "code", "display"],
            _ => [],
        };

        internal byte[] Without(string path)
        {
            var root = JsonNode.Parse(Response)!;
            var steps = path.Replace("]", string.Empty, StringComparison.Ordinal).Split('.', '[');
            var parent = steps[..^1].Aggregate(root, (node, step) => (node is JsonArray array ? array[int.Parse(step)] : node[step])!);
            parent.AsObject().Remove(steps[^1]);
            return Encoding.UTF8.GetBytes(root.ToJsonString());
        }

        private static JsonNode WithUuids(JsonArray cards)
        {
            var text = cards.ToJsonString();
            for (var mark = 1; text.Contains($"uuid-{mark}\\u003E", StringComparison.Ordinal); mark++)
            {
                text = text.Replace($"\\u003Cuuid-{mark}\\u003E", Guid.NewGuid().ToString(), StringComparison.Ordinal);
            }

            return JsonNode.Parse(text)!;
        }
    }
}
