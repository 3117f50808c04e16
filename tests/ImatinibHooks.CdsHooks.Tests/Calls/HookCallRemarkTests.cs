using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Tests.Calls;

/// <summary>What is not as the protocol wants it and accepted all the same.</summary>
public class HookCallRemarkTests
{
    [Test(Description = "REQ-CTX-02")]
    public void Read_PatientWithPrefix_IsStrippedAndNoted()
    {
        var called = Called.Members("\"context\":{\"userId\":\"U/1\",\"patientId\":\"Patient/123\",\"draftOrders\":{}}");

        Assert.That(called.Call.PatientId, Is.EqualTo("123"));
        Assert.That(called.Remarks, Is.EqualTo("REQ-CTX-02 context.patientId"));
    }

    [Test(Description = "REQ-CTX-01")]
    public void Read_UserWithoutType_IsNoted() =>
        Assert.That(Called.Members("\"context\":{\"userId\":\"1\",\"patientId\":\"p\",\"draftOrders\":{}}").Remarks, Is.EqualTo("REQ-CTX-01 context.userId"));

    [TestCase("\"fhirServer\":null", "REQ-GEN-03 fhirServer")]
    [TestCase("\"fhirAuthorization\":null", "REQ-GEN-03 fhirAuthorization")]
    [TestCase("\"prefetch\":null", "REQ-GEN-03 prefetch")]
    [TestCase("\"fhirServer\":7", "REQ-REQ-06 fhirServer")]
    [TestCase("\"fhirAuthorization\":\"token\"", "REQ-FHIR-03 fhirAuthorization")]
    [TestCase("\"prefetch\":[{\"patient\":{}}]", "REQ-PFD-13 prefetch")]
    [TestCase("\"prefetch\":{\"patient\":true}", "REQ-PFD-13 prefetch.patient")]
    [TestCase("\"context\":{\"userId\":\"U/1\",\"patientId\":\"p\",\"encounterId\":[],\"draftOrders\":{}}", "REQ-CTX-02 context.encounterId")]
    public void Read_OptionalMemberOfAnotherForm_IsLeftOutAndNoted(string member, string remark) =>
        Assert.That(Called.Members(member).Remarks, Is.EqualTo(remark));

    [Test]
    public void Read_MemberTwice_LastWinsAndIsNoted()
    {
        var called = Called.With(Called.Body()[..^1] + ",\"hookInstance\":\"5f3e9a34-9c0f-4a8e-9d6c-0a4a1d2f8b11\"}");

        Assert.That(called.Call.HookInstance, Is.EqualTo("5f3e9a34-9c0f-4a8e-9d6c-0a4a1d2f8b11"));
        Assert.That(called.Remarks, Is.EqualTo("REQ-GEN-01 hookInstance"));
    }

    [Test]
    public void Read_RequiredMemberTwice_LastIsTheOneThatIsJudged() =>
        Assert.That(Called.With(Called.Body()[..^1] + ",\"hook\":5}").Fault.Member, Is.EqualTo("hook"));

    [Test]
    public void Read_PrefetchKeyTwice_IsHandedOverTwiceAndTheLastStateStays()
    {
        var called = Called.Members("\"prefetch\":{\"laboratory\":{\"a\":1},\"laboratory\":null}");

        Assert.That(called.Handed.Select(value => value.Slot), Is.EqualTo(new[] { -1, 1 }));
        Assert.That(called.Call.Prefetch[1], Is.EqualTo(PrefetchState.AnsweredEmpty));
        Assert.That(called.Remarks, Is.EqualTo("REQ-GEN-01 prefetch.laboratory"));
    }

    [Test]
    public void Read_PrefetchTwice_EachKeyIsTakenFromItsLastPlace()
    {
        var called = Called.With(Called.Body("\"prefetch\":{\"laboratory\":{}}")[..^1] + ",\"prefetch\":{\"patient\":null}}");

        Assert.That(called.Call.Prefetch, Is.EqualTo(new[] { PrefetchState.AnsweredEmpty, PrefetchState.Provided }));
    }
}
