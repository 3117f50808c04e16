using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Tests.Calls;

/// <summary>REQ-GEN-11, REQ-REQ-02 to 06, REQ-CTX-01 to 03: what is refused, and by which name.</summary>
public class HookCallFaultTests
{
    [TestCase("\"hook\":", CallFaultKind.MissingMember, "hook")]
    [TestCase("\"hook\":null", CallFaultKind.MissingMember, "hook")]
    [TestCase("\"hook\":5", CallFaultKind.MistypedMember, "hook")]
    [TestCase("\"hook\":\"\"", CallFaultKind.MistypedMember, "hook")]
    [TestCase("\"hook\":\"\\ud800\"", CallFaultKind.MistypedMember, "hook", Description = "half a surrogate pair is no text")]
    [TestCase("\"hook\":\"patient-view\"", CallFaultKind.WrongHook, "hook")]
    [TestCase("\"hook\":\"Order-Sign\"", CallFaultKind.WrongHook, "hook")]
    [TestCase("\"hookInstance\":", CallFaultKind.MissingMember, "hookInstance")]
    [TestCase("\"hookInstance\":\" \"", CallFaultKind.MistypedMember, "hookInstance")]
    [TestCase("\"hookInstance\":{}", CallFaultKind.MistypedMember, "hookInstance")]
    [TestCase("\"context\":", CallFaultKind.MissingMember, "context")]
    [TestCase("\"context\":null", CallFaultKind.MissingMember, "context")]
    [TestCase("\"context\":[]", CallFaultKind.MistypedMember, "context")]
    [TestCase("\"context\":{}", CallFaultKind.MissingMember, "context.userId")]
    [TestCase("\"context\":{\"userId\":[\"Practitioner/1\"],\"patientId\":\"p\",\"draftOrders\":{}}", CallFaultKind.MistypedMember, "context.userId")]
    [TestCase("\"context\":{\"userId\":\"U/1\",\"draftOrders\":{}}", CallFaultKind.MissingMember, "context.patientId")]
    [TestCase("\"context\":{\"userId\":\"U/1\",\"PatientId\":\"p\",\"draftOrders\":{}}", CallFaultKind.MissingMember, "context.patientId", Description = "REQ-GEN-09")]
    [TestCase("\"context\":{\"userId\":\"U/1\",\"patientId\":7,\"draftOrders\":{}}", CallFaultKind.MistypedMember, "context.patientId")]
    [TestCase("\"context\":{\"userId\":\"U/1\",\"patientId\":\"Patient/\",\"draftOrders\":{}}", CallFaultKind.MistypedMember, "context.patientId")]
    [TestCase("\"context\":{\"userId\":\"U/1\",\"patientId\":\"p\"}", CallFaultKind.MissingMember, "context.draftOrders")]
    [TestCase("\"context\":{\"userId\":\"U/1\",\"patientId\":\"p\",\"draftOrders\":null}", CallFaultKind.MissingMember, "context.draftOrders")]
    [TestCase("\"context\":{\"userId\":\"U/1\",\"patientId\":\"p\",\"draftOrders\":[{}]}", CallFaultKind.MistypedMember, "context.draftOrders")]
    [TestCase("\"context\":{\"userId\":\"U/1\",\"patientId\":\"p\",\"draftOrders\":\"{}\"}", CallFaultKind.MistypedMember, "context.draftOrders")]
    [TestCase("\"fhirAuthorization\":{}", CallFaultKind.AuthorizationWithoutServer, "fhirServer")]
    public void Read_RequiredMember_NamesIt(string members, CallFaultKind kind, string member)
    {
        var fault = Called.Members(members).Fault;

        Assert.That((fault.Kind, fault.Member), Is.EqualTo((kind, member)));
        Assert.That(fault.Message, Does.Contain(member).And.Contain(": send "));
    }

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("\"order-sign\"")]
    [TestCase("5")]
    public void Read_BodyThatIsNoObject_IsRefused(string body)
    {
        var fault = Called.With(body).Fault;

        Assert.That((fault.Kind, fault.Member), Is.EqualTo((CallFaultKind.MistypedMember, (string?)null)));
    }

    [Test]
    public void Read_DraftOrdersThatTheHandlerCannotUse_AreRefused() =>
        Assert.That(Called.With(Called.Body(), state: PrefetchState.Failed).Fault.Member, Is.EqualTo("context.draftOrders"));

    [Test]
    public void Read_ServerWithoutAuthorization_IsAccepted() =>
        Assert.That(Called.Members("\"fhirServer\":\"https://f\"").Call.HasFhirAuthorization, Is.False);

    [TestCase(256, true)]
    [TestCase(257, false)]
    public void Read_IdLength_EndsAt256Bytes(int length, bool isAccepted)
    {
        var reading = Called.Members($"\"hookInstance\":\"{new string('a', length)}\"").Reading;

        Assert.That(reading.Call is not null, Is.EqualTo(isAccepted));
    }

    [TestCase("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", true)]
    [TestCase("{D1577C69-DFBE-44AD-BA6D-3E05E953B2EA}", true)]
    [TestCase("urn:uuid:d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", true)]
    [TestCase("d1577c69dfbe44adba6d3e05e953b2ea", false)]
    [TestCase("call-7", false)]
    public void Read_HookInstanceForm_IsAcceptedOrRefusedByTheRules(string instance, bool isUuid)
    {
        var body = Called.Body($"\"hookInstance\":\"{instance}\"");

        Assert.That(Called.With(body).Call.IsHookInstanceUuid, Is.EqualTo(isUuid));
        Assert.That(Called.With(body).Remarks, Is.EqualTo(isUuid ? string.Empty : "REQ-REQ-03 hookInstance"));
        Assert.That(Called.With(body, new CallRules { StrictHookInstance = true }).Reading.Fault?.Member, Is.EqualTo(isUuid ? null : "hookInstance"));
    }

    [Test]
    public void Read_Fault_NeverQuotesTheBody()
    {
        var body = Called.Body("\"hook\":\"Mrs-Secret\"", "\"hookInstance\":[\"Mrs-Secret\"]");

        Assert.That(Called.With(body).Fault.ToString(), Does.Not.Contain("Secret"));
    }
}
