namespace ImatinibHooks.Advice.Tests.Support;

/// <summary>The rest of the record of a patient about whom there is nothing to say: what the rules beside the blood counts ask for.</summary>
internal static class Background
{
    private const string Drawn = "\"effectiveDateTime\":\"2026-02-20T08:00:00-05:00\"";

    /// <summary>Liver tests, creatinine, hepatitis B serology and BCR::ABL1.</summary>
    internal static string[] Results =>
    [
        Measured("alt-old", "1742-6", "22", "U/L"),
        Measured("ast-old", "1920-8", "20", "U/L"),
        Measured("bilirubin-old", "1975-2", "0.6", "mg/dL"),
        Measured("creatinine-old", "2160-0", "0.9", "mg/dL"),
        Answered("hbsag-old", "5195-3", "2025-06-10", "negative"),
        Answered("anti-hbc-old", "13952-7", "2025-06-10", "negative"),
        Answered("anti-hbs-old", "22322-2", "2025-06-10", "positive"),
        Answered("bcr-abl-old", "21821-4", "2024-01-08", "positive"),
        Sent.Result("bcr-abl-is-old", "69380-4", """ "effectiveDateTime":"2026-01-20","valueQuantity":{"value":0.02,"system":"http://unitsofmeasure.org","code":"%"}"""),
    ];

    /// <summary>Weight and height.</summary>
    internal static string[] VitalSigns => [Measured("weight-old", "29463-7", "80", "kg"), Measured("height-old", "8302-2", "178", "cm")];

    /// <summary>Influenza, pneumococcus and two doses against zoster.</summary>
    internal static string[] Vaccines =>
    [
        Dose("influenza-old", "150", "2025-10-05"),
        Dose("pcv20-old", "216", "2024-02-01"),
        Dose("zoster-old-1", "187", "2024-03-04"),
        Dose("zoster-old-2", "187", "2024-06-03"),
    ];

    private static string Measured(string id, string loinc, string value, string unit) =>
        Sent.Result(id, loinc, $$$"""{{{Drawn}}},"valueQuantity":{"value":{{{value}}},"system":"http://unitsofmeasure.org","code":"{{{unit}}}"}""");

    private static string Answered(string id, string loinc, string day, string answer) =>
        Sent.Result(id, loinc, $$$""" "effectiveDateTime":"{{{day}}}","valueCodeableConcept":{"text":"{{{answer}}}"}""");

    private static string Dose(string id, string cvx, string day) =>
        $$$"""
        {"resourceType":"Immunization","id":"{{{id}}}","status":"completed","patient":{"reference":"Patient/p1"},"occurrenceDateTime":"{{{day}}}",
        "vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"{{{cvx}}}"}]}}
        """;
}
