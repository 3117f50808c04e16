namespace ImatinibHooks.Fhir.Tests.Support;

/// <summary>A small record in good FHIR.</summary>
internal static class Samples
{
    internal const string Record = """
        {"resourceType":"Bundle","type":"searchset","total":6,"link":[{"relation":"self","url":"https://ehr.example.org/fhir/Observation?patient=1"}],"entry":[
        {"fullUrl":"urn:p","resource":{"resourceType":"Patient","id":"1","gender":"male","birthDate":"1976-03-02"}},
        {"fullUrl":"urn:o","resource":{"resourceType":"Observation","id":"anc","meta":{"versionId":"1"},"status":"final","identifier":[{"value":"A-1"}],
          "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],
          "code":{"coding":[{"system":"http://loinc.org","code":"26499-4","display":"Neutrophils"}],"text":"ANC"},"subject":{"reference":"Patient/1"},
          "effectiveDateTime":"2026-03-01T08:30:00-05:00","issued":"2026-03-01T09:30:00.000Z",
          "valueQuantity":{"value":0.80,"comparator":"<","unit":"10*3/uL","system":"http://unitsofmeasure.org","code":"10*3/uL"},
          "interpretation":[{"coding":[{"code":"L"}]}],"referenceRange":[{"low":{"value":1.5,"unit":"K/uL"},"high":{"value":7.5,"unit":"K/uL"}}],
          "component":[{"code":{"text":"bands"},"valueInteger":3}],"hasMember":[{"reference":"Observation/2"}],"note":[{"text":"seen"}]},"search":{"mode":"match"}},
        {"resource":{"resourceType":"MedicationRequest","id":"o","status":"draft","intent":"order","contained":[{"resourceType":"Medication","id":"m",
          "code":{"text":"Glivec 400 mg"},"ingredient":[{"itemCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"282388"}]},
          "strength":{"numerator":{"value":400,"unit":"mg"},"denominator":{"value":1,"unit":"tablet"}}}]}],"medicationReference":{"reference":"#m"},
          "authoredOn":"2026-03-02","reasonCode":[{"text":"CML"},{"text":"CP"}],"dosageInstruction":[{"sequence":1,"text":"one a day","timing":{"repeat":{"frequency":1,
          "period":1,"periodUnit":"d","boundsPeriod":{"start":"2026-03-02"}}},"asNeededBoolean":false,"doseAndRate":[{"doseQuantity":{"value":1,"unit":"{tbl}"}}]}],
          "dispenseRequest":{"expectedSupplyDuration":{"value":30,"unit":"d"},"numberOfRepeatsAllowed":2}},"fullUrl":"urn:m"},
        {"resource":{"resourceType":"Condition","clinicalStatus":{"coding":[{"code":"active"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"413847001"}]},
          "stage":[{"summary":{"text":"chronic phase"}}],"onsetPeriod":{"start":"2024-01"},"recordedDate":"2024-01-15"}},
        {"resource":{"resourceType":"Immunization","status":"completed","vaccineCode":{"text":"flu"},"patient":{"reference":"Patient/1"},"occurrenceDateTime":"2025"}},
        {"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"warning","code":"processing"}]}}]}
        """;
}
