using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Reading;

public sealed class OtherReaderTests
{
    [TestCase("\"1956-05\"", "1956-05-01", "1956-05-31")]
    [TestCase("\"1956-05-27\"", "1956-05-27", "1956-05-27")]
    public void Read_Patient(string birthDate, string first, string last)
    {
        var read = ReadJson.Of($$"""{"resourceType":"Patient","gender":"female","birthDate":{{birthDate}}}""");
        var row = read.Set.Patients[0];

        Assert.That(
            (read.Text(row.Gender), row.BirthDate.FirstDay.ToString("O", null), row.BirthDate.LastDay.ToString("O", null)),
            Is.EqualTo(("female", first, last)));
    }

    [Test]
    public void Read_Condition()
    {
        var read = ReadJson.Of("""
            {"resourceType":"Condition","clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"confirmed"}]},
             "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"C92.10"}]},
             "stage":[{"summary":{"coding":[{"system":"http://snomed.info/sct","code":"278179005"}],"text":"accelerated"}},{"type":{"text":"x"}},{"summary":{"text":"late"}}],
             "subject":{"reference":"Patient/1"},"onsetPeriod":{"start":"2024"},"abatementDateTime":"2025-06","recordedDate":"2024-01-15","note":[{"text":"n"}]}
            """);
        var row = read.Set.Conditions[0];

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Codes(row.ClinicalStatus), Is.EqualTo(new[] { "active" }));
        Assert.That(read.Codes(row.VerificationStatus), Is.EqualTo(new[] { "confirmed" }));
        Assert.That(read.ValueSets(row.Code), Is.EqualTo("bcr-abl-positive-disease cml"));
        Assert.That(read.ValueSets(row.Stage), Is.EqualTo("accelerated-phase-qualifier"));
        Assert.That(read.Text(row.Stage.Text), Is.EqualTo("accelerated"));
        Assert.That(read.Text(read.Set.Codings[row.Stage.Codings][1].Display), Is.EqualTo("late"));
        Assert.That(row.Onset.Start.FirstDay, Is.EqualTo(new DateOnly(2024, 1, 1)));
        Assert.That(row.Abatement.Start.LastDay, Is.EqualTo(new DateOnly(2025, 6, 30)));
        Assert.That(row.Recorded.FirstDay, Is.EqualTo(new DateOnly(2024, 1, 15)));
        Assert.That(read.Text(row.Note), Is.EqualTo("n"));
    }

    [Test]
    public void Read_Condition_WithTheStatusOfOlderFhir()
    {
        var read = ReadJson.Of("""{"resourceType":"Condition","clinicalStatus":"active"}""");

        Assert.That(read.Text(read.Set.Conditions[0].ClinicalStatus.Text), Is.EqualTo("active"));
    }

    [Test]
    public void Read_Medication()
    {
        var read = ReadJson.Of("""
            {"resourceType":"Medication","code":{"text":"x"},"form":{"text":"tablet"},"amount":{"numerator":{"value":30,"unit":"tablets"},"denominator":{"value":1}},
             "ingredient":[{"itemCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"282388"}]},
                            "strength":{"numerator":{"value":100,"unit":"mg"},"denominator":{"value":1,"unit":"tablet"}}},
                           {"itemReference":{"reference":"Substance/1"}}]}
            """);
        var row = read.Set.Medications[0];
        var ingredients = read.Set.Ingredients[row.Ingredients].ToArray();

        using var scope = Assert.EnterMultipleScope();
        Assert.That((read.Text(row.Code.Text), read.Text(row.Form.Text)), Is.EqualTo(("x", "tablet")));
        Assert.That((row.AmountNumerator.Value, row.AmountNumerator.Unit, row.AmountDenominator.Value), Is.EqualTo((30m, "{tbl}", 1m)));
        Assert.That(read.ValueSets(ingredients[0].Item), Is.EqualTo("imatinib"));
        Assert.That((ingredients[0].StrengthNumerator.Value, ingredients[0].StrengthDenominator.Unit), Is.EqualTo((100m, "{tbl}")));
        Assert.That(read.Text(ingredients[1].ItemReference.Literal), Is.EqualTo("Substance/1"));
    }

    [Test]
    public void Read_Immunization()
    {
        var read = ReadJson.Of("""
            {"resourceType":"Immunization","status":"completed","vaccineCode":{"text":"influenza"},"patient":{"reference":"Patient/1"},"occurrenceDateTime":"2025-10-05"}
            """);
        var row = read.Set.Immunizations[0];

        Assert.That(
            (read.Text(row.Status), read.Text(row.Vaccine.Text), read.Text(row.Header.Subject.Literal), row.Occurrence.FirstDay),
            Is.EqualTo(("completed", "influenza", "Patient/1", new DateOnly(2025, 10, 5))));
    }

    [TestCase("""{"code":"AMB"}""")]
    [TestCase("""[{"code":"AMB"}]""")]
    public void Read_Encounter(string kind)
    {
        var read = ReadJson.Of($$$"""{"resourceType":"Encounter","status":"in-progress","class":{{{kind}}},"period":{"start":"2026-03-01"}}""");
        var row = read.Set.Encounters[0];

        Assert.That(
            (read.Text(row.Status), read.Text(row.Class.Code), row.Period.Start.FirstDay), Is.EqualTo(("in-progress", "AMB", new DateOnly(2026, 3, 1))));
    }

    [Test]
    public void Read_OperationOutcome_ItsFirstIssue()
    {
        var read = ReadJson.Of("""
            {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"timeout"},{"severity":"fatal","code":"x"}]}
            """);

        Assert.That((read.Text(read.Set.Outcomes[0].Severity), read.Text(read.Set.Outcomes[0].Code)), Is.EqualTo(("error", "timeout")));
    }
}
