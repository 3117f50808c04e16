using System.Text.Json.Nodes;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>Drugs that an entry refers to and that were not sent are read.</summary>
public class DrugReferenceTests
{
    private const string Drug = "Medication/drug-1";

    private static readonly string Imatinib = $$$"""
        {"resourceType":"Medication","id":"drug-1","code":{{{FhirCase.WholeCall["context"]!["draftOrders"]!["entry"]![0]!["resource"]!["medicationCodeableConcept"]!.ToJsonString()}}}}
        """;

    [TestCase(Drug)]
    [TestCase("Medication/drug-1/_history/2")]
    [TestCase("{0}/Medication/drug-1")]
    public async Task Draft_ByBareReference_IsReadFirstAndThenTheRest(string reference)
    {
        await using var given = await FhirCase.StartAsync();
        given.Fhir.Documents[Drug] = Imatinib;

        Assert.That(await given.FindingsAsync(Refer(given.CallWithout("laboratory"), reference.Replace("{0}", given.Fhir.Base, StringComparison.Ordinal))), Does.Contain(FhirCase.Hold).And.Not.Contain(FhirCase.DataFailed));
        Assert.That(given.Fhir.Asked.Select(static asked => asked.Query), Is.EqualTo(new[] { Drug, FhirCase.QueryOf("laboratory") }));
    }

    [Test(Description = "It turns out to be another drug: nothing more is asked for")]
    public async Task Draft_OfAnotherDrug_AsksForNothingMore()
    {
        await using var given = await FhirCase.StartAsync();
        given.Fhir.Documents[Drug] = """{"resourceType":"Medication","id":"drug-1","code":{"text":"ibuprofen 400 mg"}}""";

        var (status, answer) = await given.PostAsync(Refer(given.CallWithoutPrefetch(), Drug));

        Assert.That((status, answer), Is.EqualTo((200, """{"cards":[]}""")));
        Assert.That(given.Fhir.Asked.Select(static asked => asked.Query), Is.EqualTo(new[] { Drug }));
    }

    [Test(Description = "The name beside the reference says that it is no inhibitor: no query for an order that is not ours")]
    public async Task Draft_WithTheNameOfAnotherDrug_AsksForNothing()
    {
        await using var given = await FhirCase.StartAsync();
        var call = Refer(given.CallWithoutPrefetch(), Drug);
        DraftOf(call)["medicationReference"]!["display"] = "Ibuprofen 400 mg";

        var (status, answer) = await given.PostAsync(call);

        Assert.That((status, answer, given.Fhir.Asked.Length), Is.EqualTo((200, """{"cards":[]}""", 0)));
    }

    [Test(Description = "All keys were answered, yet an order on record names its drug by a reference")]
    public async Task OrderOnRecord_ByReference_IsResolved()
    {
        await using var given = await FhirCase.StartAsync();
        given.Fhir.Documents[Drug] = Imatinib;
        var call = given.CallWithout();
        var order = call["prefetch"]!["medicationRequests"]!["entry"]![0]!["resource"]!.AsObject();
        order.Remove("medicationCodeableConcept");
        order["medicationReference"] = new JsonObject { ["reference"] = Drug };

        var (_, trace) = await given.PostAsync(call, Calls.Explain);

        Assert.That(given.Fhir.Asked.Select(static asked => asked.Query), Is.EqualTo(new[] { Drug }));
        Assert.That(trace, Does.Contain("\"drugReferences\":{\"read\":1,\"notRead\":0}"));
        Assert.That(await given.FindingsAsync(call), Does.Contain(FhirCase.Hold).And.Not.Contain(FhirCase.DataFailed));
    }

    [TestCase("""{"resourceType":"Observation","id":"drug-1","status":"final","subject":{"reference":"Patient/warm-up"}}""")]
    [TestCase("""{"resourceType":"OperationOutcome","issue":[{"severity":"error"}]}""")]
    [TestCase("""{"resourceType":"Medication","id":"another","code":{"text":"imatinib"}}""")]
    [TestCase("<html>")]
    public async Task Reference_AnsweredWithSomethingElse_IsNoDrug(string document)
    {
        await using var given = await FhirCase.StartAsync();
        given.Fhir.Documents[Drug] = document;

        var (status, answer) = await given.PostAsync(Refer(given.CallWithoutPrefetch(), Drug));

        Assert.That((status, answer, given.Fhir.Asked.Length), Is.EqualTo((200, """{"cards":[]}""", 1)));
    }

    [TestCase("https://evil.example/fhir/Medication/drug-1")]
    [TestCase("Patient/warm-up")]
    [TestCase("Medication/../Patient")]
    [TestCase("Medication/drug-1?x")]
    [TestCase("#drug")]
    [TestCase("urn:uuid:d1577c69-dfbe-44ad-ba6d-3e05e953b2ea")]
    public async Task Reference_ToSomethingElse_IsNotFollowed(string reference)
    {
        await using var given = await FhirCase.StartAsync();

        var (status, answer) = await given.PostAsync(Refer(given.CallWithoutPrefetch(), reference));

        Assert.That((status, answer, given.Fhir.Asked.Length), Is.EqualTo((200, """{"cards":[]}""", 0)));
    }

    [Test(Description = "The same drug twice is one query; very many drugs are not all asked for")]
    public async Task References_AreAskedForOnce_AndNotWithoutEnd()
    {
        await using var given = await FhirCase.StartAsync();
        var call = given.CallWithout();
        var entries = call["prefetch"]!["medicationRequests"]!["entry"]!.AsArray();
        for (var order = 0; order < 200; order++)
        {
            entries.Add(new JsonObject { ["resource"] = OrderOf(order, drug: order / 2) });
        }

        await given.FindingsAsync(call);

        Assert.That(given.Fhir.Asked.Select(static asked => asked.Query), Is.Unique);
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(64));
    }

    private static JsonNode OrderOf(int order, int drug) => JsonNode.Parse($$"""
        {
          "resourceType": "MedicationRequest", "id": "o{{order}}", "status": "active", "intent": "order", "subject": { "reference": "Patient/warm-up" },
          "medicationReference": { "reference": "Medication/m{{drug}}" }
        }
        """)!;

    private static JsonObject Refer(JsonObject call, string reference)
    {
        DraftOf(call).Remove("medicationCodeableConcept");
        DraftOf(call)["medicationReference"] = new JsonObject { ["reference"] = reference };
        return call;
    }

    private static JsonObject DraftOf(JsonObject call) => call["context"]!["draftOrders"]!["entry"]![0]!["resource"]!.AsObject();
}
