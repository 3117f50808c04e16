using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Intake;

/// <summary>Answers that are no numbers, and conditions.</summary>
internal sealed class FindingAndConditionTests
{
    private const string BcrAbl = "42714-6";

    [TestCase("\"valueCodeableConcept\":{\"text\":\"Positive\"}", QualitativeAnswer.Positive)]
    [TestCase("\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"260373001\",\"display\":\"Detected\"}]}", QualitativeAnswer.Positive)]
    [TestCase("\"valueCodeableConcept\":{\"coding\":[{\"code\":\"NEG\"}]}", QualitativeAnswer.Negative)]
    [TestCase("\"valueString\":\" not detected \"", QualitativeAnswer.Negative, Description = "never read as \"detected\"")]
    [TestCase("\"valueString\":\"detected in traces\"", QualitativeAnswer.Indeterminate)]
    [TestCase("\"valueBoolean\":true", QualitativeAnswer.Positive)]
    [TestCase("\"valueBoolean\":false", QualitativeAnswer.Negative)]
    [TestCase("\"interpretation\":[{\"coding\":[{\"code\":\"POS\"}]}]", QualitativeAnswer.Positive)]
    [TestCase("\"valueString\":\"see report\",\"interpretation\":[{\"coding\":[{\"code\":\"POS\"}]}]", QualitativeAnswer.Indeterminate, Description = "a value that is there is not overruled")]
    [TestCase("\"valueBoolean\":true,\"dataAbsentReason\":{\"text\":\"error\"}", QualitativeAnswer.Indeterminate)]
    [TestCase("\"dataAbsentReason\":{\"text\":\"error\"},\"interpretation\":[{\"text\":\"positive\"}]", QualitativeAnswer.Indeterminate)]
    public void Answer_HoweverItIsGiven(string members, QualitativeAnswer expected) =>
        Assert.That(Read.Results(Sent.Result("q", BcrAbl, members)).Record.Findings.Single().Answer, Is.EqualTo(expected));

    [Test]
    public void Finding_ByTextAlone_IsRead()
    {
        var marrow = Sent.Without(Sent.Result("m", "x", "\"valueString\":\"cytopenia unrelated to leukaemia\""), "code");
        Assert.That(Read.Results(marrow).Record.Findings.Single().Concepts.Has(Concept.CytopeniaUnrelatedToDisease), Is.True);
    }

    [Test]
    public void Finding_MeasuredAlone_IsNone() => Assert.That(Read.Results(Sent.Count("a", Sent.Neutrophils, "2", "2026-03-01")).Record.Findings, Is.Empty);

    [Test]
    public void Result_WithoutACode_IsNeverKnownByItsText() => Assert.That(
        Read.Results("""{"resourceType":"Observation","id":"t","status":"final",""" + Sent.Me + ""","code":{"text":"Absolute neutrophil count"},"valueQuantity":{"value":0.4,"code":"10*9/L"}}""").Labs, Is.Empty);

    [TestCase("\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]}", ClinicalStatus.Active)]
    [TestCase("\"clinicalStatus\":{\"coding\":[{\"code\":\"recurrence\"}]}", ClinicalStatus.Active)]
    [TestCase("\"clinicalStatus\":{\"coding\":[{\"code\":\"relapse\"}]}", ClinicalStatus.Active)]
    [TestCase("\"clinicalStatus\":{\"coding\":[{\"code\":\"remission\"}]}", ClinicalStatus.Inactive)]
    [TestCase("\"clinicalStatus\":{\"coding\":[{\"code\":\"resolved\"}]}", ClinicalStatus.Inactive)]
    [TestCase("\"clinicalStatus\":\"active\"", ClinicalStatus.Active, Description = "a text for a concept")]
    [TestCase("\"abatementDateTime\":\"2025-01-01\"", ClinicalStatus.Inactive)]
    [TestCase("\"note\":[]", ClinicalStatus.Unstated)]
    public void ClinicalStatus_OfACondition(string member, ClinicalStatus expected)
    {
        var condition = Sent.Without(Sent.Cml, "clinicalStatus");
        Assert.That(Read.Values((Read.Conditions, Sent.Bundle(condition[..^1] + "," + member + "}"))).Record.Conditions.Single().Status, Is.EqualTo(expected));
    }

    [TestCase("refuted", false)]
    [TestCase("entered-in-error", false)]
    [TestCase("unconfirmed", true)]
    public void VerificationStatus_OfACondition(string code, bool isFact) => Assert.That(
        Read.Values((Read.Conditions, Sent.Bundle(Sent.With(Sent.Cml, "verificationStatus", $$"""{"coding":[{"code":"{{code}}"}]}""")))).Record.Conditions.Length, Is.EqualTo(isFact ? 1 : 0));

    [Test]
    public void Stage_CountsBesideTheCode()
    {
        var cml = Sent.With(
            Sent.With(Sent.Cml, "code", """{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"C92.10"}]}"""),
            "stage", """[{"summary":{"text":"accelerated phase"}}]""");
        var concepts = Read.Values((Read.Conditions, Sent.Bundle(cml))).Record.Conditions.Single().Concepts;
        Assert.That((concepts.Has(Concept.Cml), concepts.Has(Concept.AcceleratedPhaseQualifier)), Is.EqualTo((true, true)));
    }

    [Test]
    public void Note_OfACodedNeutropenia_IsReadForItsCauseOnly()
    {
        var neutropenia = Sent.With(
            Sent.With(Sent.Cml, "code", """{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"D70.9"}]}"""),
            "note", """[{"text":"Not related to the leukemia. Sepsis was ruled out."}]""");
        var concepts = Read.Values((Read.Conditions, Sent.Bundle(neutropenia))).Record.Conditions.Single().Concepts;
        Assert.That((concepts.Has(Concept.CytopeniaUnrelatedToDisease), concepts.Has(Concept.Sepsis)), Is.EqualTo((true, false)));
    }

    [Test]
    public void Patient_IsRead()
    {
        var record = Read.Values((0, Sent.Patient)).Record;
        Assert.That((record.Sex, record.BirthDate.FirstDay, record.PatientSource.Index), Is.EqualTo((Sex.Male, new DateOnly(1975, 9, 14), 0)));
    }

    [Test]
    public void ConceptMap_EveryConceptHasItsValueSet()
    {
        var map = new ImatinibHooks.Advice.Intake.ConceptMap(Given.Terminology);
        var known = Enumerable.Range(1, Given.Terminology.Rows).Aggregate(default(ConceptSet), (set, row) => set | map.OfRow(row));
        Assert.That(Enum.GetValues<Concept>().Where(concept => concept != Concept.None && !known.Has(concept)), Is.Empty);
    }
}
