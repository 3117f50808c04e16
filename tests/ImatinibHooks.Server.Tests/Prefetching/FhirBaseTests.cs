using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.Server.Prefetching;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>Addresses: what is the same, what lies below, and what is made of templates (REQ-FHIR-12, REQ-PFD-12).</summary>
public class FhirBaseTests
{
    private const string Listed = "https://fhir.example.org/r4";

    [TestCase("https://fhir.example.org/r4", true)]
    [TestCase("https://fhir.example.org/r4/", true)]
    [TestCase("HTTPS://FHIR.example.ORG:443/r4//", true)]
    [TestCase("https://fhir.example.org/x/../r4", true)]
    [TestCase("https://fhir.example.org/R4", false)]
    [TestCase("http://fhir.example.org/r4", false)]
    [TestCase("https://fhir.example.org:8443/r4", false)]
    [TestCase("https://fhir.example.org", false)]
    [TestCase("https://fhir.example.org.evil.example/r4", false)]
    [TestCase("https://fhir.example.org/r4/tenant", false)]
    public void Is_BySpelling(string text, bool expected) => Assert.That(FhirBase.Parse(text)!.Is(FhirBase.Parse(Listed)!), Is.EqualTo(expected));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("fhir.example.org")]
    [TestCase("/r4")]
    [TestCase("ftp://fhir.example.org")]
    [TestCase("https://user:word@fhir.example.org/r4")]
    [TestCase("https://fhir.example.org/r4?x=1")]
    [TestCase("https://fhir.example.org/r4#x")]
    [TestCase("https://fhir.example.org/r4%2f..%2fadmin")]
    public void Parse_WhatIsNoBase_Null(string? text) => Assert.That(FhirBase.Parse(text), Is.Null);

    [TestCase(Listed, "Patient/1", "https://fhir.example.org/r4/Patient/1")]
    [TestCase("https://fhir.example.org", "Patient/1", "https://fhir.example.org/Patient/1")]
    public void Query_LiesBelow(string address, string query, string expected) => Assert.That(FhirBase.Parse(address)!.Query(query).AbsoluteUri, Is.EqualTo(expected));

    [TestCase("https://fhir.example.org/r4?_getpages=1", "https://fhir.example.org/r4?_getpages=1")]
    [TestCase("https://fhir.example.org/r4/Observation?page=2#x", "https://fhir.example.org/r4/Observation?page=2")]
    [TestCase("Observation?page=2", "https://fhir.example.org/r4/Observation?page=2")]
    [TestCase("?page=2", "https://fhir.example.org/r4/?page=2")]
    [TestCase("https://fhir.example.org/r4b/Observation?page=2", null)]
    [TestCase("https://fhir.example.org/admin", null)]
    [TestCase("https://fhir.example.org/r4/../admin", null)]
    [TestCase("https://fhir.example.org/r4/%2e%2e/admin", null)]
    [TestCase("https://fhir.example.org/r4/..%2fadmin", null)]
    [TestCase("https://fhir.example.org/r4/..%5Cadmin", null)]
    [TestCase("../admin", null)]
    [TestCase("//evil.example/r4/Observation", null)]
    [TestCase("https://evil.example/r4/Observation", null)]
    [TestCase("https://fhir.example.org@evil.example/r4/Observation", null)]
    [TestCase("https://user@fhir.example.org/r4/Observation", null)]
    [TestCase("http://fhir.example.org/r4/Observation", null)]
    [TestCase("https://fhir.example.org:8443/r4/Observation", null)]
    [TestCase("file:///r4/Observation", null)]
    public void Page_OutsideTheBase_Null(string link, string? expected) => Assert.That(FhirBase.Parse(Listed)!.Page(link)?.AbsoluteUri, Is.EqualTo(expected));

    [TestCase("Medication/m1", "https://fhir.example.org/r4/Medication/m1")]
    [TestCase("Medication/m1/_history/3", "https://fhir.example.org/r4/Medication/m1")]
    [TestCase("https://fhir.example.org/r4/Medication/m1", "https://fhir.example.org/r4/Medication/m1")]
    [TestCase("https://evil.example/r4/Medication/m1", null)]
    [TestCase("Patient/m1", null)]
    [TestCase("Medication/m1/$everything", null)]
    [TestCase("Medication/../Patient", null)]
    [TestCase("Medication/..", null)]
    [TestCase("Medication/m1?x=1", null)]
    [TestCase("Medication", null)]
    [TestCase("/Medication/m1", null)]
    public void Resource_OfOtherForm_Null(string reference, string? expected) =>
        Assert.That(FhirBase.Parse(Listed)!.Resource(reference, "Medication")?.AbsoluteUri, Is.EqualTo(expected));

    [TestCase("p-1.x", "Patient/p-1.x")]
    [TestCase("..", null)]
    [TestCase("p1&patient=p2", null)]
    [TestCase("p1/../../admin", null)]
    [TestCase("p1?x", null)]
    [TestCase("p 1", null)]
    [TestCase("p%31", null)]
    [TestCase("pé", null)]
    [TestCase("0123456789012345678901234567890123456789012345678901234567890123", "Patient/0123456789012345678901234567890123456789012345678901234567890123")]
    [TestCase("01234567890123456789012345678901234567890123456789012345678901234", null, Description = "65 letters")]
    public void Template_PatientId_OnlyAsFhirId(string patientId, string? expected) => Assert.That(TemplateQuery.Of("Patient/{{context.patientId}}", Call(patientId)), Is.EqualTo(expected));

    [TestCase("Encounter/{{context.encounterId}}?x=y", "Encounter/e1?x=y")]
    [TestCase("{{context.userId}}", "Practitioner/u1")]
    [TestCase("Practitioner/{{userPractitionerId}}", "Practitioner/u1")]
    [TestCase("PractitionerRole/{{userPractitionerRoleId}}", null, Description = "the user is none")]
    [TestCase("Patient/{{userPatientId}}", null)]
    [TestCase("RelatedPerson/{{userRelatedPersonId}}", null)]
    [TestCase("Patient/{{context.draftOrders}}", null)]
    [TestCase("Patient/{{context.patientId", null)]
    [TestCase("A?a={{context.patientId}}&b={{context.patientId}}", "A?a=p1&b=p1")]
    public void Template_Tokens_StandForTheContext(string template, string? expected) => Assert.That(TemplateQuery.Of(template, Call("p1")), Is.EqualTo(expected));

    private static HookCall Call(string patientId) => new()
    {
        Hook = "order-sign",
        HookInstance = Calls.Instance,
        PatientId = patientId,
        EncounterId = "e1",
        UserId = "Practitioner/u1",
    };
}
