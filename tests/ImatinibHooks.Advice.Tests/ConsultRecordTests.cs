using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.Advice.Tests;

/// <summary>/evaluate: a Bundle that is a whole record (settled reading).</summary>
internal sealed class ConsultRecordTests
{
    private static readonly string[] Counts =
    [
        Sent.Count("anc", Sent.Neutrophils, "0.80", "2026-03-01T08:00:00-05:00"),
        Sent.Count("plt", Sent.Platelets, "120", "2026-03-01T08:00:00-05:00"),
        Sent.Result("hb", "718-7", "\"effectiveDateTime\":\"2026-03-01\",\"valueQuantity\":{\"value\":13.5,\"code\":\"g/dL\"}"),
        .. Background.Results,
        .. Background.VitalSigns,
        .. Background.Vaccines,
    ];

    [Test]
    public void Drafts_AreEvaluated() => Assert.That(Findings([Sent.Patient, Sent.Cml, Sent.Running, Sent.Draft, .. Counts]), Is.EqualTo("MYELO-CP-01"));

    [Test]
    public void NoDraft_TheActiveOrderIsJudgedAsIfSignedAgain()
    {
        var consultation = Given.ConsultRecord(Sent.Bundle([Sent.Patient, Sent.Cml, Sent.Running, .. Counts]));
        using var findings = System.Text.Json.JsonDocument.Parse(consultation.Response!.Cards.Single().Extensions.Single().Json);
        var finding = findings.RootElement.EnumerateArray().Single();
        Assert.That((finding.GetProperty("rule").GetString(), finding.GetProperty("orders")[0].GetString()), Is.EqualTo(("MYELO-CP-01", "MedicationRequest/running")),
            "on therapy: not a low count before the first dose");
    }

    [TestCase("proposal")]
    [TestCase("plan")]
    public void UnsignedIntent_IsADraft(string intent)
    {
        var proposal = Sent.With(Sent.With(Sent.Running, "id", "\"idea\""), "intent", $"\"{intent}\"");
        Assert.That(OrdersOf([Sent.Patient, Sent.Cml, Sent.Running, proposal, .. Counts]), Is.EqualTo("MedicationRequest/idea"));
    }

    [Test]
    public void DraftOfAnotherDrug_NothingToSay()
    {
        var aspirin = Sent.DraftOf("""  "medicationCodeableConcept":{"text":"aspirin"}  """);
        Assert.That(Findings([Sent.Patient, Sent.Cml, Sent.Running, aspirin, .. Counts]), Is.Empty);
    }

    [Test]
    public void NoPatientResource_TheSubjectOfTheOrders() => Assert.That(Findings([Sent.Cml, Sent.Running, Sent.Draft, .. Counts]), Is.EqualTo("MYELO-CP-01"));

    [Test]
    public void PatientWithoutAnId_IsKnownByHisUrn()
    {
        const string urn = "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0";
        var entries = new[] { Sent.Cml, Sent.Running, Sent.Draft }.Concat(Counts).Select(entry => $"{{\"resource\":{entry.Replace("Patient/p1", urn, StringComparison.Ordinal)}}}");
        var patient = $"{{\"fullUrl\":\"{urn}\",\"resource\":{Sent.Without(Sent.Patient, "id")}}}";
        var bundle = $"{{\"resourceType\":\"Bundle\",\"entry\":[{string.Join(',', entries.Prepend(patient))}]}}";
        Assert.That(string.Join(' ', Given.ConsultRecord(bundle).Findings), Is.EqualTo("MYELO-CP-01"));
    }

    [Test]
    public void SeveralPatients_AreAFault() => Assert.That(
        Fault(Sent.Bundle(Sent.Patient, Sent.With(Sent.Patient, "id", "\"p2\""), Sent.Draft)), Is.EqualTo(CallFaultKind.MistypedMember));

    [Test]
    public void SubjectsThatDiffer_AreAFault() => Assert.That(
        Fault(Sent.Bundle(Sent.Draft, Sent.With(Sent.Running, "subject", """{"reference":"Patient/p2"}"""))), Is.EqualTo(CallFaultKind.MistypedMember));

    [Test]
    public void OrderOfAnotherPatient_IsAFault() => Assert.That(
        Fault(Sent.Bundle(Sent.Patient, Sent.DraftWith("subject", """{"reference":"Patient/p2"}"""))), Is.EqualTo(CallFaultKind.MistypedMember));

    [Test]
    public void NoPatientAtAll_IsAFault() => Assert.That(Fault(Sent.Bundle(Sent.Without(Sent.Draft, "subject"))), Is.EqualTo(CallFaultKind.MissingMember));

    [TestCase("{", CallFaultKind.MalformedJson)]
    [TestCase("", CallFaultKind.MalformedJson)]
    [TestCase("[]", CallFaultKind.MistypedMember)]
    [TestCase("null", CallFaultKind.MistypedMember)]
    [TestCase("{}", CallFaultKind.MistypedMember)]
    [TestCase(Sent.Patient, CallFaultKind.MistypedMember)]
    [TestCase("{\"resourceType\":\"Bundle\"} trailing", CallFaultKind.MalformedJson)]
    public void NoBundle_IsAFault(string body, CallFaultKind expected) => Assert.That(Fault(body), Is.EqualTo(expected));

    [Test]
    public void NextPage_TheRecordIsNotWhole()
    {
        var bundle = Sent.Bundle([Sent.Patient, Sent.Cml, Sent.Running, Sent.Draft, .. Counts]).Replace("\"entry\"", "\"link\":[{\"relation\":\"next\",\"url\":\"x\"}],\"entry\"", StringComparison.Ordinal);
        Assert.That(string.Join(' ', Given.ConsultRecord(bundle).Findings), Does.Contain("DATA-FAIL-01"));
    }

    private static string Findings(params IEnumerable<string> entries) => string.Join(' ', Given.ConsultRecord(Sent.Bundle(entries)).Findings);

    private static string? OrdersOf(params IEnumerable<string> entries)
    {
        using var findings = System.Text.Json.JsonDocument.Parse(Given.ConsultRecord(Sent.Bundle(entries)).Response!.Cards[0].Extensions.Single().Json);
        return findings.RootElement[0].GetProperty("orders").EnumerateArray().Single().GetString();
    }

    private static CallFaultKind? Fault(string body) => Given.ConsultRecord(body).Fault?.Kind;
}
