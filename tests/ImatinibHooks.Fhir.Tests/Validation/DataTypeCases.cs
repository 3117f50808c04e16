namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>Constraints of data types.</summary>
internal static class DataTypeCases
{
    private const string Ucum = "\"system\":\"http://unitsofmeasure.org\"";

    internal static IReadOnlyList<InvariantCase> All { get; } =
    [
        Value("qty-3", "Quantity", $$"""{"value":1,{{Ucum}},"code":"mg"}""", """{"value":1,"code":"mg"}"""),
        Value("age-1", "Age", $$"""{"value":1,{{Ucum}},"code":"a"}""", $$"""{"value":0,{{Ucum}},"code":"a"}"""),
        Value("age-1", "Age", $$"""{"value":0.5,{{Ucum}},"code":"a"}""", """{"value":1,"unit":"a"}"""),
        Value("age-1", "Age", $$"""{"value":1,{{Ucum}},"code":"a"}""", """{"value":1,"system":"http://e.org","code":"a"}"""),
        Value("cnt-3", "Count", $$"""{"value":3,{{Ucum}},"code":"1"}""", $$"""{"value":3.5,{{Ucum}},"code":"1"}"""),
        Value("cnt-3", "Count", $$"""{"value":3,{{Ucum}},"code":"1"}""", $$"""{"value":3,{{Ucum}},"code":"mg"}"""),
        Value("dis-1", "Distance", $$"""{"value":3,{{Ucum}},"code":"m"}""", """{"value":3,"system":"http://e.org","code":"m"}"""),
        Value("drt-1", "Duration", $$"""{"value":3,{{Ucum}},"code":"d"}""", $$"""{{{Ucum}},"code":"d"}"""),
        Value("drt-1", "Duration", """{"value":3,"unit":"days"}""", """{"value":3,"system":"http://e.org","code":"d"}"""),
        Value("rng-2", "Range", """{"low":{"value":1},"high":{"value":1}}""", """{"low":{"value":2},"high":{"value":1}}"""),
        Value("rng-2", "Range", $$$$"""{"low":{"value":900,{{{{Ucum}}}},"code":"mg"},"high":{"value":1,{{{{Ucum}}}},"code":"g"}}""", $$$$"""{"low":{"value":900,{{{{Ucum}}}},"code":"mg"},"high":{"value":1,{{{{Ucum}}}},"code":"mg"}}"""),
        Value("rat-1", "Ratio", """{"numerator":{"value":1},"denominator":{"value":2}}""", """{"numerator":{"value":1}}"""),
        Value("rat-1", "Ratio", """{"extension":[{"url":"http://e.org","valueCode":"x"}]}""", """{"denominator":{"value":2}}"""),
        Value("att-1", "Attachment", """{"contentType":"text/plain","data":"YWJj"}""", """{"data":"YWJj"}"""),
        Value("cpt-2", "ContactPoint", """{"system":"phone","value":"1"}""", """{"value":"1"}"""),
        Value("exp-1", "Expression", """{"language":"text/cql","expression":"x"}""", """{"language":"text/cql"}"""),
        Value("per-1", "Period", """{"start":"2024-01-01","end":"2024-01-01"}""", """{"start":"2024-01-02","end":"2024-01-01"}"""),
        Value("drq-1", "DataRequirement", """{"type":"Patient","codeFilter":[{"path":"x"}]}""", """{"type":"Patient","codeFilter":[{"valueSet":"http://e.org"}]}""", ".codeFilter[0]"),
        Value("drq-1", "DataRequirement", """{"type":"Patient","codeFilter":[{"searchParam":"x"}]}""", """{"type":"Patient","codeFilter":[{"path":"x","searchParam":"x"}]}""", ".codeFilter[0]"),
        Value("drq-2", "DataRequirement", """{"type":"Patient","dateFilter":[{"path":"x"}]}""", """{"type":"Patient","dateFilter":[{"valueDateTime":"2024"}]}""", ".dateFilter[0]"),
        Value("trd-1", "TriggerDefinition", """{"type":"periodic","timingDate":"2024"}""", """{"type":"periodic","timingDate":"2024","data":[{"type":"Patient"}]}"""),
        Value("trd-2", "TriggerDefinition", """{"type":"data-added","data":[{"type":"Patient"}],"condition":{"language":"text/cql","expression":"x"}}""", """{"type":"periodic","timingDate":"2024","condition":{"language":"text/cql","expression":"x"}}"""),
        Value("trd-3", "TriggerDefinition", """{"type":"named-event","name":"x"}""", """{"type":"named-event"}"""),
        Value("trd-3", "TriggerDefinition", """{"type":"periodic","timingDate":"2024"}""", """{"type":"periodic"}"""),
        Value("trd-3", "TriggerDefinition", """{"type":"data-added","data":[{"type":"Patient"}]}""", """{"type":"data-added"}"""),
        new("ext-1", "Patient", "extension[0]", """{"extension":[{"url":"http://e.org","valueCode":"x"}]}""", """{"extension":[{"url":"http://e.org"}]}"""),
        new("ext-1", "Patient", "extension[0]", """{"extension":[{"url":"http://e.org","extension":[{"url":"a","valueCode":"x"}]}]}""", """{"extension":[{"url":"http://e.org","valueCode":"x","extension":[{"url":"a","valueCode":"x"}]}]}"""),
        Repeat("tim-1", """{"duration":1,"durationUnit":"h"}""", """{"duration":1}"""),
        Repeat("tim-2", """{"frequency":1,"period":1,"periodUnit":"d"}""", """{"frequency":1,"period":1}"""),
        Repeat("tim-4", """{"duration":0,"durationUnit":"h"}""", """{"duration":-1,"durationUnit":"h"}"""),
        Repeat("tim-5", """{"period":0,"periodUnit":"h"}""", """{"period":-0.5,"periodUnit":"h"}"""),
        Repeat("tim-6", """{"period":1,"periodMax":2,"periodUnit":"h"}""", """{"periodMax":2,"periodUnit":"h"}"""),
        Repeat("tim-7", """{"duration":1,"durationMax":2,"durationUnit":"h"}""", """{"durationMax":2,"durationUnit":"h"}"""),
        Repeat("tim-8", """{"count":1,"countMax":2}""", """{"countMax":2}"""),
        Repeat("tim-9", """{"offset":30,"when":["AC"]}""", """{"offset":30}"""),
        Repeat("tim-9", """{"when":["CM"]}""", """{"offset":30,"when":["CM"]}"""),
        Repeat("tim-10", """{"timeOfDay":["08:00:00"]}""", """{"timeOfDay":["08:00:00"],"when":["AC"]}"""),
    ];

    private static InvariantCase Value(string key, string type, string kept, string broken, string below = "") =>
        new(key, "Parameters", "parameter[0].value" + below, $$"""{"parameter":[{"name":"a","value{{type}}":{{kept}}}]}""", $$"""{"parameter":[{"name":"a","value{{type}}":{{broken}}}]}""");

    private static InvariantCase Repeat(string key, string kept, string broken) =>
        new(key, "ServiceRequest", "occurrence.repeat", $$$$"""{"occurrenceTiming":{"repeat":{{{{kept}}}}}}""", $$$$"""{"occurrenceTiming":{"repeat":{{{{broken}}}}}}""");
}
