using System.Text;
using System.Text.Json;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>Mutations that know FHIR: other patients, other drugs, other numbers, units, dates and states.</summary>
internal static class RecordMutations
{
    /// <summary>The patient whom no call is about. Nothing of theirs may show up in an answer.</summary>
    internal const string Foreigner = "foreign-patient";

    /// <summary>The value of every result that was put in for the foreigner; no scenario holds it.</summary>
    internal const string ForeignValue = "0.0173";

    private const string ForeignOrder =
        "{\"resource\":{\"resourceType\":\"MedicationRequest\",\"id\":\"foreign-order\",\"status\":\"draft\",\"intent\":\"order\",\"medicationCodeableConcept\":{\"coding\":[{"
        + "\"system\":\"http://www.nlm.nih.gov/research/umls/rxnorm\",\"code\":\"403879\"}]},\"subject\":{\"reference\":\"Patient/" + Foreigner + "\"}}}";

    private const string ForeignResultRest =
        "\"status\":\"final\",\"subject\":{\"reference\":\"Patient/" + Foreigner + "\"},\"effectiveDateTime\":\"2026-03-02T08:00:00-05:00\","
        + "\"valueQuantity\":{\"value\":" + ForeignValue + ",\"unit\":\"10*9/L\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"10*9/L\"}";

    private static readonly string[] CountCodes = ["26499-4", "777-3", "718-7"];

    private static readonly string[] OtherSubjects =
    [
        $"https://other.example.org/fhir/Patient/{Foreigner}", $"Patient/{Foreigner}/_history/2", $"urn:uuid:{Foreigner}", $"Group/{Foreigner}", Foreigner, "", "Patient/", "#", "#p1",
    ];

    private static readonly string[] OtherPatientIds = ["someone-else", "Patient/someone-else", "", "Patient/", "a/b", "\\u0000", "1"];

    private static readonly string[] OtherDrugs =
    [
        "{\"coding\":[{\"system\":\"http://www.nlm.nih.gov/research/umls/rxnorm\",\"code\":\"475342\",\"display\":\"dasatinib\"}],\"text\":\"dasatinib\"}",
        "{\"text\":\"paracetamol 500 mg\"}", "{\"text\":\"IMATINIBUM-LIKE\"}", "{}", "{\"coding\":[]}", "{\"text\":\"nilotinib\"}",
        "{\"coding\":[{\"system\":\"http://www.whocc.no/atc\",\"code\":\"L03AA02\",\"display\":\"filgrastim\"}],\"text\":\"filgrastim\"}",
        "{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"403879\"}]}",
    ];

    private static readonly string[] DrugTexts = ["Glivec", "imatinib", "Sprycel", "dasatinib", "STI-571", "N-desmethyl imatinib", "warfarin", "prednisone", "filgrastim"];

    private static readonly string[] Values = ["0", "0.09", "0.49", "0.5", "0.99", "1.0", "1.49", "1.5", "9", "49", "50", "74.9", "75", "38.3", "800", "1200", "140000", "-1", "1e9", "0.80000"];

    private static readonly string[] Units = ["10*3/uL", "10*9/L", "/uL", "cells/mcL", "K/uL", "g/dL", "g/L", "mg/dL", "umol/L", "Cel", "[degF]", "%", "", "banana", "{tbl}", "mg", "mL"];

    private static readonly string[] Dates =
    [
        "2026-03-02", "2026-03-01T23:59:59Z", "2026-03", "2026", "2025-02-30", "0000-00-00", "9999-12-31T23:59:59+14:00", "2026-03-02T10:00", "2026-03-02T10:00:60Z", "2026-03-02T25:00:00Z",
        "0001-01-01T00:00:00+14:00", "2027-01-01", "yesterday", "", "2026-03-02T09:59:59.9999999999-05:00", "1899-12-31", "2026-13-01", "2026-03-02T10:00:00+99:99",
    ];

    private static readonly string[] States =
        ["draft", "active", "on-hold", "stopped", "completed", "cancelled", "entered-in-error", "final", "preliminary", "amended", "corrected", "registered", "unknown", "FINAL", ""];

    private static readonly string[] Types =
        ["Observation", "MedicationRequest", "MedicationStatement", "MedicationAdministration", "Medication", "Condition", "Patient", "Bundle", "OperationOutcome", "Immunization", "Encounter", "Group", ""];

    internal static readonly (string Name, Action<MutableText> Apply)[] All =
    [
        ("a subject becomes another patient", text => PutReference(text, text.OneOf(OtherSubjects))),
        ("a subject becomes another patient", text => PutReference(text, $"Patient/{Foreigner}")),
        ("all subjects become another patient", AllSubjects),
        ("the call is about another patient", text => PutNamed(text, "patientId", $"\"{text.OneOf(OtherPatientIds)}\"")),
        ("an id changes", text => PutNamed(text, "id", "\"changed\"")),
        ("two resources get one id", SameId),
        ("a foreign result is added", text => AddEntry(text, ForeignResult(text))),
        ("a foreign result is added under a known id", text => AddEntry(text, ForeignResult(text, knownId: true))),
        ("a foreign imatinib order is added", text => AddEntry(text, ForeignOrder)),
        ("a drug becomes another", text => PutNamed(text, "medicationCodeableConcept", text.OneOf(OtherDrugs))),
        ("all drugs become another", AllDrugs),
        ("all drugs become another", AllDrugs),
        ("a drug is referenced", text => PutNamed(text, "medicationCodeableConcept", "{\"reference\":\"Medication/m1\"}")),
        ("a value changes", text => PutNamed(text, "value", text.OneOf(Values))),
        ("a value changes", text => PutNamed(text, "value", text.OneOf(Values))),
        ("a unit changes", text => PutNamed(text, text.OneOf(["unit", "code"]), $"\"{text.OneOf(Units)}\"")),
        ("a comparator appears", text => Beside(text, "value", $"\"comparator\":\"{text.OneOf(["<", "<=", ">", ">=", "~", ""])}\"")),
        ("a date changes", PutDate),
        ("a date changes", PutDate),
        ("a status changes", text => PutNamed(text, "status", $"\"{text.OneOf(States)}\"")),
        ("a status changes", text => PutNamed(text, "status", $"\"{text.OneOf(States)}\"")),
        ("doNotPerform appears", text => Beside(text, "status", $"\"doNotPerform\":{text.OneOf(["true", "false", "\"true\"", "null"])}")),
        ("a resource gets another type", text => PutNamed(text, "resourceType", $"\"{text.OneOf(Types)}\"")),
        ("a prefetch value fails", FailKey),
        ("a prefetch value has a next page", text => Beside(text, "type", "\"link\":[{\"relation\":\"next\",\"url\":\"https://ehr.example.org/next\"}]")),
        ("a text becomes a drug", text => PutNamed(text, text.OneOf(["text", "display"]), $"\"{text.OneOf(DrugTexts)}\"")),
    ];

    private static void PutReference(MutableText text, string reference)
    {
        if (text.Pick(place => place.Name == "reference" && text.TextOf(place).Contains("Patient", StringComparison.Ordinal)) is { } place)
        {
            text.Replace(place, $"\"{reference}\"");
        }
    }

    private static void AllSubjects(MutableText text) => ReplaceAll(
        text, place => place.Name == "reference" && text.TextOf(place).StartsWith("\"Patient/", StringComparison.Ordinal), $"\"Patient/{Foreigner}\"");

    private static void AllDrugs(MutableText text) => ReplaceAll(text, place => place.Name == "medicationCodeableConcept", text.OneOf(OtherDrugs));

    private static void ReplaceAll(MutableText text, Func<JsonPlace, bool> fits, string value)
    {
        foreach (var place in text.Places.Where(fits).Reverse().ToList())
        {
            text.Replace(place, value);
        }
    }

    private static void PutNamed(MutableText text, string name, string value)
    {
        if (text.Pick(place => place.Name == name) is { } place)
        {
            text.Replace(place, value);
        }
    }

    private static void Beside(MutableText text, string name, string member)
    {
        if (text.Pick(place => place.Name == name) is { } place)
        {
            text.Replace(place.End, place.End, Encoding.UTF8.GetBytes($",{member}"));
        }
    }

    private static void SameId(MutableText text)
    {
        if (text.Pick(place => place.Name == "id") is { } from && text.Pick(place => place.Name == "id") is { } to)
        {
            text.Replace(to, text.TextOf(from));
        }
    }

    private static void AddEntry(MutableText text, string entry)
    {
        if (text.Pick(place => place.Name == "entry" && place.Token == JsonTokenType.StartArray) is { } place)
        {
            text.Replace(place.Start + 1, place.Start + 1, Encoding.UTF8.GetBytes(place.End - place.Start > 2 ? $"{entry}," : entry));
        }
    }

    private static string ForeignResult(MutableText text, bool knownId = false)
    {
        var id = knownId && text.Pick(place => place is { Name: "id", Token: JsonTokenType.String }) is { } known ? text.TextOf(known) : "\"foreign-result\"";
        return $"{{\"resource\":{{\"resourceType\":\"Observation\",\"id\":{id},\"code\":{{\"coding\":[{{\"system\":\"http://loinc.org\",\"code\":\"{text.OneOf(CountCodes)}\"}}]}},{ForeignResultRest}}}}}";
    }

    private static void PutDate(MutableText text)
    {
        if (text.Pick(place => place.Token == JsonTokenType.String && place.End - place.Start > 6 && text.Of(place)[1..3].SequenceEqual("20"u8)) is { } place)
        {
            text.Replace(place, $"\"{text.OneOf(Dates)}\"");
        }
    }

    private static void FailKey(MutableText text)
    {
        string[] keys =
        [
            "patient", "laboratory", "vitalSigns", "conditions", "medicationRequests", "medicationStatements", "medicationAdministrations", "immunizations",
        ];
        PutNamed(text, text.OneOf(keys), text.OneOf(["{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"exception\"}]}", "null", "[]", "\"x\"", "{}"]));
    }
}
