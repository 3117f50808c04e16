namespace ImatinibHooks.Server.Tests.Endpoints;

/// <summary>What the protocol asks of the answers of each service, and of its explanation, by its hook.</summary>
public class HookTests
{
    private static readonly string[] Hooks = ["order-sign", "order-select", "patient-view"];

    private const string Draft =
        """{"resourceType":"MedicationRequest","id":"d","status":"draft","intent":"order","medicationCodeableConcept":{"text":"imatinib 400 mg"},"subject":{"reference":"Patient/p1"}}""";

    private static IEnumerable<TestCaseData> PathsAndHooks() =>
        from service in Calls.Services.Concat(Calls.Explanations)
        from hook in Hooks
        select new TestCaseData(service, hook);

    [TestCaseSource(nameof(PathsAndHooks))]
    public async Task Call_OfAnotherHook_Is400(string path, string hook)
    {
        var server = await RunningServer.SharedAsync();
        using var answer = await server.Client.PostAsync(path, Calls.Content(Calls.WithoutImatinibFor(hook)));

        if (path.EndsWith(hook, StringComparison.Ordinal))
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(200), "REQ-RESP-01");
        }
        else
        {
            await Calls.RequireOutcomeAsync(answer, 400, "value", "hook is not the one of this service");
        }
    }

    [TestCase("order-select", "\"userId\"", "context.userId is missing", Description = "REQ-REQ-05, REQ-GEN-11")]
    [TestCase("order-select", "\"patientId\"", "context.patientId is missing")]
    [TestCase("order-select", "\"selections\"", "context.selections is missing")]
    [TestCase("order-select", "\"draftOrders\"", "context.draftOrders is missing")]
    [TestCase("patient-view", "\"userId\"", "context.userId is missing")]
    [TestCase("patient-view", "\"patientId\"", "context.patientId is missing")]
    public async Task Call_WithoutARequiredField_Is400(string hook, string member, string diagnostics)
    {
        var server = await RunningServer.SharedAsync();
        var body = Calls.WithoutImatinibFor(hook).Replace(member, "\"x\"", StringComparison.Ordinal);
        foreach (var path in new[] { $"/cds-services/imatinib-{hook}", $"/explain/imatinib-{hook}" })
        {
            using var answer = await server.Client.PostAsync(path, Calls.Content(body));

            await Calls.RequireOutcomeAsync(answer, 400, "required", diagnostics);
        }
    }

    [TestCase("7")]
    [TestCase("{\"0\":\"MedicationRequest/d\"}")]
    [TestCase("\"\"")]
    public async Task Selections_OfAnotherForm_Is400(string selections)
    {
        var server = await RunningServer.SharedAsync();
        using var answer = await server.Client.PostAsync(Calls.OrderSelect, Calls.Content(Selecting(selections, string.Empty)));

        await Calls.RequireOutcomeAsync(answer, 400, "value", "context.selections");
    }

    [TestCase("[\"MedicationRequest/d\"]", "", 412, Description = "REQ-PFD-09, REQ-RESP-04")]
    [TestCase("[\"MedicationRequest/d\"]", ",\"prefetch\":{\"patient\":null}", 200)]
    [TestCase("[\"MedicationRequest/other\"]", "", 412, Description = "the imatinib draft is background")]
    [TestCase("[]", ",\"prefetch\":{\"patient\":null}", 200, Description = "REQ-GEN-04 is noted, not refused")]
    public async Task OrderSelect_ImatinibDraftWithoutAnyData_Is412(string selections, string members, int status)
    {
        var server = await RunningServer.SharedAsync();
        foreach (var path in new[] { Calls.OrderSelect, "/explain/imatinib-order-select" })
        {
            using var answer = await server.Client.PostAsync(path, Calls.Content(Selecting(selections, members)));

            Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        }
    }

    [TestCase("", 412, Description = "REQ-PFD-09: nobody can tell whether the patient is on imatinib")]
    [TestCase(",\"prefetch\":{\"laboratory\":null}", 412)]
    [TestCase(",\"prefetch\":{\"medicationRequests\":{\"resourceType\":\"OperationOutcome\"}}", 412)]
    [TestCase(",\"prefetch\":{\"medicationRequests\":null}", 200)]
    public async Task PatientView_WithoutMedicationOrders_Is412(string members, int status)
    {
        var server = await RunningServer.SharedAsync();
        var body = $$"""{"hook":"patient-view","hookInstance":"{{Calls.Instance}}","context":{"userId":"RelatedPerson/1","patientId":"p1"}{{members}} }""";
        foreach (var path in new[] { Calls.PatientView, "/explain/imatinib-patient-view" })
        {
            using var answer = await server.Client.PostAsync(path, Calls.Content(body));

            Assert.That((int)answer.StatusCode, Is.EqualTo(status));
            if (status == 412)
            {
                await Calls.RequireOutcomeAsync(answer, 412, "required", "answer the prefetch key medicationRequests");
            }
        }
    }

    [Test(Description = "REQ-RESP-02: not on imatinib")]
    public async Task PatientView_NoImatinibOnRecord_NoCards()
    {
        var server = await RunningServer.SharedAsync();
        using var answer = await server.Client.PostAsync(Calls.PatientView, Calls.Content(Calls.WithoutImatinibFor("patient-view")));

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("""{"cards":[]}"""));
    }

    private static string Selecting(string selections, string members) =>
        $$"""{"hook":"order-select","hookInstance":"{{Calls.Instance}}","context":{"userId":"Practitioner/1","patientId":"p1","selections":{{selections}},"draftOrders":{"resourceType":"Bundle","entry":[{"resource":{{Draft}} }]} }{{members}} }""";
}
