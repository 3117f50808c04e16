using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using ImatinibHooks.Advice.Explaining;
using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.Advice.Tests;

/// <summary>What is asked for beyond a call, and what comes of it; without any server.</summary>
internal sealed partial class SupplementTests
{
    private const string Server = ",\"fhirServer\":\"https://ehr.example.org/fhir\"";

    private static readonly Call Low = Call.Renewal.WithResults(
        Sent.Count("anc-new", Sent.Neutrophils, "0.80", "2026-03-01T08:00:00-05:00"), Sent.Count("plt-new", Sent.Platelets, "120", "2026-03-01T08:00:00-05:00"))
        with { More = Server };

    private static readonly string[] Keys = [.. Given.Service.Prefetch.Select(static template => template.Key)];

    [Test(Description = "REQ-PFD-08: every set of missing keys, fetched, gives the answer of the whole call")]
    public void Answer_AnySetOfKeysFetched_IsThatOfTheWholeCall()
    {
        var expected = Answer(Low.Consult());
        for (var set = 1; set < 1 << Keys.Length; set++)
        {
            var missing = Keys.Where((_, slot) => (set & (1 << slot)) != 0).ToHashSet(StringComparer.Ordinal);
            var asked = new List<string>();
            using var consultation = Consult(Without(missing), query => Note(asked, query));

            Assert.That(Answer(consultation), Is.EqualTo(expected), string.Join(' ', missing));
            Assert.That(asked, Is.EqualTo(Keys.Where(missing.Contains)));
        }
    }

    [Test(Description = "What is fetched may make the buffer move: the suggested order is still the client's own, byte by byte")]
    public void Answer_ByteOrderMarkAndFetchedData_SuggestionIsTheClientsOrder()
    {
        var whole = Low.Consult().Response!.Cards[0].Suggestions[0].Actions[0].Resource.ToArray();
        using var consultation = Consult("\uFEFF" + Without(["laboratory"]), DocumentOf);

        Assert.That(consultation.Response!.Cards[0].Suggestions[0].Actions[0].Resource.ToArray(), Is.EqualTo(whole));
        Assert.That(Answer(consultation), Does.Contain("Observation/anc-new"));
    }

    [Test]
    public void IsWorthAsking_WhenSomethingIsMissingAndAServerIsNamed()
    {
        Assert.That(Open(Low.ToString()).IsWorthAsking, Is.False, "all there");
        Assert.That(Open(Low.With("laboratory", null).ToString()).IsWorthAsking, Is.True);
        Assert.That(Open((Low.With("laboratory", null) with { More = "" }).ToString()).IsWorthAsking, Is.False, "no server");
        Assert.That(Open("{").IsWorthAsking, Is.False, "a fault");
        Assert.That(Open(Low.With("laboratory", Page("[]", "x")).ToString()).IsWorthAsking, Is.True, "a further page");
        Assert.That(Open((Low with { Drafts = [ByReference("Medication/m1")] }).ToString()).IsWorthAsking, Is.True, "a drug");
    }

    [Test(Description = "REQ-PFD-07: a key that came as a failure is not repeated, also when it names a page")]
    public void Next_FailedKey_IsNotAskedFor()
    {
        var outcome = """{"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"error"}]}}""";
        var asked = new List<string>();
        using var consultation = Consult(Low.With("laboratory", Page($"[{outcome}]", "x")).With("conditions", """{"resourceType":"OperationOutcome"}""").ToString(), query => Note(asked, query));

        Assert.That(asked, Is.Empty);
        Assert.That(Trace(consultation), Does.Contain("""{"key":"laboratory","state":"failed","by":"prefetch","reason":"not-data"}""").And.Contain("""{"key":"conditions","state":"failed","by":"prefetch"}"""));
    }

    [TestCase(DataFault.TimedOut, "timed-out")]
    [TestCase(DataFault.Forbidden, "forbidden")]
    public void Answer_KeyThatCouldNotBeRead_IsSaidOnTheCardAndInTheTrace(DataFault fault, string reason)
    {
        using var consultation = Consult(Low.With("laboratory", null).ToString(), _ => fault);

        Assert.That(consultation.Findings, Does.Contain("DATA-FAIL-01"));
        Assert.That(Trace(consultation), Does.Contain($$"""{"key":"laboratory","state":"not-answered","reason":"{{reason}}"}"""));
    }

    [Test(Description = "REQ-PFD-09, REQ-RESP-04: nothing by prefetch, nothing by query")]
    public void Answer_NothingCouldBeHad_IsAFault()
    {
        var call = Without(Keys);

        Assert.That(Consult(call, _ => DataFault.Forbidden).Fault?.Kind, Is.EqualTo(CallFaultKind.DataUnavailable));
        Assert.That(Consult(call, static query => query.Slot == 0 ? """{"resourceType":"Patient","id":"p1"}""" : DataFault.Forbidden).Fault, Is.Null, "one key came");
        Assert.That(Consult(call, static _ => """{"resourceType":"OperationOutcome"}""").Fault?.Kind, Is.EqualTo(CallFaultKind.DataUnavailable), "every key came as a failure");
        Assert.That(Consult(call, static _ => """{"resourceType":"Bundle"}""").Fault, Is.Null, "asked, and nothing is there");
    }

    [Test]
    public void Refuse_NamesTheReasonOfEveryKeyThatIsNotWhole()
    {
        var opened = Open(Low.With("laboratory", Page("[]", "x")).With("conditions", null).ToString());
        var supplement = opened.Supplement();
        supplement.Refuse(DataFault.NoToken);
        using var consultation = Given.Advisor.Answer(opened, Given.Now, isExplained: true, supplement);

        Assert.That(Trace(consultation), Does.Contain("""{"key":"laboratory","state":"failed","by":"prefetch","reason":"no-token"}""")
            .And.Contain("""{"key":"conditions","state":"not-answered","reason":"no-token"}""").And.Contain("""{"key":"immunizations","state":"provided","by":"prefetch"}"""));
    }

    [Test]
    public void Next_DrugOfADraft_ComesFirstAndAlone()
    {
        var rounds = new List<string>();
        using var consultation = Consult((Low.With("laboratory", null) with { Drafts = [ByReference("Medication/m1")] }).ToString(), DocumentOf, rounds);

        Assert.That(rounds, Is.EqualTo(new[] { "Reference Medication/m1", "Template " + Given.Service.Prefetch[1].Query }));
        Assert.That(consultation.Findings, Does.Contain("MYELO-CP-01"));
    }

    private static OpenedCall Open(string call) => Given.Advisor.Open(Given.Service, Encoding.UTF8.GetBytes(call));

    /// <summary>Holds the consultation, each query answered with a text or a fault.</summary>
    private static Consultation Consult(string call, Func<DataQuery, object> answer, List<string>? rounds = null)
    {
        byte[] body = Encoding.UTF8.GetBytes(call);
        var opened = Given.Advisor.Open(Given.Service, body);
        var supplement = opened.Supplement();
        for (var queries = supplement.Next(); queries.Length > 0; queries = supplement.Next())
        {
            rounds?.Add(string.Join(", ", queries.Select(static query => $"{query.Kind} {query.Text}")));
            var answers = new List<DataAnswer>();
            foreach (var query in queries)
            {
                var document = answer(query) is string text ? Encoding.UTF8.GetBytes(text) : [];
                answers.Add(new(query, answer(query) as DataFault? ?? DataFault.None, body.Length, document.Length));
                body = [.. body, .. document];
            }

            supplement.Take(body, answers);
        }

        return Given.Advisor.Answer(opened, Given.Now, isExplained: true, supplement);
    }

    private static string Note(List<string> asked, DataQuery query)
    {
        var key = Given.Service.Prefetch[query.Slot].Key;
        if (asked.Count == 0 || asked[^1] != key)
        {
            asked.Add(key);
        }

        return DocumentOf(query);
    }

    private static string DocumentOf(DataQuery query) => query.Kind == DataQueryKind.Template
        ? Low.Prefetch[Given.Service.Prefetch[query.Slot].Key].Replace("null", """{"resourceType":"Bundle"}""", StringComparison.Ordinal)
        : """{"resourceType":"Medication","id":"m1","code":{"text":"imatinib 400 mg tablet"}}""";

    private static string Without(IEnumerable<string> keys) => keys.Aggregate(Low, static (call, key) => call.With(key, null)).ToString();

    private static string ByReference(string reference) => Sent.DraftOf($$"""  "medicationReference":{"reference":"{{reference}}"}  """);

    private static string Page(string entries, string next) => $$"""{"resourceType":"Bundle","link":[{"relation":"next","url":"{{next}}"}],"entry":{{entries}}}""";

    private static string Answer(Consultation consultation)
    {
        var output = new ArrayBufferWriter<byte>();
        CdsHooks.Cards.HookResponseWriter.Write(output, consultation.Response!);
        return Uuid().Replace(Encoding.UTF8.GetString(output.WrittenSpan), "uuid");
    }

    private static string Trace(Consultation consultation)
    {
        var output = new ArrayBufferWriter<byte>();
        TraceWriter.Write(output, consultation);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
