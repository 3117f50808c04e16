using ImatinibHooks.Advice.Tests.Support;

namespace ImatinibHooks.Advice.Tests.Intake;

/// <summary>REQ-PFD-15: what is not this patient's is never a fact.</summary>
internal sealed class WhoseTests
{
    private const string Rest = "\"effectiveDateTime\":\"2026-03-01\",\"valueQuantity\":{\"value\":0.4,\"code\":\"10*9/L\"}";

    [TestCase("{\"reference\":\"Patient/p1\"}", true)]
    [TestCase("{\"reference\":\"Patient\\/p1\"}", true, Description = "an escaped slash")]
    [TestCase("{\"reference\":\"https://ehr.example.org/fhir/Patient/p1\"}", true)]
    [TestCase("{\"reference\":\"Patient/p1/_history/7\"}", true)]
    [TestCase("{\"reference\":\"p1\"}", true)]
    [TestCase("{\"reference\":\"urn:uuid:p1\"}", true)]
    [TestCase("{\"display\":\"somebody\"}", true, Description = "no reference: asked for under his key")]
    [TestCase("{\"reference\":\"Patient/p2\"}", false)]
    [TestCase("{\"reference\":\"Patient/p11\"}", false)]
    [TestCase("{\"reference\":\"Patient/P1\"}", false)]
    [TestCase("{\"reference\":\"Group/p1\"}", false)]
    [TestCase("{\"reference\":\"#p1\"}", false)]
    [TestCase("{\"reference\":\"urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0\"}", false, Description = "nobody can tell whose")]
    public void Subject_OfAResult(string subject, bool isMine)
    {
        var read = Read.Results(Sent.Result("anc", Sent.Neutrophils, Rest, subject: $"\"subject\":{subject}"));
        Assert.That((read.Labs.Length, read.LeftOut.Length), Is.EqualTo(isMine ? (1, 0) : (0, 1)));
    }

    [Test]
    public void Subject_UrnOfHisPatientResource_IsHis()
    {
        const string urn = "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0";
        var result = Sent.Result("anc", Sent.Neutrophils, Rest, subject: "\"subject\":{\"reference\":\"" + urn + "\"}");
        var bundle = $"{{\"resourceType\":\"Bundle\",\"entry\":[{{\"fullUrl\":\"{urn}\",\"resource\":{Sent.Patient}}},{{\"resource\":{result}}}]}}";
        Assert.That(Read.Values((Read.Laboratory, bundle)).Labs, Has.Length.EqualTo(1));
    }

    [Test]
    public void Consult_LowCountOfAnotherPatient_NoCard() =>
        Assert.That(Call.Renewal.WithResults(Sent.Result("x", Sent.Neutrophils, Rest, subject: "\"subject\":{\"reference\":\"Patient/p2\"}")).Findings(), Is.Empty);

    [Test]
    public void Consult_DraftOfAnotherPatient_NoCard() =>
        Assert.That((Call.Renewal with { Drafts = [Sent.DraftWith("subject", """{"reference":"Patient/p2"}""")] }).WithResults(Sent.Count("x", Sent.Neutrophils, "0.4", "2026-03-01")).Findings(), Is.Empty);

    [TestCase("5", false)]
    [TestCase("{\"value\":\"p1\"}", false, Description = "an id that nobody can read may be anybody's")]
    [TestCase("null", true, Description = "no id: he was asked for by the key")]
    public void Consult_PatientWithAnOddId_IsHimOnlyWithoutAny(string id, bool isHim)
    {
        var old = $$"""{"resourceType":"Patient","id":{{id}},"birthDate":"1940-01-01"}""";
        Assert.That(Call.Renewal.With("patient", old).Findings().Contains("INFX-04b", StringComparison.Ordinal), Is.EqualTo(isHim));
    }

    [Test]
    public void Consult_AnotherPatientResource_IsNotHim()
    {
        var old = Sent.Patient.Replace("1975", "1930", StringComparison.Ordinal);
        Assert.That(
            (Call.Renewal.With("patient", old).Findings(), Call.Renewal.With("patient", old.Replace("p1", "p2", StringComparison.Ordinal)).Findings()),
            Is.EqualTo(("INFX-04b", "DATA-FAIL-01")));
    }

    [Test]
    public void Consult_AKeyFullOfOthers_HasFailed()
    {
        var others = Sent.Bundle(Sent.Result("x", Sent.Neutrophils, Rest, subject: "\"subject\":{\"reference\":\"Patient/p2\"}"));
        Assert.That(Call.Renewal.With("laboratory", others).Findings(), Is.EqualTo("DATA-FAIL-01"), "never taken for \"nothing found\"");
    }
}
