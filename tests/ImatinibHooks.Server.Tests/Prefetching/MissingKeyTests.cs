using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>What a call does not bring is read, and nothing else.</summary>
public partial class MissingKeyTests
{
    private static IEnumerable<string> Keys => FhirCase.Keys;

    [TestCaseSource(nameof(Keys))]
    [Description("REQ-PFD-08, REQ-FHIR-05: exactly the missing query is executed, with the token of the call")]
    public async Task Call_WithOneKeyMissing_ExecutesThatQueryAlone(string key)
    {
        await using var given = await FhirCase.StartAsync();

        var findings = await given.FindingsAsync(given.CallWithout(key));

        Assert.That(given.Fhir.Asked, Is.EqualTo(new[] { new AskedQuery(FhirCase.QueryOf(key), $"Bearer {FhirCase.Token}") }));
        Assert.That(findings, Is.EqualTo(await given.FindingsAsync(FhirCase.WholeCall)));
    }

    [Test(Description = "REQ-FHIR-02: without any prefetch the cards are those of a call with all of it")]
    public async Task Call_WithoutPrefetch_IsAnsweredAsWithIt()
    {
        await using var given = await FhirCase.StartAsync();
        var (_, expected) = await given.PostAsync(FhirCase.WholeCall);

        var (status, answer) = await given.PostAsync(given.CallWithoutPrefetch());

        Assert.That((status, WithoutUuids(answer)), Is.EqualTo((200, WithoutUuids(expected))));
        Assert.That(given.Fhir.Asked.Select(static asked => asked.Query), Is.EquivalentTo(FhirCase.Templates().Values));
        Assert.That(expected, Does.Contain(FhirCase.Hold));
    }

    [Test(Description = "REQ-PFD-01, REQ-PFD-08: any half of the keys; what came is not asked for, what did not come is")]
    public async Task Call_WithAnySetOfKeys_AsksForTheOthers()
    {
        await using var given = await FhirCase.StartAsync();
        for (var set = 0; set < 1 << FhirCase.Keys.Length; set += 5)
        {
            var missing = FhirCase.Keys.Where((_, slot) => (set & (1 << slot)) != 0).ToList();
            var before = given.Fhir.Asked.Length;

            var findings = await given.FindingsAsync(given.CallWithout(missing));

            Assert.That(given.Fhir.Asked.Skip(before).Select(static asked => asked.Query), Is.EquivalentTo(missing.Select(FhirCase.QueryOf)));
            Assert.That(findings, Does.Contain(FhirCase.Hold).And.Not.Contain(FhirCase.DataFailed));
        }
    }

    [TestCase("null", Description = "REQ-PFD-04: asked, and nothing is there")]
    [TestCase("""{"resourceType":"Bundle","type":"searchset"}""")]
    [TestCase("""{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"timeout"}]}""", Description = "REQ-PFD-07: never repeated")]
    [TestCase("\"<html>\"")]
    public async Task Key_ThatWasAnswered_IsNotAskedFor(string json)
    {
        await using var given = await FhirCase.StartAsync();
        var call = given.CallWithout();
        call["prefetch"]!["laboratory"] = JsonNode.Parse(json);

        await given.FindingsAsync(call);

        Assert.That(given.Fhir.Asked, Is.Empty);
    }

    [Test(Description = "A call that is not about an inhibitor costs the FHIR server nothing")]
    public async Task Call_WithoutInhibitor_AsksNothing()
    {
        await using var given = await FhirCase.StartAsync();
        var call = given.CallWithoutPrefetch();
        call["context"]!["draftOrders"]!["entry"]![0]!["resource"]!["medicationCodeableConcept"] = new JsonObject { ["text"] = "ibuprofen 400 mg" };

        var (status, answer) = await given.PostAsync(call);

        Assert.That((status, answer), Is.EqualTo((200, """{"cards":[]}""")));
        Assert.That(given.Fhir.Asked, Is.Empty);
    }

    [TestCase(false, "medicationRequests medicationStatements medicationAdministrations")]
    [TestCase(true, "medicationRequests medicationStatements medicationAdministrations patient laboratory vitalSigns conditions immunizations")]
    [Description("patient-view has no drafts: the medication keys say whether it is about an inhibitor, and only then the others are read")]
    public async Task PatientView_ReadsTheMedicationKeysFirst(bool isOnImatinib, string expected)
    {
        await using var given = await FhirCase.StartAsync();
        if (!isOnImatinib)
        {
            given.Fhir.Documents[FhirCase.QueryOf("medicationRequests")] = """{"resourceType":"Bundle"}""";
        }

        var call = given.CallWithoutPrefetch();
        call["hook"] = "patient-view";
        call["context"] = new JsonObject { ["userId"] = "Practitioner/1", ["patientId"] = FhirCase.PatientId };

        var (status, answer) = await given.PostAsync(call, "/cds-services/imatinib-patient-view");

        Assert.That(status, Is.EqualTo(200), answer);
        Assert.That(given.Fhir.Asked.Take(3).Select(static asked => asked.Query), Is.EquivalentTo(expected.Split(' ').Take(3).Select(FhirCase.QueryOf)));
        Assert.That(given.Fhir.Asked.Select(static asked => asked.Query), Is.EquivalentTo(expected.Split(' ').Select(FhirCase.QueryOf)));
    }

    [Test(Description = "REQ-CTX-06: drafts come with the call; the FHIR server is not asked for them")]
    public async Task Drafts_AreNeverAskedFor()
    {
        await using var given = await FhirCase.StartAsync();

        await given.FindingsAsync(given.CallWithoutPrefetch());

        Assert.That(given.Fhir.Asked.Select(static asked => asked.Query), Has.None.Match("^MedicationRequest/"));
    }

    [Test]
    public async Task Evaluate_AsksNothing()
    {
        await using var given = await FhirCase.StartAsync();
        var record = new JsonObject { ["resourceType"] = "Bundle", ["entry"] = given.CallWithout()["context"]!["draftOrders"]!["entry"]!.DeepClone(), ["fhirServer"] = given.Fhir.Base };

        var (status, _) = await given.PostAsync(record, "/evaluate");

        Assert.That((status, given.Fhir.Asked.Length), Is.EqualTo((200, 0)));
    }

    [Test]
    public async Task Trace_SaysWhichWayEachKeyCame()
    {
        await using var given = await FhirCase.StartAsync();
        given.Fhir.Documents.Remove(FhirCase.QueryOf("vitalSigns"), out _);
        var (_, trace) = await given.PostAsync(given.CallWithout("laboratory", "vitalSigns", "medicationStatements"), Calls.Explain);

        Assert.That(
            new[] { "patient", "laboratory", "vitalSigns", "medicationStatements", "immunizations" }.Select(key => FhirCase.DataOf(trace, key)),
            Is.EqualTo(new[] { "provided prefetch", "provided fhir", "not-answered not-found", "answered-empty fhir", "answered-empty prefetch" }));
    }

    private static string WithoutUuids(string answer) => Uuid().Replace(answer, "uuid");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
