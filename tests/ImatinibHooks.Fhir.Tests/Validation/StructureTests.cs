namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>Members, numbers of values, choices, lists, nulls: each check with what breaks it and what does not.</summary>
internal sealed class StructureTests
{
    [TestCaseSource(typeof(Sample), nameof(Sample.Types))]
    public void Least_OfEachType_IsRight(string type) => Assert.That(Sample.FoundIn(type, "{}"), Is.Empty);

    [TestCase("Observation", """{"sillyMember":1}""", "element-unknown Observation")]
    [TestCase("Observation", """{"Status":"final"}""", "element-unknown Observation")]
    [TestCase("Observation", """{"code":{"txt":"x"}}""", "ele-1 Observation.code", "element-unknown Observation.code")]
    [TestCase("Observation", """{"_code":{"id":"x"}}""", "element-unknown Observation", Description = "only a primitive value has a sibling")]
    [TestCase("Observation", """{"_id":{"extension":[{"url":"http://e.org","valueCode":"x"}]}}""", "element-unknown Observation", Description = "an id has none")]
    [TestCase("Observation", """{"component":[{"valueString":"x"}]}""", "element-missing Observation.component[0].code")]
    [TestCase("Observation", """{"value":1}""", "choice-type Observation.value")]
    [TestCase("Observation", """{"valueCode":"x"}""", "choice-type Observation.value")]
    [TestCase("Observation", """{"valueString":"x","valueInteger":1}""", "choice-twice Observation.value")]
    [TestCase("Observation", """{"valueString":"x","_valueInteger":{"extension":[{"url":"http://e.org","valueCode":"x"}]}}""", "choice-twice Observation.value")]
    [TestCase("Observation", """{"category":{"text":"x"}}""", "list-expected Observation.category")]
    [TestCase("Observation", """{"code":[{"text":"x"}]}""", "list-unexpected Observation.code")]
    [TestCase("Observation", """{"category":[[{"text":"x"}]]}""", "json-type Observation.category[0]")]
    [TestCase("Observation", """{"category":[]}""", "empty-list Observation.category")]
    [TestCase("Observation", """{"category":[{}]}""", "ele-1 Observation.category[0]")]
    [TestCase("Observation", """{"category":[{"id":"x"}]}""", "ele-1 Observation.category[0]", Description = "an id alone is no content")]
    [TestCase("Observation", """{"category":[null,{"text":"x"}]}""", "null-value Observation.category[0]")]
    [TestCase("Observation", """{"method":null}""", "null-value Observation.method")]
    [TestCase("Observation", """{"issued":null}""", "null-value Observation.issued")]
    [TestCase("Observation", """{"method":"x"}""", "json-type Observation.method")]
    [TestCase("Observation", """{"status":1}""", "json-type Observation.status")]
    [TestCase("Observation", """{"valueBoolean":"true"}""", "json-type Observation.value")]
    [TestCase("Observation", """{"valueInteger":"1"}""", "json-type Observation.value")]
    [TestCase("Observation", """{"status":["final"]}""", "list-unexpected Observation.status")]
    [TestCase("Observation", """{"language":""}""", "empty-text Observation.language")]
    [TestCase("Observation", """{"referenceRange":[{"low":{"value":1,"comparator":"<"}}]}""", "element-too-many Observation.referenceRange[0].low.comparator")]
    [TestCase("Patient", """{"contained":["x"]}""", "json-type Patient.contained[0]")]
    [TestCase("Patient", """{"contained":[{"id":"x"}]}""", "resource-type-missing Patient.contained[0]")]
    [TestCase("Patient", """{"contained":[{"resourceType":"Patiant"}]}""", "resource-type-unknown Patient.contained[0]")]
    [TestCase("Patient", """{"contained":[{"resourceType":"DomainResource"}]}""", "resource-type-unknown Patient.contained[0]")]
    public void Validate_OfABrokenStructure_FindsIt(string type, string members, params string[] found) => Assert.That(Sample.FoundIn(type, members), Is.EquivalentTo(found));

    [TestCase("Observation", """{"valueQuantity":{"value":1.50}}""")]
    [TestCase("Observation", """{"_status":{"id":"x"}}""")]
    [TestCase("Observation", """{"_valueString":{"extension":[{"url":"http://e.org","valueCode":"x"}]}}""", Description = "a value may be an extension alone")]
    [TestCase("Observation", """{"component":[{"code":{"text":"x"},"referenceRange":[{"text":"x"}]}]}""", Description = "the content of another element")]
    [TestCase("MedicationRequest", """{"dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":400,"unit":"mg"}}]}]}""")]
    [TestCase("MedicationRequest", """{"modifierExtension":[{"url":"http://e.org","valueBoolean":true}]}""")]
    [TestCase("Patient", """{"deceasedBoolean":false}""")]
    public void Validate_OfARightStructure_FindsNothing(string type, string members) => Assert.That(Sample.FoundIn(type, members), Is.Empty);

    [Test]
    public void Validate_WithoutARequiredElement_NamesItAndItsCodes()
    {
        var finding = Sample.Findings("""{"resourceType":"Observation","code":{"text":"x"}}""").Single();

        Assert.Multiple(() =>
        {
            Assert.That(finding.Path, Is.EqualTo("Observation.status"));
            Assert.That(finding.Message, Does.Contain("registered"));
        });
    }

    [Test]
    public void Validate_OfAMemberThatStandsTwice_FindsTheSecond()
    {
        const string Json = """{"resourceType":"Patient","active":true,"active":false,"resourceType":"Patient"}""";

        Assert.That(Sample.Findings(Json).Select(static one => (one.Code, one.Path, one.Offset)), Is.EqualTo(new[]
        {
            ("member-twice", "Patient.active", Json.IndexOf("false", StringComparison.Ordinal)),
            ("member-twice", "Patient.resourceType", Json.LastIndexOf("\"Patient\"", StringComparison.Ordinal)),
        }));
    }

    /// <summary>JSON does not order members, and names may be written with escapes.</summary>
    [TestCase("""{"code":{"text":"x"},"status":"final","resourceType":"Observation"}""")]
    [TestCase("""{"\u0072esourceType":"Observat\u0069on","st\u0061tus":"fin\u0061l","code":{"text":"x"}}""")]
    public void Validate_OfMembersInAnyOrderAndSpelling_FindsNothing(string json) => Assert.That(Sample.Found(json), Is.Empty);

    [TestCase("""{"name":[{"given":["A","B"],"_given":[null,{"id":"x"}]}]}""")]
    [TestCase("""{"name":[{"given":[null,"B"],"_given":[{"extension":[{"url":"http://e.org","valueCode":"x"}]},null]}]}""")]
    [TestCase("""{"name":[{"_given":[{"id":"x","extension":[{"url":"http://e.org","valueCode":"x"}]}]}]}""")]
    [TestCase("""{"birthDate":"2000","_birthDate":{"extension":[{"url":"http://e.org","valueTime":"10:00:00"}]}}""")]
    public void Validate_OfSiblingsInStep_FindsNothing(string members) => Assert.That(Sample.FoundIn("Patient", members), Is.Empty);

    [TestCase("""{"name":[{"given":["A",null]}]}""", "null-value Patient.name[0].given[1]")]
    [TestCase("""{"name":[{"_given":[null]}]}""", "null-value Patient.name[0].given[0]")]
    [TestCase("""{"name":[{"_given":[{"id":"x"}]}]}""", "ele-1 Patient.name[0].given[0]")]
    [TestCase("""{"name":[{"given":["A"],"_given":[{}]}]}""", "ele-1 Patient.name[0].given[0]")]
    [TestCase("""{"_birthDate":{"id":"x"}}""", "ele-1 Patient.birthDate")]
    [TestCase("""{"name":[{"given":[null,"B"],"_given":[null,{"id":"x"}]}]}""", "null-value Patient.name[0].given[0]")]
    [TestCase("""{"name":[{"given":["A","B"],"_given":[{"id":"x"}]}]}""", "sibling-length Patient.name[0].given")]
    [TestCase("""{"name":[{"given":["A"],"_given":{"id":"x"}}]}""", "list-expected Patient.name[0].given")]
    [TestCase("""{"birthDate":"2000","_birthDate":[{"id":"x"}]}""", "list-unexpected Patient.birthDate")]
    [TestCase("""{"birthDate":"2000","_birthDate":null}""", "null-value Patient.birthDate")]
    [TestCase("""{"birthDate":"2000","_birthDate":{"value":1}}""", "ele-1 Patient.birthDate", "element-unknown Patient.birthDate")]
    public void Validate_OfSiblingsOutOfStep_FindsIt(string members, params string[] found) => Assert.That(Sample.FoundIn("Patient", members), Is.EquivalentTo(found));
}
