using System.Buffers;
using System.Text;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Advice.Tests;

/// <summary>A whole call: from bytes to cards.</summary>
internal sealed class ConsultTests
{
    private static readonly string LowCount = Sent.Count("anc-new", Sent.Neutrophils, "0.80", "2026-03-01T08:00:00-05:00");
    private static readonly string Plates = Sent.Count("plt-new", Sent.Platelets, "120", "2026-03-01T08:00:00-05:00");

    [Test]
    public void Consult_NothingToSay_NoCards() => Assert.That(Call.Renewal.Consult().Response!.Cards, Is.Empty, "REQ-RESP-02");

    [Test]
    public void Consult_LowCount_Holds() => Assert.That(Call.Renewal.WithResults(LowCount, Plates).Findings(), Is.EqualTo("MYELO-CP-01"));

    [TestCase("404", "aspirin")]
    [TestCase("1191", "aspirin 81 mg")]
    public void Consult_AnotherDrug_NoCards(string code, string display)
    {
        var aspirin = Sent.DraftOf("\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"http://www.nlm.nih.gov/research/umls/rxnorm\",\"code\":\"" + code + "\",\"display\":\"" + display + "\"}]}");
        Assert.That((Call.Renewal with { Drafts = [aspirin] }).WithResults(LowCount, Plates).Findings(), Is.Empty);
    }

    [Test]
    public void Consult_ByteOrderMark_IsTakenOff()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Call.Renewal.WithResults(LowCount, Plates).ToString())];
        Assert.That(Given.Advisor.Consult(Given.Service, body, Given.Now).Findings, Is.EqualTo(new[] { "MYELO-CP-01" }));
    }

    [Test]
    public void Consult_MalformedCall_IsAFault() => Assert.That(Given.Consult("{").Fault!.Kind, Is.EqualTo(CallFaultKind.MalformedJson));

    [Test]
    public void Consult_NoKeyAnsweredAndNoServer_IsAFault()
    {
        var consultation = (Call.Renewal with { Prefetch = new Dictionary<string, string>() }).Consult();
        Assert.That((consultation.Fault?.Kind, consultation.Response), Is.EqualTo((CallFaultKind.DataUnavailable, (HookResponse?)null)), "REQ-PFD-09");
    }

    [TestCase("draft", """{"resourceType":"Patient","id":"p1"}""", null, Description = "one key answered")]
    [TestCase("cancelled", null, null, Description = "no imatinib is to be given")]
    public void Consult_OtherwiseWithoutData_IsAnswered(string status, string? patient, string? more)
    {
        var call = Call.Renewal with { Prefetch = new Dictionary<string, string>(), More = more is null ? "" : "," + more, Drafts = [Sent.DraftWith("status", $"\"{status}\"")] };
        Assert.That((patient is null ? call : call.With("patient", patient)).Consult().Fault, Is.Null);
    }

    [TestCase("null", "CBC-05 HBV-SCR-01 HEP-05 IND-03 MYELO-MISS-01 REN-06 RESP-04", Description = "asked, and nothing is there")]
    [TestCase("""{"resourceType":"Bundle","type":"searchset","total":0}""", "CBC-05 HBV-SCR-01 HEP-05 IND-03 MYELO-MISS-01 REN-06 RESP-04")]
    [TestCase("""{"resourceType":"Bundle","entry":[]}""", "CBC-05 HBV-SCR-01 HEP-05 IND-03 MYELO-MISS-01 REN-06 RESP-04")]
    [TestCase(null, "DATA-FAIL-01", Description = "nobody asked")]
    [TestCase("""{"resourceType":"OperationOutcome","issue":[{"severity":"error"}]}""", "DATA-FAIL-01")]
    [TestCase("""{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"warning"}]}}]}""", "DATA-FAIL-01", Description = "nothing found is believed only without an outcome")]
    [TestCase("\"<html>\"", "DATA-FAIL-01", Description = "T-07")]
    [TestCase("""{"resourceType":"Bundle","link":[{"relation":"next","url":"https://ehr.example.org/fhir?page=2"}],"entry":[]}""", "DATA-FAIL-01", Description = "REQ-PFD-11")]
    public void Consult_LaboratoryInEachState(string? json, string expected) =>
        Assert.That(Call.Renewal.With("laboratory", json).Findings(), Is.EqualTo(expected), "REQ-PFD-03 to 06");

    [TestCase("warning", "MYELO-CP-01")]
    [TestCase("error", "DATA-FAIL-01 MYELO-CP-01")]
    public void Consult_OutcomeBesideResults_BySeverity(string severity, string expected)
    {
        var outcome = $$"""{"resourceType":"OperationOutcome","issue":[{"severity":"{{severity}}","code":"informational"}]}""";
        Assert.That(Call.Renewal.WithResults(LowCount, Plates, outcome).Findings(), Is.EqualTo(expected));
    }

    [Test]
    public void Consult_DraftOrdersWithANextPage_AreRead()
    {
        var call = Call.Renewal.WithResults(LowCount, Plates).ToString()
            .Replace("\"draftOrders\":{", "\"draftOrders\":{\"link\":[{\"relation\":\"next\",\"url\":\"x\"}],", StringComparison.Ordinal);
        Assert.That(Given.Consult(call).Findings, Is.EqualTo(new[] { "MYELO-CP-01" }));
    }

    [Test]
    public void Consult_Twice_TheSameButForTheUuids()
    {
        var call = Call.Renewal.WithResults(LowCount, Plates);
        var first = Answer(call.Consult());
        Assert.That(Answer(call.Consult()), Is.EqualTo(first));
    }

    [Test]
    public async Task Consult_ManyAtOnce_EachItsOwnAnswer()
    {
        Call[] calls = [Call.Renewal, Call.Renewal.WithResults(LowCount, Plates), Call.Renewal.With("laboratory", "null"), Call.Renewal.With("laboratory", null)];
        var expected = calls.Select(call => Answer(call.Consult())).ToArray();
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(index => Task.Run(() => Answer(calls[index % 4].Consult()))));
        Assert.That(answers, Is.EqualTo(Enumerable.Range(0, 64).Select(index => expected[index % 4])));
    }

    [Test]
    public void Consult_AfterAFault_TheDeskIsClean()
    {
        var call = Call.Renewal.WithResults(LowCount, Plates).ToString();
        Given.Consult(call[..^3]);
        Assert.That(Call.Renewal.Consult().Response!.Cards, Is.Empty);
    }

    [Test]
    public void Consult_HostileTexts_AreHarmlessOnTheCard()
    {
        var draft = Sent.DraftOf("""  "medicationCodeableConcept":{"text":"imatinib <script>alert(1)</script> [x](javascript:alert(2)) |"}  """);
        var second = Sent.With(Sent.Draft, "id", "\"<img src=x>\"");
        var cards = (Call.Renewal with { Drafts = [draft, second] }).WithResults(LowCount, Plates).Consult().Response!.Cards;
        Assert.Multiple(() =>
        {
            Assert.That(cards.Select(static card => card.Detail.ToString()), Has.All.Not.Match("<[a-zA-Z/!]"), "REQ-CARD-04");
            Assert.That(cards.Select(static card => card.Detail.ToString()), Has.All.Contain(@"imatinib &lt;script&gt;alert(1)&lt;/script&gt; \[x\](javascript\:alert(2)) \|"));
        });
    }

    /// <summary>DDI-DUP-01: one card for the finding, with every order that caused it; the later draft can be taken back, and that is never recommended.</summary>
    [Test]
    public void Consult_TwoImatinibDrafts_AreOneCardWithBothOrders()
    {
        var second = Sent.With(Sent.Draft.Replace("\"value\":400", "\"value\":100", StringComparison.Ordinal), "id", "\"draft-2\"");
        var cards = (Call.Renewal with { Drafts = [Sent.Draft, second] }).Consult().Response!.Cards;
        var card = cards.Single(static card => card.Source.Topic.Code == "DDI-DUP-01");
        var suggestion = card.Suggestions.Single();
        Assert.Multiple(() =>
        {
            Assert.That(cards, Has.Length.EqualTo(1), "the 100 mg alone are no dose below the floor");
            Assert.That(card.Summary, Does.Contain("2 imatinib drafts, 500 mg a day together"));
            Assert.That(Encoding.UTF8.GetString(card.Extensions.Single().Json.Span), Does.Contain("\"MedicationRequest/draft-2\"").And.Contain("\"orders\":["));
            Assert.That((suggestion.IsRecommended, suggestion.Actions.Single().ResourceId), Is.EqualTo((false, "MedicationRequest/draft-2")));
        });
    }

    [Test]
    public void Consult_Evidence_NamesObservationValueUnitAndTime()
    {
        var card = Call.Renewal.WithResults(LowCount, Plates).Consult().Response!.Cards.Single();
        var json = Encoding.UTF8.GetString(card.Extensions.Single().Json.Span);
        Assert.That(json, Does.Contain("""{"reference":"Observation/anc-new","code":"751-8","value":0.80,"unit":"10*9/L","time":"2026-03-01T08:00:00-05:00"}"""));
    }

    [Test]
    public void Consult_SuggestedHold_IsTheClientsOwnOrder()
    {
        var hold = Call.Renewal.WithResults(LowCount, Plates).Consult().Response!.Cards.Single().Suggestions[0].Actions.Single();
        Assert.That(
            Encoding.UTF8.GetString(hold.Resource.Span),
            Is.EqualTo(Sent.Draft.Replace("\"status\":\"draft\"", "\"status\":\"on-hold\",\"statusReason\":{\"text\":\"Neutropenia on imatinib\"}", StringComparison.Ordinal)));
    }

    internal static string Answer(Consultation consultation)
    {
        var output = new ArrayBufferWriter<byte>();
        HookResponseWriter.Write(output, consultation.Response!);
        return System.Text.RegularExpressions.Regex.Replace(Encoding.UTF8.GetString(output.WrittenSpan), "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uuid");
    }
}
