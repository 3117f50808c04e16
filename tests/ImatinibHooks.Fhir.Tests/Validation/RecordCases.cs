namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>Constraints of a patient's record and of what is done with it.</summary>
internal static class RecordCases
{
    private const string Active = """{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]}""";
    private const string Resolved = """{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]}""";
    private const string Mistaken = """{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"entered-in-error"}]}""";
    private const string Problem = """{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-category","code":"problem-list-item"}]}""";
    private const string AllergyMistaken = """{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"entered-in-error"}]}""";
    private const string Percent = """{"value":1,"system":"http://unitsofmeasure.org","code":"%"}""";

    internal static IReadOnlyList<InvariantCase> All { get; } =
    [
        new("ait-1", "AllergyIntolerance", "", "{}", """{"clinicalStatus":null}"""),
        new("ait-2", "AllergyIntolerance", "", "{}", $$"""{"verificationStatus":{{AllergyMistaken}}}"""),
        new("con-3", "Condition", "", $$"""{"category":[{{Problem}}],"clinicalStatus":{{Active}}}""", $$"""{"category":[{{Problem}}]}"""),
        new("con-4", "Condition", "", $$"""{"abatementDateTime":"2024","clinicalStatus":{{Resolved}}}""", $$"""{"abatementDateTime":"2024","clinicalStatus":{{Active}}}"""),
        new("con-4", "Condition", "", $$"""{"abatementString":"x","clinicalStatus":{{Resolved}}}""", """{"abatementString":"x"}"""),
        new("con-5", "Condition", "", $$"""{"verificationStatus":{{Mistaken}}}""", $$"""{"verificationStatus":{{Mistaken}},"clinicalStatus":{{Active}}}"""),
        new("con-1", "Condition", "stage[0]", """{"stage":[{"summary":{"text":"x"}}]}""", """{"stage":[{"type":{"text":"x"}}]}"""),
        new("con-2", "Condition", "evidence[0]", """{"evidence":[{"code":[{"text":"x"}]}]}""", """{"evidence":[{"extension":[{"url":"http://e.org","valueCode":"x"}]}]}"""),
        new("imm-1", "Immunization", "education[0]", """{"education":[{"documentType":"x"}]}""", """{"education":[{"publicationDate":"2024"}]}"""),
        new("mad-1", "MedicationAdministration", "dosage", """{"dosage":{"dose":{"value":1}}}""", """{"dosage":{"text":"x"}}"""),
        new("mad-1", "MedicationAdministration", "dosage", """{"dosage":{"rateQuantity":{"value":1}}}""", """{"dosage":{"site":{"text":"x"}}}"""),
        new("obs-3", "Observation", "referenceRange[0]", """{"referenceRange":[{"text":"x"}]}""", """{"referenceRange":[{"type":{"text":"x"}}]}"""),
        new("obs-6", "Observation", "", """{"dataAbsentReason":{"text":"x"}}""", """{"dataAbsentReason":{"text":"x"},"valueString":"x"}"""),
        new("obs-7", "Observation", "", """{"code":{"coding":[{"system":"a","code":"b"}]},"valueString":"x","component":[{"code":{"coding":[{"system":"a","code":"c"}]}}]}""", """{"code":{"coding":[{"code":"x"},{"system":"a","code":"b"}]},"valueString":"x","component":[{"code":{"text":"x"}},{"code":{"coding":[{"code":"b","system":"a"}]}}]}"""),
        new("obs-7", "Observation", "", """{"code":{"coding":[{"system":"a","code":"b"}]},"component":[{"code":{"coding":[{"system":"a","code":"b"}]}}]}""", """{"code":{"coding":[{"system":"a","code":"b","display":"c","userSelected":true}]},"valueString":"x","component":[{"code":{"coding":[{"system":"a","code":"b","display":"c","userSelected":true}]}}]}"""),
        new("pat-1", "Patient", "contact[0]", """{"contact":[{"organization":{"display":"x"}}]}""", """{"contact":[{"gender":"female"}]}"""),
        new("sev-1", "AuditEvent", "entity[0]", """{"entity":[{"name":"x"}]}""", """{"entity":[{"name":"x","query":"YWJj"}]}"""),
        new("bdl-1", "Bundle", "", """{"type":"searchset","total":0}""", """{"type":"collection","total":0}"""),
        new("bdl-9", "Bundle", "", """{"type":"collection","identifier":{"value":"x"}}""", Document("""{"value":"x"}""", "\"timestamp\":\"2024-01-01T00:00:00Z\",")),
        new("bdl-10", "Bundle", "", Document("""{"system":"http://e.org","value":"x"}""", "\"timestamp\":\"2024-01-01T00:00:00Z\","), Document("""{"system":"http://e.org","value":"x"}""", "")),
        new("inv-1", "Parameters", "parameter[0]", """{"parameter":[{"name":"a","valueCode":"x"}]}""", """{"parameter":[{"name":"a"}]}"""),
        new("inv-1", "Parameters", "parameter[0]", """{"parameter":[{"name":"a","part":[{"name":"b","valueCode":"x"}]}]}""", """{"parameter":[{"name":"a","valueCode":"x","part":[{"name":"b","valueCode":"x"}]}]}"""),
        new("inv-1", "Parameters", "parameter[0]", """{"parameter":[{"name":"a","resource":{"resourceType":"Patient"}}]}""", """{"parameter":[{"name":"a","valueCode":"x","resource":{"resourceType":"Patient"}}]}"""),
        new("inv-1", "Task", "", """{"authoredOn":"2024-01-01","lastModified":"2024-01-01"}""", """{"authoredOn":"2024-01-02","lastModified":"2024-01-01"}"""),
        new("rqg-1", "RequestGroup", "action[0]", """{"action":[{"action":[{"resource":{"display":"x"}}]}]}""", """{"action":[{"title":"x"}]}"""),
        new("rqg-1", "RequestGroup", "action[0]", """{"action":[{"resource":{"display":"x"}}]}""", """{"action":[{"resource":{"display":"x"},"action":[{"resource":{"display":"x"}}]}]}"""),
        new("prr-1", "ServiceRequest", "", """{"code":{"text":"x"},"orderDetail":[{"text":"x"}]}""", """{"orderDetail":[{"text":"x"}]}"""),
        new("ras-1", "RiskAssessment", "prediction[0]", $$$$"""{"prediction":[{"probabilityRange":{"low":{{{{Percent}}}}}}]}""", """{"prediction":[{"probabilityRange":{"low":{"value":1}}}]}"""),
        new("ras-2", "RiskAssessment", "prediction[0]", """{"prediction":[{"probabilityDecimal":100}]}""", """{"prediction":[{"probabilityDecimal":100.1}]}"""),
    ];

    private static string Document(string identifier, string timestamp) =>
        $$$"""
        {"type":"document","identifier":{{{identifier}}},{{{timestamp}}}"entry":[{"fullUrl":"http://e.org/Composition/1",
          "resource":{"resourceType":"Composition","status":"final","type":{"text":"x"},"date":"2024","author":[{"display":"x"}],"title":"x"}}]}
        """;
}
