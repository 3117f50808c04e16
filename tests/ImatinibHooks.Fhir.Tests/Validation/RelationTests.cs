namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>What leads from one place to another: codes of bindings, references, contained resources, extensions.</summary>
internal sealed class RelationTests
{
    private const string Verification = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    [TestCase("Observation", """{"status":"fine"}""", "code-not-bound Observation.status")]
    [TestCase("Observation", """{"status":"Final"}""", "code-not-bound Observation.status")]
    [TestCase("Condition", """{"verificationStatus":{"coding":[{"system":"http://e.org","code":"confirmed"}]}}""", "code-not-bound Condition.verificationStatus")]
    [TestCase("Condition", """{"verificationStatus":{"coding":[{"code":"confirmed"}]}}""", "code-not-bound Condition.verificationStatus")]
    [TestCase("Condition", """{"verificationStatus":{"text":"confirmed"}}""", "code-not-bound Condition.verificationStatus")]
    [TestCase("Patient", """{"contact":[{"gender":"f","name":{"text":"x"}}]}""", "code-not-bound Patient.contact[0].gender")]
    public void Validate_OfACodeOutsideItsBinding_FindsIt(string type, string members, string found) => Assert.That(Sample.FoundIn(type, members), Is.EqualTo(new[] { found }));

    [TestCase("""{"verificationStatus":{"coding":[{"system":"http://e.org","code":"x"},{"system":"SYSTEM","code":"confirmed"}]}}""", Description = "one coding is enough")]
    [TestCase("""{"severity":{"coding":[{"system":"http://e.org","code":"x"}]}}""", Description = "a preferred binding asks for nothing")]
    public void Validate_OfACodeInsideItsBinding_FindsNothing(string members) =>
        Assert.That(Sample.FoundIn("Condition", members.Replace("SYSTEM", Verification, StringComparison.Ordinal)), Is.Empty);

    [TestCase("""{"reference":"Patient/1"}""")]
    [TestCase("""{"reference":"https://e.org/fhir/Patient/1/_history/2"}""")]
    [TestCase("""{"reference":"urn:uuid:c757873d-ec9a-4326-a141-556f43239520"}""")]
    [TestCase("""{"reference":"https://e.org/whatever"}""")]
    [TestCase("""{"display":"x"}""")]
    [TestCase("""{"type":"Patient","identifier":{"value":"x"}}""")]
    [TestCase("""{"type":"http://hl7.org/fhir/StructureDefinition/Patient","reference":"Patient/1"}""")]
    public void Validate_OfARightReference_FindsNothing(string reference) => Assert.That(Sample.FoundIn("Condition", $$"""{"subject":{{reference}}}"""), Is.Empty);

    [TestCase("""{"reference":"Medication/1"}""", "reference-target Condition.subject")]
    [TestCase("""{"reference":"https://e.org/fhir/Medication/1/_history/2"}""", "reference-target Condition.subject")]
    [TestCase("""{"type":"Medication","display":"x"}""", "reference-target Condition.subject")]
    [TestCase("""{"type":"Group","reference":"Patient/1"}""", "reference-type Condition.subject")]
    [TestCase("""{"type":"Patiant","display":"x"}""", "reference-type Condition.subject.type")]
    [TestCase("""{"type":"Patient"}""", "reference-empty Condition.subject")]
    [TestCase("""{"reference":"1"}""", "reference-form Condition.subject")]
    [TestCase("""{"reference":"Patiant/1"}""", "reference-form Condition.subject")]
    [TestCase("""{"reference":"#p"}""", "ref-1 Condition.subject")]
    public void Validate_OfAWrongReference_FindsIt(string reference, string found) => Assert.That(Sample.FoundIn("Condition", $$"""{"subject":{{reference}}}"""), Is.EqualTo(new[] { found }));

    [TestCase("""{"contained":[{"resourceType":"Patient","id":"p"}],"subject":{"reference":"#p"}}""")]
    [TestCase("""{"subject":{"reference":"#p"},"contained":[{"resourceType":"Patient","id":"p"}]}""", Description = "in any order")]
    [TestCase("""{"contained":[{"resourceType":"Patient","id":"p","managingOrganization":{"reference":"#o"}},{"resourceType":"Organization","id":"o","name":"x"}],"subject":{"reference":"#p"}}""")]
    [TestCase("""{"contained":[{"resourceType":"Provenance","id":"p","target":[{"reference":"#"}],"recorded":"2024-01-01T00:00:00Z","agent":[{"who":{"display":"x"}}]}]}""", Description = "it points to its container")]
    [TestCase("""{"contained":[{"resourceType":"Library","id":"l","status":"draft","type":{"text":"x"}}],"extension":[{"url":"http://e.org","valueCanonical":"#l"}]}""")]
    public void Validate_OfRightContainedResources_FindsNothing(string members) => Assert.That(Sample.FoundIn("Condition", members), Is.Empty);

    [TestCase("""{"contained":[{"resourceType":"Patient","id":"p"}]}""", "dom-3 Condition.contained[0]")]
    [TestCase("""{"contained":[{"resourceType":"Patient"}]}""", "contained-id Condition.contained[0]")]
    [TestCase("""{"contained":[{"resourceType":"Patient","id":"p"},{"resourceType":"Group","id":"p","type":"person","actual":true}],"subject":{"reference":"#p"}}""", "contained-twice Condition.contained[1]")]
    [TestCase("""{"contained":[{"resourceType":"Medication","id":"p"}],"subject":{"reference":"#p"}}""", "reference-target Condition.subject")]
    [TestCase("""{"contained":[{"resourceType":"Patient","id":"p","contained":[{"resourceType":"Patient","id":"q"}],"link":[{"other":{"reference":"#q"},"type":"refer"}]}],"subject":{"reference":"#p"}}""", "dom-2 Condition.contained[0]")]
    [TestCase("""{"contained":[{"resourceType":"Patient","id":"p","meta":{"versionId":"1"}}],"subject":{"reference":"#p"}}""", "dom-4 Condition.contained[0]")]
    [TestCase("""{"contained":[{"resourceType":"Patient","id":"p","meta":{"lastUpdated":"2024-01-01T00:00:00Z"}}],"subject":{"reference":"#p"}}""", "dom-4 Condition.contained[0]")]
    [TestCase("""{"contained":[{"resourceType":"Patient","id":"p","meta":{"security":[{"code":"x"}]}}],"subject":{"reference":"#p"}}""", "dom-5 Condition.contained[0]")]
    public void Validate_OfWrongContainedResources_FindsIt(string members, string found) => Assert.That(Sample.FoundIn("Condition", members), Is.EqualTo(new[] { found }));

    /// <summary>The same bytes are right in one resource and wrong in the next: what was right before is not taken for right there.</summary>
    [Test]
    public void Validate_OfALocalReferenceThatComesAgain_LooksAtEachOne()
    {
        const string Subject = """{"reference":"#p","display":"a display that is long enough to be remembered"}""";
        var right = Sample.Of("Condition", $$"""{"contained":[{"resourceType":"Patient","id":"p"}],"subject":{{Subject}}}""");
        var wrong = Sample.Of("Condition", $$"""{"subject":{{Subject}}}""");

        Assert.That(Sample.FoundIn("Bundle", $$"""{"entry":[{"resource":{{right}}},{"resource":{{wrong}}}]}"""), Is.EqualTo(new[] { "ref-1 Bundle.entry[1].resource.subject" }));
    }

    /// <summary>The same bytes are right for one element and wrong for another.</summary>
    [Test]
    public void Validate_OfAValueThatComesAgainElsewhere_LooksAtEachElement()
    {
        const string Reference = """{"reference":"Patient/1","display":"a display that is long enough to be remembered"}""";

        Assert.That(
            Sample.FoundIn("Condition", $$"""{"subject":{{Reference}},"asserter":{{Reference}},"encounter":{{Reference}},"recorder":{{Reference}}}"""),
            Is.EqualTo(new[] { "reference-target Condition.encounter" }));
    }

    [Test]
    public void Validate_OfAWrongValueThatComesAgain_FindsEachOne()
    {
        const string Category = """{"coding":[{"system":"http://e.org/a system that is long","code":""}]}""";

        Assert.That(Sample.FoundIn("Condition", $$"""{"category":[{{Category}},{{Category}}]}"""), Has.Exactly(2).StartsWith("empty-text"));
    }

    [TestCase("""{"url":"http://e.org/a","extension":[{"url":"b","valueCode":"x"}]}""")]
    [TestCase("""{"url":"http://e.org/a","valueQuantity":{"value":1}}""")]
    public void Validate_OfARightExtension_FindsNothing(string extension) => Assert.That(Sample.FoundIn("Patient", $$"""{"extension":[{{extension}}]}"""), Is.Empty);

    [TestCase("""{"url":"a","valueCode":"x"}""", "extension-url Patient.extension[0]")]
    [TestCase("""{"valueCode":"x"}""", "element-missing Patient.extension[0].url")]
    [TestCase("""{"url":"http://e.org/a","valueHuman":"x"}""", "choice-type Patient.extension[0].value", "ext-1 Patient.extension[0]")]
    public void Validate_OfAWrongExtension_FindsIt(string extension, params string[] found) => Assert.That(Sample.FoundIn("Patient", $$"""{"extension":[{{extension}}]}"""), Is.EquivalentTo(found));
}
