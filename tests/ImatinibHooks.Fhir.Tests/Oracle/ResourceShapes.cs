namespace ImatinibHooks.Fhir.Tests.Oracle;

/// <summary>What members the kinds of objects have: a name, its kind, and a star when R4 wants an array.</summary>
internal static class ResourceShapes
{
    internal static readonly string[] Types =
    [
        "Patient", "Observation", "MedicationRequest", "MedicationStatement", "MedicationAdministration", "Medication", "Condition", "Immunization", "Encounter",
        "OperationOutcome", "Bundle", "ServiceRequest",
    ];

    private const string Header = "id:text subject:Reference patient:Reference contained:Resource* meta:Any ";
    private const string Result = "code:Concept valueQuantity:Quantity valueInteger:number valueCodeableConcept:Concept valueString:text valueBoolean:flag "
        + "valueRange:Range valueDateTime:date valueTime:text valueRatio:Ratio valuePeriod:Period valueSampledData:Any dataAbsentReason:Concept "
        + "interpretation:Concept* referenceRange:ReferenceRange* ";

    private const string MedicationUse = Header
        + "status:text statusReason:Concept* intent:text doNotPerform:flag medicationCodeableConcept:Concept medicationReference:Reference authoredOn:date "
        + "dateAsserted:date effectiveDateTime:date effectivePeriod:Period reasonCode:Concept* reasonReference:Reference* note:Annotation* "
        + "dosageInstruction:Dosage* dosage:Dosage* dispenseRequest:Dispense";

    private static readonly Dictionary<string, string> Members = new()
    {
        ["Patient"] = Header + "gender:text birthDate:date",
        ["Observation"] = Header + Result + "status:text identifier:Identifier* note:Annotation* bodySite:Concept method:Concept specimen:Reference "
            + "effectiveDateTime:date effectiveInstant:date effectivePeriod:Period effectiveTiming:Timing issued:date component:Component* hasMember:Reference*",
        ["MedicationRequest"] = MedicationUse,
        ["MedicationStatement"] = MedicationUse,
        ["MedicationAdministration"] = MedicationUse,
        ["Medication"] = Header + "code:Concept form:Concept amount:Ratio ingredient:Ingredient*",
        ["Condition"] = Header + "clinicalStatus:Concept verificationStatus:Concept code:Concept stage:Stage* onsetDateTime:date onsetPeriod:Period "
            + "abatementDateTime:date abatementPeriod:Period recordedDate:date note:Annotation*",
        ["Immunization"] = Header + "status:text vaccineCode:Concept occurrenceDateTime:date occurrenceString:text",
        ["Encounter"] = Header + "status:text class:Coding period:Period",
        ["OperationOutcome"] = Header + "issue:Issue*",
        ["Bundle"] = "type:text total:number link:Link* entry:Entry*",
        ["ServiceRequest"] = Header + "status:text",
        ["Concept"] = "coding:Coding* text:text",
        ["Coding"] = "system:system code:code display:text version:text",
        ["Reference"] = "reference:text display:text type:text",
        ["Quantity"] = "value:number comparator:comparator unit:unit system:unitSystem code:unit",
        ["Range"] = "low:Quantity high:Quantity",
        ["Ratio"] = "numerator:Quantity denominator:Quantity",
        ["ReferenceRange"] = "low:Quantity high:Quantity type:Concept text:text",
        ["Period"] = "start:date end:date",
        ["Timing"] = "event:date* repeat:Repeat code:Concept",
        ["Repeat"] = "frequency:number frequencyMax:number period:number periodUnit:text timeOfDay:text* when:text* dayOfWeek:text* boundsPeriod:Period",
        ["Component"] = Result,
        ["Annotation"] = "text:text authorString:text",
        ["Identifier"] = "value:text system:text",
        ["Stage"] = "summary:Concept type:Concept",
        ["Dosage"] = "sequence:number text:text asNeededBoolean:flag asNeededCodeableConcept:Concept timing:Timing route:Concept doseAndRate:DoseAndRate* "
            + "dose:Quantity doseQuantity:Quantity doseRange:Range",
        ["DoseAndRate"] = "type:Concept doseQuantity:Quantity doseRange:Range rateQuantity:Quantity",
        ["Dispense"] = "validityPeriod:Period expectedSupplyDuration:Quantity numberOfRepeatsAllowed:number",
        ["Ingredient"] = "itemCodeableConcept:Concept itemReference:Reference strength:Ratio",
        ["Issue"] = "severity:text code:text details:Concept",
        ["Link"] = "relation:relation url:text",
        ["Entry"] = "fullUrl:text resource:Resource search:Any request:Any",
    };

    private static readonly Dictionary<string, string[]> Primitives = new()
    {
        ["text"] = ["\"final\"", "\"\"", "\"normal\"", "\"a\\u0062\\n\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"µ\"", "\"imatinib 400 mg\"", "\"Observation/1\""],
        ["system"] = ["\"http://loinc.org\"", "\"http://snomed.info/sct\"", "\"http://hl7.org/fhir/sid/icd-10-cm\"", "\"http:\\/\\/loinc.org\"", "\"urn:x\"", "\"\""],
        ["code"] = ["\"26499-4\"", "\"A41.9\"", "\"A41.51\"", "\"413847001\"", "\"\\u0041\\u00341.9\"", "\"normal\"", "\"zzz\"", "\"\""],
        ["unitSystem"] = ["\"http://unitsofmeasure.org\"", "\"urn:x\""],
        ["unit"] = ["\"10*3/uL\"", "\"K/uL\"", "\"k/UL\"", "\"G/L\"", "\"g /l\"", "\"10\\u002a9/L\"", "\"x10^3/µL\"", "\"mg\"", "\"tablets\"", "\"zz\"", "\"\""],
        ["comparator"] = ["\"<\"", "\"<=\"", "\">=\"", "\">\"", "\"~\"", "\"\\u003c\"", "\"\""],
        ["relation"] = ["\"next\"", "\"self\"", "\"n\\u0065xt\""],
        ["flag"] = ["true", "false"],
        ["number"] =
        [
            "0", "1", "-2", "0.80", "3e2", "1.50E+1", "2147483648", "1e400", "1e-29", "12345678901234567890123456789", "0.333333333333333333333333333333333333",
            "10000000000000000000000000000000000e-30", "-0.0",
        ],
        ["date"] =
        [
            "\"2026\"", "\"2026-02\"", "\"2026-02-28\"", "\"2026-02-30\"", "\"2026-03-01T08:30:00-05:00\"", "\"2026-03-01T08:30:00.123456789Z\"",
            "\"2026-03-01t08:30z\"", "\"2026-03-01T23:59:60Z\"", "\"2026-03-01T24:00:00Z\"", "\"2026-03-01T08:30:00\"", "\"2026-03-01T08:30:00+0100\"",
            "\"9999-12-31T23:59:59-05:00\"", "\"0000\"", "\"2026\\u002d03\"", "\"soon\"",
        ],
    };

    internal static IReadOnlyList<string> AllKinds { get; } = [.. Members.Keys, .. Primitives.Keys];

    internal static string[]? PrimitivesOf(string kind) => Primitives.GetValueOrDefault(kind);

    internal static (string Name, string Kind)[] MembersOf(string kind) =>
        [.. Members[kind].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(member => member.Split(':')).Select(parts => (parts[0], parts[1]))];
}
