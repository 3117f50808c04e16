using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Tests.Prefetch;

public class PrefetchTemplateRulesTests
{
    [TestCase("Patient/{{context.patientId}}")]
    [TestCase("{{context.userId}}")]
    [TestCase("Observation?patient={{context.patientId}}&category=laboratory&_sort=-date&_count=500")]
    [TestCase("Observation?patient={{context.patientId}}&date=ge2026-01-01&code:in=http://example.org/vs")]
    [TestCase("Practitioner/{{userPractitionerId}}")]
    [TestCase("Observation?patient={{context.patientId}}&_sort=-date,_id")]
    [TestCase("Condition?patient={{context.patientId}}&note=nearly")]
    public void Check_Template_KeepsTheRules(string query) => Assert.That(Requirements(query), Is.Empty);

    [TestCase("/Patient/{{context.patientId}}", "REQ-PREF-01")]
    [TestCase("https://fhir.example.org/Patient/{{context.patientId}}", "REQ-PREF-01")]
    [TestCase("patient/{{context.patientId}}", "REQ-PREF-01")]
    [TestCase("{{context.patientId}}", "REQ-PREF-01")]
    [TestCase("?patient=1", "REQ-PREF-01")]
    [TestCase("Patient/{context.patientId}", "REQ-PREF-02")]
    [TestCase("Patient/{{context.patientId}", "REQ-PREF-02")]
    [TestCase("Patient/{{context.patientId}}}", "REQ-PREF-02")]
    [TestCase("Patient/{{context.}}", "REQ-PREF-03")]
    [TestCase("Patient/{{Patient.id}}", "REQ-PREF-03", Description = "T-11")]
    [TestCase("Patient/{{context.userPractitionerId}}", "REQ-PREF-04")]
    [TestCase("Patient/{{%patient.id}}", "REQ-PREF-03", Description = "REQ-PREF-13 comes with 3.0 only")]
    [TestCase("Patient/{{context.patientId + 1}}", "REQ-PREF-03")]
    [TestCase("Observation/{{context.draftOrders}}", "REQ-PREF-04")]
    [TestCase("Observation/{{context.draftOrders.ServiceRequest.id}}", "REQ-PREF-03", Description = "T-04")]
    [TestCase("Encounter/{{context.encounterId}}", "REQ-PREF-05")]
    [TestCase("Observation?patient", "REQ-PREF-06")]
    [TestCase("Observation?patient=", "REQ-PREF-06")]
    [TestCase("Observation?", "REQ-PREF-06")]
    [TestCase("Patient", "REQ-PREF-07")]
    [TestCase("Patient/", "REQ-PREF-07")]
    [TestCase("Patient/{{context.patientId}}/_history/1", "REQ-PREF-07")]
    [TestCase("Patient/{{context.patientId}}/Observation?code=1", "REQ-PREF-07")]
    [TestCase("Patient/$match", "REQ-PREF-07")]
    [TestCase("Observation?subject.name=x", "REQ-PREF-08")]
    [TestCase("Observation?subject:Patient.name=x", "REQ-PREF-09")]
    [TestCase("Patient?_has:Observation:patient:code=1", "REQ-PREF-08")]
    [TestCase("MedicationRequest?_include=MedicationRequest:medication", "REQ-PREF-08")]
    [TestCase("Observation?code:not=1", "REQ-PREF-09")]
    [TestCase("Observation?code=a,b", "REQ-PREF-09")]
    [TestCase("Observation?date=ne2026-01-01", "REQ-PREF-10")]
    [TestCase("Observation?date=ap2026", "REQ-PREF-10")]
    [TestCase("Observation?_sort:desc=date", "REQ-PREF-11", Description = "T-05")]
    [TestCase("Observation?sort:desc=date", "REQ-PREF-11", Description = "T-05")]
    [TestCase("Observation?_sort=date desc", "REQ-PREF-11")]
    [TestCase("Observation?_sort=--date", "REQ-PREF-11")]
    [TestCase("Observation?_count=0", "REQ-PREF-11")]
    [TestCase("Observation?_count=many", "REQ-PREF-11")]
    [TestCase("Observation?_maxresults=5", "REQ-PREF-12")]
    [TestCase("Observation?date=ge{{today() - 90 days}}", "REQ-PREF-17")]
    public void Check_Template_BreaksTheRule(string query, string requirement) => Assert.That(Requirements(query), Is.EqualTo(new[] { requirement }));

    [TestCase("lab-1_x", true)]
    [TestCase("", false)]
    [TestCase("1lab", false)]
    [TestCase("lab.x", false)]
    [TestCase("lab results", false)]
    public void Check_Key_IsAStableName(string key, bool isKept) =>
        Assert.That(PrefetchTemplateRules.Check(Service(new PrefetchTemplate(key, "Patient/1"))).Select(violation => violation.Requirement), Is.EqualTo(isKept ? [] : new[] { "REQ-PREF-18" }));

    [Test]
    public void Check_KeyTwice_IsToldOnce() =>
        Assert.That(PrefetchTemplateRules.Check(Service(new("a", "Patient/1"), new("a", "Patient/1"))).Single().Requirement, Is.EqualTo("REQ-PREF-18"));

    [TestCase("Encounter/{{context.encounterId}}")]
    [TestCase("Observation?code=a,b")]
    [TestCase("MedicationRequest?_include=MedicationRequest:medication")]
    public void Check_WhatIsOnlyAdvised_IsOfTheWeakerKind(string query) =>
        Assert.That(PrefetchTemplateRules.Check(Service(new PrefetchTemplate("a", query))).Single().Level, Is.EqualTo(RequirementLevel.Should));

    private static IEnumerable<string> Requirements(string query) =>
        PrefetchTemplateRules.Check(Service(new PrefetchTemplate("a", query))).Select(violation => violation.Requirement);

    private static HookService Service(params PrefetchTemplate[] templates) => new("a", "order-sign", "t", "d", null, [.. templates]);
}
