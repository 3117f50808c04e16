using System.Text;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Tests.Calls;

/// <summary>The context of order-select and patient-view (table of contexts, REQ-CTX-01, 02, 03, 07).</summary>
public class SelectionTests
{
    private static CallReading Read(string hook, string context)
    {
        var service = new HookService($"imatinib-{hook}", hook, "Title", "Description", null, []);
        var body = $$"""{"hook":"{{hook}}","hookInstance":"{{Called.Instance}}","context":{{context}}}""";
        return HookCallReader.Read(Encoding.UTF8.GetBytes(body), service, Skip, CallRules.Default);
    }

    private static CallReading Select(string selections) =>
        Read("order-select", $$$"""{"userId":"Practitioner/1","patientId":"p1","selections":{{{selections}}},"draftOrders":{"resourceType":"Bundle"}}""");

    private static PrefetchState Skip(int slot, ref Utf8JsonReader json)
    {
        json.Skip();
        return PrefetchState.Provided;
    }

    private static string Remarks(CallReading reading) => string.Join(" | ", reading.Call!.Remarks.Select(remark => $"{remark.Requirement} {remark.Member}"));

    [TestCase("[\"MedicationRequest/1\"]", "MedicationRequest/1", "")]
    [TestCase("[\"MedicationRequest/1\",\"ServiceRequest/a-b.c\"]", "MedicationRequest/1 ServiceRequest/a-b.c", "")]
    [TestCase("[]", "", "REQ-GEN-04 context.selections")]
    [TestCase("\"MedicationRequest/1\"", "MedicationRequest/1", "REQ-CTX-07 context.selections")]
    [TestCase("[\"1\"]", "1", "REQ-CTX-07 context.selections[0]")]
    [TestCase("[\"urn:uuid:x\"]", "urn:uuid:x", "REQ-CTX-07 context.selections[0]")]
    [TestCase("[\"https://e.org/fhir/MedicationRequest/1\"]", "https://e.org/fhir/MedicationRequest/1", "REQ-CTX-07 context.selections[0]")]
    [TestCase("[7,null,\"\",[\"x\"],{\"a\":[1]},\"MedicationRequest/1\"]", "MedicationRequest/1", "REQ-CTX-07 context.selections[0] | REQ-CTX-07 context.selections[1] | REQ-CTX-07 context.selections[2] | REQ-CTX-07 context.selections[3] | REQ-CTX-07 context.selections[4]")]
    public void Selections_AreKeptAsSentAndOddOnesNoted(string json, string selections, string remarks)
    {
        var reading = Select(json);

        Assert.That(string.Join(' ', reading.Call!.Selections), Is.EqualTo(selections));
        Assert.That(Remarks(reading), Is.EqualTo(remarks));
    }

    [TestCase("null", CallFaultKind.MissingMember)]
    [TestCase("5", CallFaultKind.MistypedMember)]
    [TestCase("{}", CallFaultKind.MistypedMember)]
    [TestCase("\" \"", CallFaultKind.MistypedMember)]
    public void Selections_OfAnotherForm_AreAFault(string json, CallFaultKind kind) =>
        Assert.That((Select(json).Fault?.Kind, Select(json).Fault?.Member), Is.EqualTo((kind, "context.selections")));

    [TestCase(1000, true)]
    [TestCase(1001, false)]
    public void Selections_MoreThanAThousand_AreAFault(int count, bool isRead) =>
        Assert.That(Select($"[{string.Join(',', Enumerable.Repeat("\"MedicationRequest/1\"", count))}]").Call?.Selections.Length == count, Is.EqualTo(isRead));

    [TestCase(2048, 1)]
    [TestCase(2049, 0)]
    public void Selection_LongerThan2048Bytes_IsLeftOut(int length, int read) =>
        Assert.That(Select($"[\"{new string('a', length)}\"]").Call!.Selections, Has.Length.EqualTo(read));

    [Test]
    public void Selections_Twice_LastWinsAndIsNoted()
    {
        var reading = Read("order-select", """{"userId":"P/1","patientId":"p","selections":["A/1"],"selections":["B/2"],"draftOrders":{}}""");

        Assert.That((reading.Call!.Selections.Single(), Remarks(reading)), Is.EqualTo(("B/2", "REQ-GEN-01 context.selections")));
    }

    [Test(Description = "REQ-GEN-10: a field that the context of the hook does not have is passed over unread")]
    public void FieldsOfOtherHooks_ArePassedOver()
    {
        var sign = Read("order-sign", """{"userId":"P/1","patientId":"p","selections":5,"draftOrders":{}}""");
        var view = Read("patient-view", """{"userId":"Patient/1","patientId":"p","selections":5,"draftOrders":"none"}""");

        Assert.That((Remarks(sign), sign.Call!.Selections.IsEmpty), Is.EqualTo(("", true)));
        Assert.That((Remarks(view), view.Call!.DraftOrders), Is.EqualTo(("", PrefetchState.NotAnswered)));
    }

    [TestCase("Patient/1")]
    [TestCase("RelatedPerson/1")]
    [TestCase("PractitionerRole/1")]
    public void PatientView_AnyUser_IsAccepted(string user) => Assert.That(
        (Read("patient-view", $$"""{"userId":"{{user}}","patientId":"Patient/p"}""").Call?.UserId, Remarks(Read("patient-view", $$"""{"userId":"{{user}}","patientId":"Patient/p"}"""))),
        Is.EqualTo((user, "REQ-CTX-02 context.patientId")));
}
