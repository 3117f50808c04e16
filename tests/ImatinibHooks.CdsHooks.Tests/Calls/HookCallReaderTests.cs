using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Tests.Calls;

public class HookCallReaderTests
{
    [Test]
    public void Read_WholeCall_GivesEveryMember()
    {
        var call = Called.Members(
            "\"fhirServer\":\"https://fhir.example.org/r4\"",
            "\"fhirAuthorization\":{\"access_token\":\"secret-token\",\"token_type\":\"Bearer\",\"expires_in\":300,\"scope\":\"patient/*.read\",\"subject\":\"s\"}",
            """ "context":{"userId":"Practitioner/1","patientId":"p1","encounterId":"e1","draftOrders":{"resourceType":"Bundle"}} """.Trim()).Call;

        Assert.That(call with { Prefetch = [], Remarks = [], FhirAuthorization = null }, Is.EqualTo(new HookCall
        {
            Hook = "order-sign",
            HookInstance = Called.Instance,
            IsHookInstanceUuid = true,
            FhirServer = "https://fhir.example.org/r4",
            HasFhirAuthorization = true,
            UserId = "Practitioner/1",
            PatientId = "p1",
            EncounterId = "e1",
            DraftOrders = PrefetchState.Provided,
            Prefetch = [],
            Remarks = [],
        }));
        Assert.That(call.Remarks, Is.Empty);
    }

    [Test(Description = "REQ-PFD-03, REQ-PFD-04, REQ-PFD-13, T-01: absent, null, data and rubbish are four things")]
    public void Read_PrefetchKey_IsInOneOfFourStates()
    {
        Assert.Multiple(() =>
        {
            Assert.That(StateOf("\"other\":1"), Is.EqualTo(PrefetchState.NotAnswered));
            Assert.That(StateOf("\"laboratory\":null"), Is.EqualTo(PrefetchState.AnsweredEmpty));
            Assert.That(StateOf("\"laboratory\":{\"resourceType\":\"Bundle\"}"), Is.EqualTo(PrefetchState.Provided));
            Assert.That(StateOf("\"laboratory\":\"<html>502</html>\""), Is.EqualTo(PrefetchState.Failed), "T-07");
            Assert.That(StateOf("\"laboratory\":[{}]"), Is.EqualTo(PrefetchState.Failed));
            Assert.That(StateOf("\"laboratory\":0"), Is.EqualTo(PrefetchState.Failed));
        });

        static PrefetchState StateOf(string key) => Called.Members($"\"prefetch\":{{{key}}}").Call.Prefetch[1];
    }

    [TestCase(PrefetchState.AnsweredEmpty)]
    [TestCase(PrefetchState.Failed)]
    public void Read_PrefetchObject_HasTheStateThatTheHandlerGives(PrefetchState state)
    {
        var body = """{"hook":"order-sign","hookInstance":"x","context":{"userId":"U/1","patientId":"p","draftOrders":{}},"prefetch":{"laboratory":{"resourceType":"OperationOutcome"}}}""";
        var reading = HookCallReader.Read(System.Text.Encoding.UTF8.GetBytes(body), Called.Service, Handle, CallRules.Default);

        Assert.That(reading.Call!.Prefetch[1], Is.EqualTo(state));

        PrefetchState Handle(int slot, ref Utf8JsonReader json)
        {
            json.Skip();
            return slot == FhirValueSlots.DraftOrders ? PrefetchState.Provided : state;
        }
    }

    [Test]
    public void Read_WithoutPrefetch_NoKeyIsAnswered() =>
        Assert.That(Called.Members().Call.Prefetch, Is.EqualTo(new[] { PrefetchState.NotAnswered, PrefetchState.NotAnswered }));

    [Test]
    public void Read_PrefetchBeforeContext_HandsBothOver()
    {
        var called = Called.With(
            """{"prefetch":{"laboratory":{"a":[{}]},"unknown":{"b":1},"patient":{"c":{}}},"context":{"draftOrders":{"d":2},"patientId":"p","userId":"U/1"},"hookInstance":"x","hook":"order-sign"}""");

        Assert.That(called.Handed, Is.EqualTo(new[] { (1, """{"a":[{}]}"""), (0, """{"c":{}}"""), (FhirValueSlots.DraftOrders, """{"d":2}""") }));
        Assert.That(called.Call.PatientId, Is.EqualTo("p"));
    }

    [Test(Description = "REQ-GEN-10, REQ-PFD-14, REQ-EXT-04: what is not known changes nothing")]
    public void Read_UnknownMembers_ArePassedOver()
    {
        var plain = Called.Members("\"prefetch\":{\"patient\":null}").Call;
        var noisy = Called.Members(
            "\"extension\":{\"com.example\":[{\"hook\":\"x\"}]}", "\"Hook\":\"other\"", "\"userId\":5",
            "\"context\":{\"userId\":\"Practitioner/1\",\"extension\":{\"patientId\":\"x\"},\"patientId\":\"p1\",\"hook\":null,\"draftOrders\":{},\"\\ud800\":1}",
            "\"prefetch\":{\"patient\":null,\"Patient\":{},\"\\udc00\":{}}").Call;

        Assert.That(noisy with { Prefetch = [] }, Is.EqualTo(plain with { Prefetch = [], Remarks = noisy.Remarks }));
        Assert.That(noisy.Prefetch, Is.EqualTo(plain.Prefetch));
        Assert.That(noisy.Remarks, Is.Empty);
    }

    [Test]
    public void Read_EscapedNamesAndValues_AreTheSameNamesAndValues()
    {
        var called = Called.Members("\"prefetch\":{\"l\\u0061boratory\":null}", "\"h\\u006fok\":\"order\\u002dsign\"", "\"hook\":");

        Assert.That(called.Call.Hook, Is.EqualTo("order-sign"));
        Assert.That(called.Call.Prefetch[1], Is.EqualTo(PrefetchState.AnsweredEmpty));
    }

    [Test]
    public void Read_HandlerThatStopsInside_IsADefectOfTheHandler()
    {
        var body = System.Text.Encoding.UTF8.GetBytes(Called.Body());

        Assert.That(() => HookCallReader.Read(body, Called.Service, Stop, CallRules.Default), Throws.InvalidOperationException);

        static PrefetchState Stop(int slot, ref Utf8JsonReader json) => PrefetchState.Provided;
    }
}
